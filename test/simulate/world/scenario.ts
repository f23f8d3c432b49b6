import { usual } from '../../servers/discord/permissions.ts'
import type { Fault } from '../faults/points.ts'
import { articles, corrected } from './articles.ts'
import type { Fleet } from './fleet.ts'
import type { Ask, People, PlatformName } from './people.ts'
import type { Published } from './press.ts'
import type { World } from './world.ts'

const secondMs = 1000
const minuteMs = 60_000
const hourMs = 60 * minuteMs

export interface Room {
  readonly platform: PlatformName
  readonly channel: string
}

/** A channel that shall have a feed's articles. */
export interface Subscription extends Room {
  readonly host: string
  /** When somebody first asked for it, and when they were told that it is so. */
  readonly asked: number
  told: number | undefined
}

/** A reminder that a person asked for. */
export interface Reminder extends Room {
  readonly words: string
  readonly asked: number
  /** By the wall clock of whoever took it. */
  due: number
  told: boolean
}

/** What the world was asked for: all that the promises are about. */
export interface Wishes {
  readonly subscriptions: Subscription[]
  readonly reminders: Reminder[]
  readonly published: Published[]
  /** Channels that took no post for a while. */
  readonly closed: Set<string>
  /** Words that one person keeps to themself. */
  readonly secrets: { readonly words: string; readonly ask: Ask }[]
  /** When faults end. */
  readonly calm: number
}

/** Lays out all that will happen in a world, before it begins. */
export function layOut(world: World, fleet: Fleet, people: People): Wishes {
  const { time, press } = world
  const random = world.random.fork('scenario')
  const begin = time.now()
  const calm = begin + world.lengthMs
  const wishes: Wishes = {
    subscriptions: [],
    reminders: [],
    published: [],
    closed: new Set(),
    secrets: [],
    calm,
  }
  const later = (at: number, then: () => void) => void time.after(at - time.now(), then)
  const sometime = (from = begin + 10 * minuteMs, to = calm) => random.between(from, Math.max(from, to))

  const rooms = openRooms(world)
  const outlets = Array.from({ length: random.between(1, 3) }, (_, i) => {
    const outlet = {
      host: `${'abc'[i]}.example`,
      name: `The ${['Argus', 'Beacon', 'Courier'][i]}`,
      published: [],
      fresh: random.pick([0, 3600, 3600, 3600]),
      outage: {},
      asked: 0,
    }
    press.outlets.push(outlet)
    return outlet
  })

  // Articles.
  let number = random.between(0, articles.length - 1)
  const nextArticle = () => articles[number++ % articles.length]!
  const publish = (outlet: (typeof outlets)[number], article = nextArticle()) => {
    const item: Published = {
      article,
      outlet: outlet.name,
      host: outlet.host,
      at: time.now(),
      troubled: false,
      before: [],
    }
    press.outlets.find(({ host }) => host === outlet.host)!.published.push(item)
    wishes.published.push(item)
    world.note(`${outlet.host} publishes ${article.slug}`)
  }
  for (const outlet of outlets) for (let i = 0; i < 3; i++) publish(outlet)
  for (let left = random.between(3, 14); left > 0; left--) {
    const outlet = random.pick(outlets)
    const at = sometime()
    const many = random.chance(0.15) ? random.between(2, 6) : 1
    later(at, () => {
      for (let i = 0; i < many; i++) publish(outlet)
    })
  }
  if (outlets.length > 1)
    for (let left = random.between(0, 2); left > 0; left--) {
      later(sometime(), () => {
        const from = random.pick(wishes.published)
        const to = outlets.find(({ host }) => host !== from.host)!
        // Corrected or not, it has it.
        if (!wishes.published.some(({ host, article }) => host === to.host && article.number === from.article.number))
          publish(to, from.article)
      })
    }
  const edits = world.plan.own.endsWith('update') ? 6 : random.between(0, 2)
  for (let left = edits; left > 0; left--) {
    later(sometime(), () => {
      const item = random.pick(wishes.published)
      if (item.before.length > 0) return
      item.before.push(item.article)
      item.article = corrected(item.article)
      world.note(`${item.host} corrects ${item.article.slug}`)
    })
  }

  // People.
  for (const room of rooms) {
    for (const outlet of outlets) {
      const isFirst = room === rooms[0] && outlet === outlets[0]
      if (!isFirst && !random.chance(0.7)) continue
      const at = random.chance(0.8) ? begin + random.between(1, 8) * minuteMs : sometime()
      later(at, () => subscribe(room, outlet.host))
    }
  }
  for (let left = random.between(0, 4); left > 0; left--) {
    const room = random.pick(rooms)
    later(sometime(begin + 20 * minuteMs, calm - hourMs), () => followUp(room))
  }
  for (let left = random.between(0, 3); left > 0; left--) {
    const room = random.pick(rooms)
    later(sometime(), () => keepToOneself(room))
  }

  /** Asks until the answer says that it is done, or that it was. */
  function insist(room: Room, words: string, done: RegExp, then: (answer: string, ask: Ask) => void, tries = 12): void {
    if (fleet.living().length === 0) {
      if (tries > 0) later(time.now() + minuteMs, () => insist(room, words, done, then, tries - 1))
      return
    }
    const ask = people.ask(room.platform, room.channel, words)
    const look = (left: number) => {
      const answer = ask.answer()
      if (answer && done.test(answer)) then(answer, ask)
      else if (left > 0) later(time.now() + 15 * secondMs, () => look(left - 1))
      else if (tries > 0) insist(room, words, done, then, tries - 1)
    }
    later(time.now() + 2 * secondMs, () => look(8))
  }

  function subscribe(room: Room, host: string): void {
    const wish: Subscription = { ...room, host, asked: time.now(), told: undefined }
    wishes.subscriptions.push(wish)
    insist(room, `/desk feed add url:https://${host}/feed.xml`, /Watching|has .* already/, () => {
      wish.told = time.now()
      world.note(`${room.platform} ${room.channel} has ${host}`)
    })
  }

  function followUp(room: Room): void {
    const words = `Call the office of case ${random.between(10_000, 99_999)}`
    const minutes = random.between(2, 600)
    const wish: Reminder = { ...room, words, asked: time.now(), due: 0, told: false }
    wishes.reminders.push(wish)
    insist(
      room,
      `/followup add text:"${words}" due:"in ${minutes} minutes"`,
      new RegExp(words),
      (_, ask) => {
        wish.due = ask.at + (ask.by?.clock() ?? 0) - time.now() + minutes * minuteMs
        wish.told = true
      },
      0,
    )
  }

  function keepToOneself(room: Room): void {
    // Of few words, so that what is pasted is analysed once in all worlds; in a world each has its own.
    const words = `sealed${(wishes.secrets.length + 1) * 1000 + random.between(100, 119)}`
    const text = `/brief article:"The board of ${words} met on Monday and decided in private to sell the old mill, it said. The mill has stood empty for twelve years, and 40 people live beside it. “We will tell them in May,” said Ada Lund, who leads the board of ${words}."`
    if (fleet.living().length > 0) wishes.secrets.push({ words, ask: people.ask(room.platform, room.channel, text) })
  }

  troubles(world, fleet, wishes, { begin, later, sometime })
  later(calm, () => {
    world.plan.end()
    world.note('nothing goes wrong any more')
  })
  return wishes
}

