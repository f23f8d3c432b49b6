import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commands } from '../../commands/index.ts'
import { slackManifest } from '../../src/platforms/slack/index.ts'
import { inventedText, openPublisher } from '../house/publisher.ts'
import { seenMessage } from '../platforms/slack/seen.ts'
import { openPostgres } from '../process/open-postgres.ts'
import { freePort, type Program, startProgram } from '../process/program.ts'
import { startDiscord } from '../servers/discord/index.ts'
import { addPerson, admin } from '../servers/discord/person.ts'
import { seeMessage } from '../servers/discord/seen.ts'
import { issueToken } from '../servers/slack/app.ts'
import { newPerson } from '../servers/slack/person.ts'
import { startSlackServer } from '../servers/slack/server.ts'
import { addChannel, addTeam, addUser } from '../servers/slack/state.ts'

const clock = () => Date.now()

/** The shipped program between a publisher, a Discord and a Slack on loopback, with a database of its own. */
export async function openNewsroom(database: 'sqlite' | 'postgres') {
  const publisher = await openPublisher()
  const discord = await startDiscord()
  const room = discord.addChannel(discord.addGuild('The Daily Example'), 'politics')
  const ann = addPerson(discord, room, { name: 'Ann Lee', permissions: admin })
  const slack = await startSlackServer({ clock, manifest: slackManifest(commands, { prefix: '', mode: 'socket' }) })
  const team = addTeam(slack.state, 'T0NEWS', 'The Newsroom')
  const desk = addChannel(team, 'C0DESK', 'desk')
  addUser(team, 'U0BEN', { admin: true, realName: 'Ben Oduya', name: 'ben' })
  desk.members.add('U0BEN')
  const ben = newPerson(slack, team, 'U0BEN', clock)
  const server = database === 'postgres' ? await openPostgres() : undefined
  const dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-kills-'))
  const common = {
    ...(server && { DATABASE_URL: server.url }),
    NIGHTDESK_DATA: dataDir,
    NIGHTDESK_SAMPLE_WIRE: 'off',
    NIGHTDESK_ALLOW_HOSTS: publisher.host,
    NIGHTDESK_POLL_SECONDS: '1',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    SLACK_BOT_TOKEN: issueToken(slack.state, team.id, slack.app.scopes).value,
    SLACK_APP_TOKEN: slack.app.appToken,
    SLACK_API_URL: slack.apiUrl,
  }

  const headlines = {
    discord: () => discord.publicMessages(room.id).map((message) => seeMessage(message, (id) => id).text),
    slack: () =>
      desk.messages
        .filter((message) => !message.onlyFor && !message.thread && !message.deleted)
        .map((message) => seenMessage(message, team).text),
  }
  return {
    server,
    polls: () => publisher.polls.length,
    /** The port stays that of a process over its restarts. */
    start: (port: number): Promise<Program> => startProgram({ ...common, NIGHTDESK_PORT: String(port) }),
    freePort,
    publish: (name: string) =>
      publisher.items.unshift({
        guid: name,
        slug: name,
        title: `${name} decides`,
        text: inventedText(name, `school ${name} will be built for ${name.length * 17} children`),
        date: new Date().toUTCString(),
      }),
    async subscribe(program: Program): Promise<void> {
      const add = `/desk feed add url:${publisher.address}/feed.xml`
      await program.say('/desk set burst 1000')
      await program.say(`${add} channel:#politics`)
      ann.command(add)
      ann.command('/desk set name:burst value:1000')
      await ben.slash('C0DESK', add)
      await ben.slash('C0DESK', '/desk set burst 1000')
    },
    subscribed: () => [...headlines.discord(), ...headlines.slack()].join('\n'),
    /** What stands in each channel, oldest first: an article by itself, or in a list where many waited. */
    async seen(program: Program): Promise<Readonly<Record<string, readonly string[]>>> {
      const local = await program.messages('politics')
      return {
        local: local.map(({ text }) => text),
        discord: headlines.discord(),
        slack: headlines.slack(),
      }
    },
    async reminders(program: Program): Promise<readonly string[]> {
      const texts = (await program.messages('ops')).map(({ text }) => text)
      return texts.filter((text) => text.startsWith('Reminder 1')).map((text) => /Ask (\w+)/.exec(text)?.[1] ?? text)
    },
    async close(): Promise<void> {
      await Promise.all([discord.stop(), slack.close(), publisher.stop(), server?.close()])
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export type KilledNewsroom = Awaited<ReturnType<typeof openNewsroom>>
