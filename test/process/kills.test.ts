import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { inventedText, openPublisher } from '../house/publisher.ts'
import { eventually, freePort, type Program, startProgram } from './program.ts'

const kills = 10
const dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-kills-'))
const publisher = await openPublisher()
const variables = {
  NIGHTDESK_DATA: dataDir,
  NIGHTDESK_PORT: String(await freePort()),
  NIGHTDESK_SAMPLE_WIRE: 'off',
  NIGHTDESK_ALLOW_HOSTS: publisher.host,
  NIGHTDESK_POLL_SECONDS: '1',
}
let program: Program | undefined

afterAll(async () => {
  await program?.end('SIGKILL')
  await publisher.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const publish = (name: string) =>
  publisher.items.unshift({
    guid: name,
    slug: name,
    title: `${name} decides`,
    text: inventedText(name, `school ${name} will be built for ${name.length * 17} children`),
    date: new Date().toUTCString(),
  })
const names = (kind: string) => Array.from({ length: kills }, (_, i) => `${kind}${'abcdefghij'[i]}`)

it('ten kills while it polls, posts and reminds lose nothing and repeat nothing', { timeout: 360_000 }, async () => {
  program = await startProgram(variables)
  await program.say(`/desk feed add ${publisher.address}/feed.xml channel:#politics`)
  await eventually(
    () => program!.say('/desk feed list'),
    (text) => /last read/.test(text),
  )

  for (let i = 0; i < kills; i++) {
    publish(names('Town')[i]!)
    publish(names('City')[i]!)
    expect(await program.say(`/followup add Ask ${names('Person')[i]} due:"in 1 second"`, 'ops')).toMatch(/Follow-up #/)
    // Each round dies a little later in its work: before the poll, between rows and posts, in the middle of posting.
    await new Promise((resolve) => setTimeout(resolve, 400 + i * 170))
    await program.end('SIGKILL')
    program = await startProgram(variables)
  }

  const decided = [...names('Town'), ...names('City')].map((name) => `${name} decides`).sort()
  const posted = await eventually(
    async () => (await program!.messages('politics')).map((message) => message.card.title ?? ''),
    (titles) => titles.length >= decided.length,
    60_000,
  )
  expect(posted.toSorted()).toEqual(decided)

  const reminded = await eventually(
    async () =>
      (await program!.messages('ops'))
        .filter((message) => message.text.startsWith('Reminder'))
        .map((message) => /Ask (\w+)/.exec(message.text)![1]!),
    (people) => people.length >= kills,
    30_000,
  )
  expect(reminded.toSorted()).toEqual(names('Person'))
})

it('what was deleted a moment before a kill can be had back after it', { timeout: 360_000 }, async () => {
  const before = (await program!.messages('politics')).map(({ id }) => id)
  const post = /delete post:\S+ confirm:yes/
  const asked = await fetch(`${program!.address}/api/say`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ channel: 'politics', text: '/delete' }),
  })
  const line = post.exec(await asked.text())![0]
  expect(await program!.say(`/${line}`, 'politics')).toContain('can be had back')
  await program!.end('SIGKILL')
  program = await startProgram(variables)
  const id = /post:(\S+)/.exec(line)![1]
  expect(await program.say(`/delete keep:${id}`, 'politics')).toContain('nothing was deleted')
  expect((await program.messages('politics')).map((message) => message.id)).toEqual(before)
  expect(await program.say(`/delete keep:${id}`, 'politics')).toContain('gone already, or was kept')
})
