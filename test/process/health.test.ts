import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { canBeRoot, runAsRoot } from './as-root.ts'
import { postgresPrograms } from './open-postgres.ts'
import { ownPostgres } from './own-postgres.ts'
import { eventually, freePort, startProgram } from './program.ts'

const inTime = 5_000

async function runs(variables: Readonly<Record<string, string>>) {
  const program = await startProgram({
    NIGHTDESK_PORT: String(await freePort()),
    NIGHTDESK_SAMPLE_WIRE: 'off',
    ...variables,
  })
  onTestFinished(async () => void (await program.end('SIGKILL')))
  const ask = async (path: string) => {
    const answer = await fetch(program.address + path)
    return { status: answer.status, text: await answer.text() }
  }
  return { program, ask }
}

/** Asks until the answer has this status; fails when it takes longer than the time that is promised. */
async function says(ask: (path: string) => Promise<{ status: number; text: string }>, status: number) {
  return eventually(
    () => ask('/healthz'),
    (answer) => answer.status === status,
    inTime,
  )
}

const withPostgres = postgresPrograms !== undefined || process.env.CI
describe.skipIf(!withPostgres)('the database server stops (skipped where Postgres isn’t installed)', () => {
  it('/healthz says so within five seconds, /livez doesn’t mind, and both are well when it is back', async () => {
    expect(postgresPrograms, 'with CI=true Postgres must be installed').toBeDefined()
    const server = await ownPostgres()
    const { program, ask } = await runs({ DATABASE_URL: server.url })
    expect(await ask('/healthz')).toEqual({ status: 200, text: 'ok\n' })

    await server.stop()
    expect((await says(ask, 503)).text).toMatch(/^The database (?:can’t be written to|hasn’t answered)/)
    expect(await ask('/livez')).toEqual({ status: 200, text: 'ok\n' })

    await server.start()
    await says(ask, 200)
    expect(await program.say('/desk set sentences 2')).toMatch(/2/)
    expect(await program.end('SIGTERM')).toBe(0)
  }, 240_000)

  it('a server that hangs is told as well, and as soon', async () => {
    const server = await ownPostgres()
    const { program, ask } = await runs({ DATABASE_URL: server.url })
    await server.hang()
    expect((await says(ask, 503)).text).toBe('The database hasn’t answered for 3 seconds.\n')
    expect((await ask('/livez')).status).toBe(200)
    await server.goOn()
    await says(ask, 200)
    expect(await program.end('SIGTERM')).toBe(0)
  }, 240_000)
})

describe.skipIf(process.platform !== 'linux' || (!canBeRoot && !process.env.CI))(
  'the disk is full (skipped where no small disk can be mounted)',
  () => {
    it('/healthz says so within five seconds, and is well when there is room again', async () => {
      const disk = await mkdtemp(join(tmpdir(), 'nightdesk-disk-'))
      const owner = `uid=${process.getuid!()},mode=700`
      await runAsRoot('mount', '-t', 'tmpfs', '-o', `size=48m,${owner}`, 'nightdesk-test', disk)
      onTestFinished(async () => {
        await runAsRoot('umount', '--lazy', disk)
        await rm(disk, { recursive: true, force: true })
      })
      const { program, ask } = await runs({ NIGHTDESK_DATA: join(disk, 'data') })
      expect(await ask('/healthz')).toEqual({ status: 200, text: 'ok\n' })

      const ballast = join(disk, 'ballast')
      await fill(ballast)
      expect((await says(ask, 503)).text).toMatch(/^The disk of .+ is full: 0\.\d MB are left\. Make room there/)
      expect((await ask('/livez')).status).toBe(200)
      // Who asks in the chat is told as well, and what only reads is answered still; the log has it once.
      expect(await program.say('/followup add Call the ferry company')).toMatch(/is full[\s\S]*Make room there/)
      expect(await program.say('/desk status')).toMatch(/is full[\s\S]*Make room there/)
      expect(await program.say('/help')).toMatch(/Nightdesk/)
      await new Promise((resolve) => setTimeout(resolve, 3_000))
      expect(program.errors().match(/is full/g)).toHaveLength(1)
      expect(program.errors()).not.toMatch(/a (?:job|beat|command) failed/)

      await rm(ballast)
      await says(ask, 200)
      expect(await program.say('/followup add Call the ferry company')).toMatch(/Follow-up #1/)
      expect(await program.end('SIGTERM')).toBe(0)
    }, 240_000)
  },
)

/** Writes until nothing more goes in. */
async function fill(path: string): Promise<void> {
  await writeFile(path, '')
  const file = await open(path, 'a')
  try {
    for (;;) await file.write(Buffer.alloc(65_536))
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' })
  } finally {
    await file.close()
  }
}
