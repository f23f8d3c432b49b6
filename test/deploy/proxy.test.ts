import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { freePort, startProgram } from '../process/program.ts'
import { expectDeskBehind } from './behind.ts'
import { isInstalled, proxies, startProxy } from './proxies.ts'

describe('the examples of a proxy with a log-in', () => {
  for (const proxy of proxies) {
    it.skipIf(!isInstalled(proxy) && !process.env.CI)(
      `${proxy.name} before a desk that knows its name (skipped where it isn’t installed)`,
      async () => {
        expect(isInstalled(proxy), `with CI=true ${proxy.name} must be installed`).toBe(true)
        const dataDir = await mkdtemp(join(tmpdir(), 'nightdesk-behind-'))
        const deskPort = String(await freePort())
        const variables = { NIGHTDESK_DATA: dataDir, NIGHTDESK_PORT: deskPort, NIGHTDESK_SAMPLE_WIRE: 'off' }
        // The name with the proxy's port, which the test must choose: in the examples it is the usual one.
        const port = await startProxy(proxy, deskPort)
        const program = await startProgram({ ...variables, NIGHTDESK_NAMES: `desk.example:${port}` })
        onTestFinished(async () => {
          await program.end('SIGKILL')
          await rm(dataDir, { recursive: true, force: true })
        })
        await expectDeskBehind(port)
      },
      60_000,
    )
  }
})
