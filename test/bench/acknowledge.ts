import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort, startProgram } from '../process/program.ts'
import { startDiscord } from '../servers/discord/index.ts'
import { addPerson, admin, type LocalPerson } from '../servers/discord/person.ts'
import type { Interaction } from '../servers/discord/state.ts'
import { quantile, type Row } from './row.ts'
import { longText, texts } from './texts.ts'

const presses = 60
const longCharacters = 900_000
const askEveryMs = 100
const earlierFigure = 5_000

/**
 * The shipped program on a local Discord: sixty people press *Timeline* at once while a text of 900,000 characters is being read,
 * somebody pastes a short text, and others go on asking. How long each of them waits for Discord's first answer (it gives up
 * after three seconds), and how long for the last of the timelines.
 */
export async function benchAcknowledge(): Promise<Row[]> {
  const data = await mkdtemp(join(tmpdir(), 'nightdesk-bench-'))
  const discord = await startDiscord()
  const guild = discord.addGuild('The Daily Example')
  const room = discord.addChannel(guild, 'wire')
  const ann = addPerson(discord, room, { name: 'Ann Lee', permissions: admin })
  const program = await startProgram({
    NIGHTDESK_DATA: data,
    NIGHTDESK_PORT: String(await freePort()),
    NIGHTDESK_SAMPLE_WIRE: 'off',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
  })
  try {
    await discord.until(() => discord.gateway.connected && discord.state.commands.size > 0, 'the bot', 30_000)
    const article = texts.toSorted((a, b) => a.length - b.length).at(-1)!
    await answered(discord, [
      ann.command(`/brief published:2026-11-23 article:A day in court ${article.replaceAll('\n', ' ').slice(0, 3500)}`),
    ])
    const long = `/brief published:2026-11-23\nA long text\n\n${longText(longCharacters / 5).slice(0, longCharacters)}`
    const from = performance.now()
    const reading = program.say(long).then(() => performance.now() - from)
    // The text has arrived, and is being read.
    await wait(200)
    const asked = Array.from({ length: presses }, () => ann.press('Timeline'))
    const pasted = performance.now()
    const short = program
      .say(
        '/brief published:2026-11-23\nThe mill closes\n\nThe mill in Tarnby will close in May, its owner said on Monday.',
      )
      .then(() => performance.now() - pasted)
    const drawn = answered(discord, asked).then(() => performance.now() - pasted)
    const others = await askMeanwhile(ann, Promise.all([short, drawn, reading]))
    await answered(discord, others)
    const acknowledged = [...asked, ...others].map(({ ackedAfter }) => ackedAfter ?? Number.POSITIVE_INFINITY)
    return [
      {
        name: `acknowledgement, p50, of ${acknowledged.length} interactions under load`,
        value: quantile(acknowledged, 0.5),
        unit: 'ms',
      },
      { name: 'acknowledgement, p99', value: quantile(acknowledged, 0.99), unit: 'ms' },
      {
        name: 'acknowledgement, slowest',
        value: Math.max(...acknowledged),
        unit: 'ms',
        against: { peer: 'before', value: earlierFigure },
      },
      { name: 'a short text pasted meanwhile', value: await short, unit: 'ms' },
      { name: `the last of ${presses} timelines, drawn and shown`, value: await drawn, unit: 'ms' },
      { name: `a text of ${longCharacters} characters, read`, value: await reading, unit: 'ms' },
    ]
  } finally {
    await program.end('SIGTERM')
    await discord.stop()
    await rm(data, { recursive: true, force: true })
  }
}

/** Somebody asks for the settings, ten times a second, until the rest is done. */
async function askMeanwhile(who: LocalPerson, work: Promise<unknown>): Promise<Interaction[]> {
  const asked: Interaction[] = []
  let over = false
  const end = () => {
    over = true
  }
  void work.then(end, end)
  while (!over) {
    asked.push(who.command('/desk settings'))
    await wait(askEveryMs)
  }
  return asked
}

async function answered(
  discord: Awaited<ReturnType<typeof startDiscord>>,
  interactions: readonly Interaction[],
): Promise<void> {
  const lost = ({ state, at }: Interaction) => state === 'waiting' && discord.now() - at > 3_000
  const over = (interaction: Interaction) => interaction.state === 'answered' || lost(interaction)
  await discord.until(() => interactions.every(over), 'all to be answered', 300_000)
}
