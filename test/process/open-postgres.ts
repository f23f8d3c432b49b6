import { execFile } from 'node:child_process'
import { globSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './program.ts'

const run = promisify(execFile)

/** Where Debian keeps the server's programs; undefined where it isn't installed. */
export const postgresPrograms = globSync('/usr/lib/postgresql/*/bin').toSorted().at(-1)

/** A Postgres server of one's own, which may be stopped and started. It refuses to run as root, so root lends it a user. */
export async function openPostgres() {
  const folder = await mkdtemp(join(tmpdir(), 'nightdesk-pg-'))
  const port = await freePort()
  const isRoot = process.getuid?.() === 0
  const program = async (name: string, ...args: string[]) => {
    const command = [join(postgresPrograms!, name), ...args]
    const [file, ...rest] = isRoot ? ['/usr/sbin/runuser', '-u', 'postgres', '--', ...command] : command
    await run(file!, rest, { cwd: tmpdir() })
  }
  if (isRoot) await run('chown', ['postgres', folder])
  else await chmod(folder, 0o700)
  const data = join(folder, 'main')
  await program('initdb', '-D', data, '--auth=trust', '--username=nightdesk')
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`
  const start = () => program('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-w', '-o', options, 'start')
  const stop = () => program('pg_ctl', '-D', data, '-m', 'fast', '-w', 'stop')
  await start()
  /** Lets the server and all its processes stand still, as on a machine that hangs, or go on. */
  const signal = async (name: 'SIGSTOP' | 'SIGCONT') => {
    const main = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[0]!
    const others = await readFile(`/proc/${main}/task/${main}/children`, 'utf8')
    for (const id of [main, ...others.trim().split(' ')]) process.kill(Number(id), name)
  }
  const [hang, goOn] = [() => signal('SIGSTOP'), () => signal('SIGCONT')]
  const close = async () => {
    await goOn().catch(() => {})
    await stop().catch(() => {})
    await rm(folder, { recursive: true, force: true })
  }
  return { url: `postgres://nightdesk@127.0.0.1:${port}/postgres`, start, stop, hang, goOn, close }
}
