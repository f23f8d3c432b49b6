import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidv7Generator } from '../../src/core/id.ts'
import { openStore } from '../../src/store/index.ts'
import { freePort, startProgram } from '../process/program.ts'
import { startDiscord } from '../servers/discord/index.ts'
import type { Row } from './row.ts'

const channels = 30
const postsEach = 20
/** Discord's own: five messages in five seconds a channel, fifty requests a second in all. */
const rates = { limit: 5, windowMs: 5_000, globalPerSecond: 50 }
const earlierRatio = 1.83
const earlierRefusals = 16

/** The shipped program with 600 posts in its outbox, on a local Discord that keeps Discord's rates: how long they take, against the ideal. */
export async function benchDrain(): Promise<Row[]> {
  const data = await mkdtemp(join(tmpdir(), 'nightdesk-bench-'))
  const discord = await startDiscord({ rates })
  const guild = discord.addGuild('The Daily Example')
  const rooms = Array.from({ length: channels }, (_, n) => discord.addChannel(guild, `desk-${n}`))
  const clock = () => Date.now()
  const store = await openStore({
    dataDir: data,
    clock,
    newId: uuidv7Generator(clock, (bytes) => crypto.getRandomValues(bytes)),
  })
  await store.transaction(async (rows) => {
    for (let n = 0; n < postsEach; n++) {
      for (const room of rooms) {
        const place = { platform: 'discord', workspace: guild.id, channel: room.id }
        const card = { title: `Post ${n}`, parts: [{ type: 'text', text: 'The harbour stays open.' }] } as const
        const key = `bench:${room.id}:${n}`
        await rows.deliveries.add({ ...place, kind: 'notice', key, card, article: null, at: clock() })
      }
    }
  })
  await store.close()
  const program = await startProgram({
    NIGHTDESK_DATA: data,
    NIGHTDESK_PORT: String(await freePort()),
    NIGHTDESK_SAMPLE_WIRE: 'off',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
  })
  try {
    const posted = () => [...discord.state.messages.values()]
    await discord.until(() => posted().length === channels * postsEach, 'all to be posted', 180_000)
    const times = posted().map(({ at }) => at)
    const seconds = (Math.max(...times) - Math.min(...times)) / 1000
    const windows = Math.ceil(postsEach / rates.limit)
    const waited = ((windows - 1) * rates.windowMs) / 1000
    /** As the figure of before was taken: each limit for itself. */
    const ideal = Math.max(waited, (channels * postsEach) / rates.globalPerSecond)
    /** What no client can beat: the last window of no channel opens earlier, and all have their last posts then. */
    const least = waited + (channels * (postsEach - (windows - 1) * rates.limit)) / rates.globalPerSecond
    const refused = discord.state.requests.filter(({ status }) => status === 429).length
    return [
      {
        name: `${channels} channels with ${postsEach} posts each, drained in (times the ideal of ${ideal} s)`,
        value: seconds / ideal,
        unit: 'times',
        against: { peer: 'before', value: earlierRatio },
      },
      {
        name: `the same, times the ${least} s that both limits together take at least`,
        value: seconds / least,
        unit: 'times',
      },
      {
        name: 'answers 429 meanwhile',
        value: refused,
        unit: 'answers',
        against: { peer: 'before', value: earlierRefusals },
      },
    ]
  } finally {
    await program.end('SIGTERM')
    await discord.stop()
    await rm(data, { recursive: true, force: true })
  }
}
