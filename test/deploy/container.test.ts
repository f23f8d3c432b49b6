import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canBeRoot, runAsRoot } from '../process/as-root.ts'
import { eventually, freePort } from '../process/program.ts'
import { expectDeskBehind } from './behind.ts'
import { runInside, startInside } from './clean-root.ts'
import { buildImage, bytesUnder, type Image } from './image.ts'
import { ask, isInstalled, proxies, startProxy } from './proxies.ts'

const wanted = process.env.CI || process.env.NIGHTDESK_TEST_CONTAINER
const why = 'installs everything anew, as root: CI=true or NIGHTDESK_TEST_CONTAINER=1 runs it'

/** What the flattened node:26-alpine has beside Node itself: Alpine 3.22 (8.5 MB), libstdc++ and libgcc (3 MB). */
const alpineBytes = 11.5e6

describe.skipIf(!wanted || process.platform !== 'linux')(`the Dockerfile, carried out in a clean root (${why})`, () => {
  let home = ''
  let image: Image
  beforeAll(async () => {
    expect(canBeRoot, 'the clean root needs root, or sudo without a password').toBe(true)
    home = await mkdtemp(join(tmpdir(), 'nightdesk-image-'))
    image = await buildImage(home)
  }, 600_000)
  afterAll(async () => home && runAsRoot('rm', '-rf', home), 300_000)

  /** Starts the image as compose.yaml does: not as root, and with nothing to write to but its data. */
  async function start(settings: Readonly<Record<string, string>>, port: number) {
    const env = { ...image.env, ...settings, NIGHTDESK_PORT: String(port) }
    const child = startInside(image.root, { ...image, env, readOnly: true })
    let written = ''
    child.stderr!.on('data', (chunk) => (written += chunk))
    child.stdout!.resume()
    const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
    const health = () => ask(port, 'GET', '/healthz', { host: `127.0.0.1:${port}` }).catch(() => ({ status: 0 }))
    await eventually(
      async () => {
        if (child.exitCode !== null) throw new Error(`it ended: ${written}`)
        return (await health()).status
      },
      (status) => status === 200,
      60_000,
    )
    return { port, env, exit, end: () => runAsRoot('kill', '-TERM', String(child.pid)) }
  }

  it('is at most 250 MB with Alpine and Node under it', () => {
    const app = bytesUnder(join(image.root, 'app'))
    const local = bytesUnder(join(image.root, 'usr/local'))
    console.log(`/app ${(app / 1e6).toFixed(1)} MB, Node ${(local / 1e6).toFixed(1)} MB`)
    expect(local).toBeLessThan(155e6)
    expect(app + local + alpineBytes).toBeLessThan(250e6)
  })

  it('has no npm, no tests and no secrets in it', () => {
    for (const path of [
      'usr/local/bin/npm',
      'usr/local/lib/node_modules',
      'app/test',
      'app/.env',
      'app/.git',
      'app/node_modules/vitest',
    ])
      expect(existsSync(join(image.root, path)), path).toBe(false)
  })

  it('is run by a user that isn’t root, by number', () => {
    expect(image.user).toBe('1000:1000')
  })

  it('starts without root on a read-only system, posts the sample wire, is healthy, and stops cleanly', async () => {
    const desk = await start({}, await freePort())
    const host = `127.0.0.1:${desk.port}`
    await eventually(
      async () => JSON.parse((await ask(desk.port, 'GET', '/api/channels/wire/messages', { host })).text) as unknown[],
      (messages) => messages.length === 9,
      60_000,
    )
    const own = { host, origin: `http://${host}` }
    const say = (text: string) => ask(desk.port, 'POST', '/api/say', own, { channel: 'wire', text })
    expect((await say('/sources seafarers')).text).toContain('Ruth Pell')
    expect((await say('/timeline inquiry')).text).toContain('image/png')

    const { healthcheck, workdir, user } = image
    await runInside(image.root, { workdir, user, env: desk.env, command: healthcheck })
    await expect(
      runInside(image.root, { workdir, user, env: { NIGHTDESK_PORT: '1' }, command: healthcheck }),
    ).rejects.toThrow(/ended with 1/)
    await desk.end()
    expect(await desk.exit).toBe(0)
  }, 180_000)

  for (const proxy of proxies) {
    it(`answers behind ${proxy.name}, and refuses the wrong Host and Origin`, async () => {
      expect(isInstalled(proxy), `${proxy.name} must be installed`).toBe(true)
      const deskPort = await freePort()
      const port = await startProxy(proxy, String(deskPort))
      const env = { NIGHTDESK_NAMES: `desk.example:${port}`, NIGHTDESK_SAMPLE_WIRE: 'off' }
      const desk = await start(env, deskPort)
      await expectDeskBehind(port)
      await desk.end()
    }, 120_000)
  }
})
