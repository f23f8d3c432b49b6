import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { eventually, freePort } from './program.ts'

const root = join(import.meta.dirname, '../..')

/** `npm start` as a person types it, without the installation before it. */
async function npmStart() {
  const dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-npm-'))
  const port = String(await freePort())
  const npm = spawn('npm', ['start', '--ignore-scripts'], {
    cwd: root,
    detached: true,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NIGHTDESK_DATA: dataDir,
      NIGHTDESK_PORT: port,
      NIGHTDESK_SAMPLE_WIRE: 'off',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let written = ''
  npm.stdout.on('data', (chunk) => (written += chunk))
  npm.stderr.on('data', (chunk) => (written += chunk))
  // Every process that npm began holds these pipes: they close with the last one.
  const allGone = new Promise<void>((resolve) => npm.once('close', () => resolve()))
  onTestFinished(async () => {
    try {
      process.kill(-npm.pid!, 'SIGKILL')
    } catch {}
    await rm(dataDir, { recursive: true, force: true })
  })
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    )
  await eventually(answers, (up) => up, 45_000)
  return { pid: npm.pid!, allGone, answers, written: () => written }
}

describe.skipIf(process.platform === 'win32')('npm start (on Windows there are no such signals)', () => {
  it('SIGTERM to npm alone ends the desk cleanly and leaves no process', async () => {
    const desk = await npmStart()
    process.kill(desk.pid, 'SIGTERM')
    await desk.allGone
    expect(desk.written()).toMatch(/"msg":"stopped"/)
    expect(await desk.answers()).toBe(false)
  }, 240_000)

  it('so does Ctrl+C, which every process of the terminal gets', async () => {
    const desk = await npmStart()
    process.kill(-desk.pid, 'SIGINT')
    await desk.allGone
    expect(desk.written()).toMatch(/"msg":"stopped"/)
    expect(await desk.answers()).toBe(false)
  }, 240_000)
})
