import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commands } from '../../commands/index.ts'
import { slackManifest } from '../../src/platforms/slack/index.ts'
import { inventedText, openPublisher } from '../house/publisher.ts'
import { startDiscord } from '../servers/discord/index.ts'
import { addPerson, admin } from '../servers/discord/person.ts'
import { issueToken } from '../servers/slack/app.ts'
import { newPerson } from '../servers/slack/person.ts'
import { startSlackServer } from '../servers/slack/server.ts'
import { addChannel, addTeam, addUser } from '../servers/slack/state.ts'

const clock = () => Date.now()

/** A publisher, a Discord and a Slack on loopback, with a person in each, and what the shipped program is told to stand between them. */
export async function openBetween() {
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
  const dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-between-'))
  return {
    ...{ publisher, discord, room, ann, slack, team, desk, ben },
    variables: {
      NIGHTDESK_DATA: dataDir,
      NIGHTDESK_SAMPLE_WIRE: 'off',
      NIGHTDESK_ALLOW_HOSTS: publisher.host,
      NIGHTDESK_POLL_SECONDS: '1',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
      SLACK_BOT_TOKEN: issueToken(slack.state, team.id, slack.app.scopes).value,
      SLACK_APP_TOKEN: slack.app.appToken,
      SLACK_API_URL: slack.apiUrl,
    },
    /** An article of its own, above the others in the feed: “Tarnby decides”. */
    publish: (name: string) =>
      publisher.items.unshift({
        guid: name,
        slug: name,
        title: `${name} decides`,
        text: inventedText(name, `a school called ${name} will be built for ${name.length * 17} children`),
        date: new Date().toUTCString(),
      }),
    async close(): Promise<void> {
      await Promise.all([discord.stop(), slack.close(), publisher.stop()])
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
