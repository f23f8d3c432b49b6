import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const executable = process.env.NIGHTDESK_TEST_CHROMIUM ?? '/usr/bin/chromium'

/** Why the tests in a browser can't run here; undefined when they can. With CI=true a missing browser is a failure. */
export const noBrowser: string | undefined = existsSync(executable)
  ? undefined
  : `no Chromium at ${executable}: install it, or name one in NIGHTDESK_TEST_CHROMIUM`

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** A fresh Chromium with a profile of its own. */
export async function openBrowser(): Promise<{ readonly browser: Browser; close(): Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'nightdesk-browser-'))
  const browser = await chromium.launch({
    executablePath: executable,
    headless: true,
    args: flags,
    env: { ...(process.env as Record<string, string>), HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
  })
  return {
    browser,
    close: async () => {
      await browser.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
