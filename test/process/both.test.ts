import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { commands } from '../../commands/index.ts'
import { slackManifest } from '../../src/platforms/slack/index.ts'
import { inventedText, openPublisher } from '../house/publisher.ts'
import { startDiscord } from '../servers/discord/index.ts'
import { addPerson, admin } from '../servers/discord/person.ts'
import { issueToken } from '../servers/slack/app.ts'
import { newPerson } from '../servers/slack/person.ts'
import { startSlackServer } from '../servers/slack/server.ts'
import { addChannel, addTeam, addUser } from '../servers/slack/state.ts'
import { eventually, freePort, startProgram } from './program.ts'

const clock = () => Date.now()

it('one process serves Discord, Slack and the local desk; one that goes down disturbs no other; workspaces are kept apart', async () => {
  const publisher = await openPublisher()
  const discord = await startDiscord()
  const guild = discord.addGuild('The Daily Example')
  const room = discord.addChannel(guild, 'politics')
  const ann = addPerson(discord, room, { name: 'Ann Lee', permissions: admin })
  const slack = await startSlackServer({ clock, manifest: slackManifest(commands, { prefix: '', mode: 'socket' }) })
  const team = addTeam(slack.state, 'T0NEWS', 'The Newsroom')
  addChannel(team, 'C0DESK', 'desk')
  addUser(team, 'U0BEN', { admin: true, realName: 'Ben Oduya', name: 'ben' })
  team.channels.get('C0DESK')!.members.add('U0BEN')
  const ben = newPerson(slack, team, 'U0BEN', clock)
  const dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-both-'))
  const program = await startProgram({
    NIGHTDESK_DATA: dataDir,
    NIGHTDESK_PORT: String(await freePort()),
    NIGHTDESK_SAMPLE_WIRE: 'off',
    NIGHTDESK_ALLOW_HOSTS: publisher.host,
    NIGHTDESK_POLL_SECONDS: '1',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    SLACK_BOT_TOKEN: issueToken(slack.state, team.id, slack.app.scopes).value,
    SLACK_APP_TOKEN: slack.app.appToken,
    SLACK_API_URL: slack.apiUrl,
  })
  onTestFinished(async () => {
    await program.end('SIGKILL')
    await Promise.all([discord.stop(), slack.close(), publisher.stop()])
    await rm(dataDir, { recursive: true, force: true })
  })
  await eventually(
    () => program.say('/desk status'),
    (text) => /discord: up/.test(text) && /slack: up/.test(text),
    30_000,
  )
  const connected = await program.say('/desk connect')
  expect(connected).toMatch(/Connect Discord: all is well.*Connect Slack: all is well/s)
  expect(connected).not.toContain(discord.token)
  expect(connected).not.toMatch(/xoxb-|xapp-/)
  const annSees = () =>
    ann
      .sees()
      .map((message) => message.seen.text)
      .join('\n')
  const benSees = () =>
    ben
      .sees('C0DESK')
      .map((message) => JSON.stringify(message))
      .join('\n')
  const soon = (look: () => string, text: string) =>
    eventually(
      async () => look(),
      (seen) => seen.includes(text),
      30_000,
    )

  const add = `/desk feed add url:${publisher.address}/feed.xml`
  ann.command(add)
  await ben.slash('C0DESK', add)
  await program.say(add)
  await soon(annSees, 'Loopback Courier')
  await soon(benSees, 'Loopback Courier')
  // What is there at a subscription's first poll is old to it.
  const polls = publisher.polls.length
  await eventually(
    async () => publisher.polls.length,
    (count) => count >= polls + 2,
  )

  const publish = (name: string) =>
    publisher.items.unshift({
      guid: name,
      slug: name,
      title: `${name} decides`,
      text: inventedText(name, `a school called ${name} will be built`),
      date: new Date().toUTCString(),
    })
  publish('Tarnby')
  await soon(annSees, 'Tarnby decides')
  await soon(benSees, 'Tarnby decides')
  await eventually(
    () => program.messages('wire'),
    (rows) => rows.some((row) => row.card.title === 'Tarnby decides'),
  )

  await program.say(
    `/brief published:2026-11-20\nA secret of the local desk\n\n${inventedText('Quarrybridge', 'nobody elsewhere shall read this')}`,
  )
  expect(await program.say('/sources Quarrybridge')).toMatch(/Ada Lund/)
  ann.command('/sources article:Quarrybridge')
  await soon(annSees, 'No article here holds')
  await ben.slash('C0DESK', '/sources Quarrybridge')
  await soon(benSees, 'No article here holds')

  await slack.close()
  await eventually(
    () => program.say('/desk status'),
    (text) => /slack: (?:down|starting)/.test(text),
    30_000,
  )
  publish('Wexmoor')
  await soon(annSees, 'Wexmoor decides')
  await eventually(
    () => program.messages('wire'),
    (rows) => rows.some((row) => row.card.title === 'Wexmoor decides'),
  )
  expect(discord.complaints()).toEqual([])
  expect(slack.state.rejected).toEqual([])
  expect(await program.end('SIGTERM')).toBe(0)
}, 180_000)
