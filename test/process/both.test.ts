import { expect, it, onTestFinished } from 'vitest'
import { inventedText } from '../house/publisher.ts'
import { openBetween } from './between.ts'
import { eventually, freePort, startProgram } from './program.ts'

it('one process serves Discord, Slack and the local desk; one that goes down disturbs no other; workspaces are kept apart', async () => {
  const between = await openBetween()
  const { publisher, discord, ann, slack, ben, publish } = between
  const program = await startProgram({ ...between.variables, NIGHTDESK_PORT: String(await freePort()) })
  onTestFinished(async () => {
    await program.end('SIGKILL')
    await between.close()
  })
  await eventually(
    () => program.say('/desk status'),
    (text) => /discord: up/.test(text) && /slack: up/.test(text),
    60_000,
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
      60_000,
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
    60_000,
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
}, 360_000)
