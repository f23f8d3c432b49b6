import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { databaseUrl, describeOnPostgres } from '../contracts/postgres.ts'
import { inventedText, openPublisher } from '../house/publisher.ts'
import { eventually, freePort, startProgram } from './program.ts'

const database = 'nightdesk_test_program'
const names = ['Anton', 'Berta', 'Cesar', 'Dora', 'Emil', 'Frida', 'Gustav', 'Hedwig']

describeOnPostgres('two processes on one Postgres', (url) => {
  test('share the work: each article is posted once, also when one of them ends in the middle', async () => {
    const admin = new Client({ connectionString: url })
    await admin.connect()
    await admin.query(`drop database if exists ${database} with (force)`)
    await admin.query(`create database ${database}`)
    const publisher = await openPublisher()
    const dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-postgres-'))
    const variables = async () => ({
      DATABASE_URL: databaseUrl(url, database),
      NIGHTDESK_DATA: dataDir,
      NIGHTDESK_PORT: String(await freePort()),
      NIGHTDESK_SAMPLE_WIRE: 'off',
      NIGHTDESK_ALLOW_HOSTS: publisher.host,
      NIGHTDESK_POLL_SECONDS: '1',
    })
    const programs = await Promise.all([startProgram(await variables()), startProgram(await variables())])
    const [first, second] = programs
    onTestFinished(async () => {
      await Promise.all(programs.map((program) => program.end('SIGKILL')))
      await publisher.stop()
      await admin.query(`drop database if exists ${database} with (force)`)
      await admin.end()
      await rm(dataDir, { recursive: true, force: true })
    })
    expect(await first!.say('/desk status')).toMatch(/postgres/)
    await first!.say(`/desk feed add ${publisher.address}/feed.xml`)
    await eventually(
      async () => publisher.polls.length,
      (count) => count >= 3,
    )
    const publish = (name: string) =>
      publisher.items.unshift({
        guid: name,
        slug: name,
        title: `${name} decides`,
        text: inventedText(name, `a school called ${name} will be built`),
        date: new Date().toUTCString(),
      })
    for (const name of names.slice(0, 4)) publish(name)
    await eventually(
      () => second!.messages('wire'),
      (rows) => rows.length >= 2,
      60_000,
    )
    for (const name of names.slice(4)) publish(name)
    expect(await first!.end('SIGTERM')).toBe(0)
    const titles = await eventually(
      async () => (await second!.messages('wire')).map((message) => message.card.title),
      (posted) => posted.length >= names.length,
      60_000,
    )
    expect(titles.toSorted()).toEqual(names.map((name) => `${name} decides`))
  }, 360_000)
})
