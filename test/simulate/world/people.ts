import type { APIInteraction } from 'discord.js'
import { seenMessage } from '../../platforms/slack/seen.ts'
import type { LocalDiscord } from '../../servers/discord/index.ts'
import { addPerson, admin } from '../../servers/discord/person.ts'
import { seeMessage } from '../../servers/discord/seen.ts'
import type { Channel, Interaction } from '../../servers/discord/state.ts'
import { cross } from '../faults/cross.ts'
import type { DeskProcess } from './process.ts'
import type { World } from './world.ts'

export type PlatformName = 'local' | 'discord' | 'slack'

/** What a person asked, and what they saw of an answer. */
export interface Ask {
  readonly platform: PlatformName
  readonly channel: string
  readonly text: string
  readonly who: string
  /** As the platform names them. */
  readonly whoId: string
  /** True time. */
  readonly at: number
  /** Whether the platform was told that it was taken. */
  acknowledged(): boolean
  /** What the asker sees, or else nothing. */
  answer(): string | undefined
  /** The process that took it. */
  readonly by: DeskProcess | undefined
}

/** People type commands; a command goes to one of the processes that live. Nothing is asked where none does. */
export function createPeople(world: World, living: () => readonly DeskProcess[]) {
  const random = world.random.fork('people')
  const asks: Ask[] = []

  function ask(platform: PlatformName, channel: string, text: string): Ask {
    const by = living().length > 0 ? random.pick(living()) : undefined
    const made = { local: onDesk, discord: onDiscord, slack: onSlack }[platform](channel, text, by)
    asks.push(made)
    world.note(`${made.who} asks in ${platform} ${channel}: ${text}`)
    return made
  }

  /** Hands over what a person did; a platform may do so late, or twice. */
  function hand(by: DeskProcess, take: () => void): void {
    const over = cross(world.crossing, by.life, 'interaction', {
      effect: take,
      refuse: take,
      lose: () => new Error(),
      way: 30,
    })
    over.catch(() => {})
  }

  function onDesk(channel: string, text: string, by: DeskProcess | undefined): Ask {
    const who = `ann${asks.length}`
    let said: string | undefined
    const take = () =>
      void by!.takeFromLocal(text, who, channel).then(
        (answer) => {
          if (!by!.life.dead) said = answer
        },
        () => {},
      )
    if (by) hand(by, take)
    return {
      platform: 'local',
      channel,
      text,
      who,
      whoId: who,
      at: world.time.now(),
      acknowledged: () => said !== undefined,
      answer: () => said,
      by,
    }
  }

  function onDiscord(channel: string, text: string, by: DeskProcess | undefined): Ask {
    const discord = world.discord!
    const local = discord.local as LocalDiscord
    const place = local.state.channels.get(channel) as Channel
    let made: APIInteraction | undefined
    discord.deliver = (json) => {
      made = json as APIInteraction
    }
    const who = `bela${asks.length}`
    const interaction: Interaction = addPerson(local, place, { name: who, permissions: admin }).command(text)
    if (by && made) hand(by, () => void by.takeFromDiscord(made!))
    const answer = () => {
      const texts = interaction.messages.flatMap((id) => {
        const message = local.state.messages.get(id)
        return message ? [seeMessage(message, (name) => name).text] : []
      })
      return texts.length > 0 ? texts.join('\n') : undefined
    }
    return {
      platform: 'discord',
      channel,
      text,
      who,
      whoId: interaction.user,
      at: world.time.now(),
      acknowledged: () => interaction.ackedAfter !== undefined,
      answer,
      by,
    }
  }

  function onSlack(channel: string, text: string, by: DeskProcess | undefined): Ask {
    const slack = world.slack!
    const who = `carl${asks.length}`
    const { user, responseUrl } = slack.asker(channel, who)
    const typed = text.replace(/^\//, '')
    let taken = false
    const take = () => {
      taken = true
      void by!
        .takeFromSlack({ user, channel, responseUrl, text: typed })
        .catch((error: unknown) => world.note(`slack ask failed ${String(error)}`))
    }
    if (by) hand(by, take)
    const answer = () => {
      const seen = [...slack.team.channels.values()].flatMap(({ id, messages }) =>
        messages.filter((message) => message.onlyFor === user || (id === `D${user.slice(1)}` && !message.deleted)),
      )
      const open = slack.team.channels
        .get(channel)!
        .messages.filter((message) => JSON.stringify(message.body).includes(who) && !message.onlyFor)
      const texts = [...seen, ...open].map((message) => seenMessage(message, slack.team).text)
      return texts.length > 0 ? texts.join('\n') : undefined
    }
    return {
      platform: 'slack',
      channel,
      text,
      who,
      whoId: user,
      at: world.time.now(),
      acknowledged: () => taken,
      answer,
      by,
    }
  }

  return { ask, asks: asks as readonly Ask[] }
}

export type People = ReturnType<typeof createPeople>