function openRooms({ discord, slack, random }: World): Room[] {
  const shape = random.fork('rooms')
  const rooms: Room[] = []
  if (shape.chance(0.5)) rooms.push({ platform: 'local', channel: 'wire' })
  for (const name of ['news', 'wire'].slice(0, shape.between(1, 2))) {
    if (discord) rooms.push({ platform: 'discord', channel: discord.addChannel(name).id })
    if (slack) rooms.push({ platform: 'slack', channel: slack.addChannel(name).id })
  }
  return rooms
}

interface Laying {
  readonly begin: number
  later(at: number, then: () => void): void
  sometime(from?: number, to?: number): number
}

/** What goes wrong for a while: clocks, sleeps, kills, outages, a full disk, channels that take nothing. */
function troubles(world: World, fleet: Fleet, wishes: Wishes, { begin, later, sometime }: Laying): void {
  const random = world.random.fork('troubles')
  const { calm } = wishes
  const somebody = () => random.between(0, fleet.machines.length - 1)
  const during = (longest: number, begins: () => void, ends: () => void) => {
    const from = sometime()
    const to = Math.min(calm, from + random.between(minuteMs, longest))
    later(from, () => {
      begins()
      const over = world.record.begins()
      later(to, () => {
        ends()
        over()
      })
    })
  }
  for (let left = random.pick([0, 0, 1, 2]); left > 0; left--) {
    const ms = random.pick([-1, 1]) * random.pick([minuteMs, hourMs, 25 * hourMs]) * (0.2 + 0.8 * random.next())
    later(sometime(begin), () => fleet.setClock(somebody(), Math.round(ms)))
  }
  for (let left = random.pick([0, 0, 1]); left > 0; left--)
    later(sometime(), () => fleet.pause(somebody(), random.between(minuteMs, 10 * hourMs), random.chance(0.7)))
  for (let left = random.pick([0, 1, 2, 4]); left > 0; left--) later(sometime(begin), () => fleet.kill(somebody()))
  const outages: readonly Fault[] = ['refused', 'refused', 'answer lost', 'late']
  for (const outlet of world.press.outlets)
    if (random.chance(0.35)) {
      const kind = random.pick(outages)
      const of = random.pick([['feed', 'page'], ['feed', 'page'], ['page']] as const)
      during(
        10 * hourMs,
        () => {
          for (const point of of) outlet.outage[point] = kind
        },
        () => {
          outlet.outage = {}
        },
      )
    }
  for (const platform of [world.discord, world.slack])
    if (platform && random.chance(0.3)) {
      const kind = random.pick(outages)
      during(
        10 * hourMs,
        () => {
          platform.outage = kind
        },
        () => {
          platform.outage = undefined
        },
      )
    }
  if (random.chance(0.15))
    during(
      10 * minuteMs,
      () => {
        world.database.full = true
      },
      () => {
        world.database.full = false
      },
    )
  if (world.discord && random.chance(0.15)) {
    const channel = random.pick([...world.discord.guild.channels.values()])
    during(
      12 * hourMs,
      () => {
        wishes.closed.add(channel.id)
        channel.permissions = 0n
      },
      () => {
        channel.permissions = usual
      },
    )
  }
  if (world.slack && random.chance(0.15)) {
    const { channels, botUser } = world.slack.team
    const channel = random.pick([...channels.values()])
    during(
      12 * hourMs,
      () => {
        wishes.closed.add(channel.id)
        channel.members.delete(botUser)
      },
      () => void channel.members.add(botUser),
    )
  }
}
