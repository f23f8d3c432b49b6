import { setTimeout as sleep } from 'node:timers/promises'
import { uuidv7Generator } from '../../../src/core/id.ts'
import type { Desk, Platform } from '../../../src/core/platform.ts'
import type { KeyValues } from '../../../src/core/store.ts'
import { createDiscordPlatform, type DiscordOptions } from '../../../src/platforms/discord/index.ts'
import type { MakeWorld, Person, Seen, World } from '../../contracts/person.ts'
import { type LocalDiscord, startDiscord } from '../../servers/discord/index.ts'
import { addPerson, admin, type LocalPerson, nameOf, reader } from '../../servers/discord/person.ts'
import type { RateRules } from '../../servers/discord/rates.ts'
import { seeMessage } from '../../servers/discord/seen.ts'
import type { Channel, Guild, Json } from '../../servers/discord/state.ts'
import { memoryKeyValues } from '../memory-key-values.ts'
import { type QuietClock, quietClock } from './quiet-clock.ts'

export interface DiscordWorld extends World {
  readonly discord: LocalDiscord
  readonly guild: Guild
  readonly room: Channel
  readonly time: QuietClock
  readonly logged: string[]
  local(person: Person): LocalPerson
  /** Until what somebody waits for is written down, which a kill before would take along. */
  noted(what?: string): Promise<void>
  /** What the platform keeps. */
  readonly store: KeyValues
  /** The next process starts, and the one before says no more: its work is as good as killed until the test ends. */
  killed(): Promise<void>
}

export interface Setting {
  /** Every wait ends at once, and the server's clock goes on by as much. */
  readonly brisk?: boolean
  readonly rates?: RateRules
  /** Called before the platform starts. */
  readonly before?: (discord: LocalDiscord) => unknown
}

/** A platform on a local Discord, with a guild and a channel. */
export async function makeDiscordWorld(
  desk: Desk,
  more: Partial<DiscordOptions> & Setting = {},
): Promise<DiscordWorld> {
  const { brisk, rates, before, ...options } = more
  const discord = await startDiscord({ ...(rates && { rates }) })
  const guild = discord.addGuild('The Daily Example')
  const room = discord.addChannel(guild, 'politics')
  const time = quietClock()
  const store = memoryKeyValues()
  const logged: string[] = []
  const locals = new Map<string, LocalPerson>()
  const channel = { platform: 'discord', workspace: guild.id, channel: room.id }

  async function run(): Promise<Platform> {
    const platform = createDiscordPlatform({
      token: discord.token,
      apiUrl: discord.url,
      clock: discord.now,
      steady: discord.now,
      newId: uuidv7Generator(discord.now, (bytes) => crypto.getRandomValues(bytes)),
      store,
      log: (level, message, fields) => void logged.push(`${level} ${message} ${fields ? JSON.stringify(fields) : ''}`),
      wait: brisk ? async (ms) => discord.advance(ms) : time.wait,
      identifyAtOnce: true,
      ...options,
    })
    await platform.start(desk)
    return platform
  }

  const settled = async () => {
    let quiet = 0
    while (quiet < 4) {
      await sleep(4)
      const waiting = [...discord.state.interactions.values()].some(
        (i) => i.state === 'waiting' && discord.now() - i.at < 3000,
      )
      quiet = waiting || discord.state.open > 0 ? 0 : quiet + 1
    }
  }

  before?.(discord)
  const dead: Platform[] = []
  let platform = await run()
  await discord.until(() => discord.state.commands.size > 0, 'the commands to be registered')
  const world: DiscordWorld = {
    get platform() {
      return platform
    },
    channel,
    channelName: room.name,
    missingChannel: { ...channel, channel: '999999999999999999' },
    discord,
    guild,
    room,
    time,
    logged,
    local: (person) => locals.get(person.id)!,
    async person({ name, level, roles }) {
      const local = addPerson(discord, room, {
        name,
        permissions: level === 'admin' ? admin : reader,
        ...(roles && { roles }),
      })
      locals.set(local.id, local)
      return personOf(discord, local)
    },
    settled,
    async elapse(ms) {
      for (let left = ms; left > 0; left -= 100) {
        discord.advance(Math.min(100, left))
        if (time.pass(Math.min(100, left)) > 0) await settled()
      }
    },
    store,
    async noted(what = 'promised:') {
      while ((await store.keys(what)).length === 0) await sleep(4)
    },
    async killed() {
      dead.push(platform)
      platform = await run()
    },
    async restart() {
      await platform.stop()
      platform = await run()
    },
    role(name) {
      const id = discord.context.newId()
      discord.state.roles.set(id, { name, guild: guild.id })
      return { id, name }
    },
    notified: () =>
      [...discord.state.messages.values()]
        .filter(({ author }) => author === undefined)
        .flatMap((message) => seen(discord, message.id).notified.map((id) => nameOf(discord, id))),
    faults: () => {
      const late = [...discord.state.interactions.values()].filter((i) => i.state === 'waiting')
      return [
        ...discord.complaints().filter((text) => !/→ (404\/(10003|10008)|403\/50007)/.test(text)),
        ...late.map((i) => `interaction ${i.id} of type ${i.type} was not answered`),
      ]
    },
    async stop() {
      await Promise.all([platform, ...dead].map((one) => one.stop()))
      await discord.stop()
    },
  }
  return world
}

export const discordWorld: MakeWorld = (desk) => makeDiscordWorld(desk)

function seen(discord: LocalDiscord, id: string) {
  return seeMessage(discord.state.messages.get(id)!, (user) => nameOf(discord, user))
}

function personOf(discord: LocalDiscord, local: LocalPerson): Person {
  const asSeen = (messages: ReturnType<LocalPerson['sees']>): Seen[] =>
    messages.map(({ id, channel, onlyFor, edited, seen: what }) => ({
      id,
      text: what.text,
      buttons: what.buttons.filter((label) => label !== 'Share to channel'),
      visibleToAll: !onlyFor,
      edited: edited > 0,
      pictures: what.pictures,
      files: what.files,
      links: what.links,
      ...(discord.state.channels.get(channel)?.parent && { thread: channel }),
      look: what.look,
    }))
  return {
    id: local.id,
    name: local.name,
    async types(line, attachment) {
      local.command(line, attachment)
    },
    async mentions(words) {
      local.says(`@nightdesk ${words}`)
    },
    completes: (line) => local.completes(line),
    async completesField() {
      throw new Error('forms of Discord complete nothing')
    },
    async presses(label, message) {
      local.press(label, message?.id)
    },
    form() {
      const form = local.form()
      if (!form) return undefined
      const fields = form.components.map((part: Json) => {
        const field = part.component ?? part.components[0]
        return {
          name: field.custom_id,
          label: part.label ?? field.label,
          required: field.required !== false,
          value: field.value ?? '',
          choices: (field.options ?? []).map((option: Json) => option.label),
        }
      })
      return { title: form.title, fields }
    },
    async fills(values) {
      local.submit(values)
    },
    async usesMenu(label, message) {
      local.menu(label, message.id)
    },
    sees: async () => asSeen(local.sees()),
    seesPrivately: async () => asSeen(local.seesPrivately()),
    async shutsPrivately() {
      discord.state.people.get(local.id)!.closed = true
    },
    async opens(file, message) {
      const found = discord.state.messages
        .get(message.id)
        ?.attachments.find((attachment) => attachment.filename === file)
      if (!found) throw new Error(`there is no file ${file}`)
      return found.bytes.toString('utf8')
    },
  }
}
