import type { Page } from 'playwright-core'
import { describe, test } from 'vitest'
import { noBrowser, openBrowser } from './chromium.ts'

/** A blank page in a Chromium of its own. */
export type OpenPage = () => Promise<{ readonly page: Page; close(): Promise<void> }>

/** Runs `body` where there is a browser; says why where there is none, and fails then with CI=true. */
export function describeInBrowser(name: string, body: (open: OpenPage) => void): void {
  describe(name, () => {
    if (noBrowser === undefined) {
      body(async () => {
        const { browser, close } = await openBrowser()
        return { page: await browser.newPage(), close }
      })
    } else if (process.env.CI) {
      test('a browser is there', () => {
        throw new Error(noBrowser)
      })
    } else test.skip(`skipped: ${noBrowser}`, () => {})
  })
}
