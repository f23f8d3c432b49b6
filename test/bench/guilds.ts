import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort, startProgram } from '../process/program.ts'
import { startDiscord } from '../servers/discord/index.ts'
import { addPerson, admin } from '../servers/discord/person.ts'
import type { Json } from '../servers/discord/state.ts'
import { memoryOf, processorSecondsOf } from './process.ts'
import type { Row } from './row.ts'

const guilds = 2_500
const [channels, roles, emojis] = [30, 20, 30]
/** Megabytes. */
const aim = 300
const restMs = 15_000

/** The shipped program in 2,500 servers of a local Discord, each with what a server of some hundred people has: memory and the start. */
export async function benchGuilds(): Promise<Row[]> {
  const data = await mkdtemp(join(tmpdir(), 'nightdesk-guilds-'))
  const discord = await startDiscord()
  for (let n = 0; n < guilds; n++) {
    // Far enough apart for what is in each.
    const id = `${1_000_000_000_000_000_000n + BigInt(n) * 10_000n}`
    const more = () => furniture(id)
    discord.state.guilds.set(id, { id, name: `Paper ${n}`, ownerId: id, channels: new Map(), present: true, more })
  }
  const room = discord.addChannel(discord.addGuild('The Daily Example'), 'wire')
  const ann = addPerson(discord, room, { name: 'Ann Lee', permissions: admin })
  const variables = {
    NIGHTDESK_DATA: data,
    NIGHTDESK_PORT: String(await freePort()),
    NIGHTDESK_SAMPLE_WIRE: 'off',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
  }
  try {
    // The first start strips the program's types and makes the database.
    await (await startProgram(variables)).end('SIGTERM')
    const program = await startProgram(variables)
    const pid = program.child.pid!
    await discord.until(() => discord.gateway.connected && discord.state.commands.size > 0, 'the bot', 60_000)
    // Events come one after another: who is answered asked after all servers were told of.
    const asked = ann.command('/desk status')
    const isHeard = () => discord.state.requests.some(({ path }) => path.includes(asked.id))
    await discord.until(isHeard, 'an answer', 300_000)
    await wait(restMs)
    const { now, most } = memoryOf(pid)
    const processor = processorSecondsOf(pid)
    await program.end('SIGTERM')
    return [
      {
        name: `memory in ${guilds} Discord servers, ${restMs / 1000} s after a second start`,
        ...{ value: now, unit: 'MB', against: { peer: 'aim', value: aim } },
      },
      { name: 'the same at most', value: most, unit: 'MB', against: { peer: 'aim', value: aim } },
      { name: 'processor time from the start until then', value: processor, unit: 's' },
    ]
  } finally {
    await discord.stop()
    await rm(data, { recursive: true, force: true })
  }
}

/** What Discord tells of a server when it connects (docs.discord.com, Guild Create). */
function furniture(guild: string): Json {
  const idOf = (kind: number, n: number) => `${BigInt(guild) + BigInt(kind * 1_000 + n + 1)}`
  const list = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n))
  return {
    channels: list(channels, (n) => ({
      ...{ id: idOf(1, n), type: n % 10 === 0 ? 4 : n % 7 === 0 ? 2 : 0, name: `channel-${n}`, position: n },
      ...{ topic: `What is said about subject ${n} of ${guild}`, nsfw: false, rate_limit_per_user: 0, flags: 0 },
      ...{ parent_id: n % 10 === 0 ? null : idOf(1, n - (n % 10)), last_message_id: idOf(5, n) },
      permission_overwrites: list(2, (of) => ({ id: idOf(2, of), type: 0, allow: '1024', deny: '2048' })),
    })),
    roles: [
      { id: guild, name: '@everyone', permissions: '104324673', position: 0, color: 0, hoist: false, flags: 0 },
      ...list(roles, (n) => ({
        ...{ id: idOf(2, n), name: `role ${n}`, permissions: '104324673', position: n + 1, color: 3447003 },
        ...{ hoist: n % 3 === 0, managed: false, mentionable: true, icon: null, unicode_emoji: null, flags: 0 },
      })),
    ],
    emojis: list(emojis, (n) => ({
      ...{ id: idOf(3, n), name: `emoji_${n}`, roles: [], require_colons: true, managed: false, animated: false },
      available: true,
    })),
    members: [],
  }
}
