import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { noBrowser, openBrowser } from './chromium.ts'
import { type BrowserDesk, openDesk } from './desk.ts'

// Of the page: the project's own types have no DOM.
declare const document: any

export interface OnThePage {
  readonly page: Page
  readonly desk: BrowserDesk
}

type Show = (
  what: string,
  show: (scene: OnThePage) => Promise<void>,
  options?: BrowserContextOptions,
  before?: (desk: BrowserDesk) => Promise<void>,
  /** Milliseconds; for what goes a long way. */
  timeout?: number,
) => void

/** Milliseconds that a step and a scene may take. A browser on a machine that is busy with all else takes long over its first load. */
const patience = { step: 30_000, scene: 120_000 }

/** On a shared machine a browser may stand still for seconds: there a scene is played once more, anew, and the report says so. */
const onceMore = process.env.CI === 'true' ? 1 : 0

/**
 * Tests in a real Chromium, each with a desk and a page of its own. Whatever the test shows, the page may not log an
 * error, break its own policy, open a dialog of the browser, or ask anything of another host.
 */
export function describePage(name: string, tests: (shows: Show) => void): void {
  if (noBrowser && process.env.CI === 'true') {
    it(`${name} needs a browser`, () => expect.fail(noBrowser))
    return
  }
  describe.skipIf(noBrowser)(noBrowser ? `${name} [skipped: ${noBrowser}]` : name, () => {
    let opened: Awaited<ReturnType<typeof openBrowser>> | undefined
    beforeAll(async () => {
      opened = await openBrowser()
    })
    afterAll(() => opened?.close())

    tests((what, show, options, before, timeout) => {
      it(what, { retry: onceMore, timeout: Math.max(timeout ?? 0, patience.scene) }, async () => {
        const desk = await openDesk()
        onTestFinished(() => desk.platform.stop())
        await before?.(desk)
        const context = await opened!.browser.newContext({
          viewport: { width: 1280, height: 800 },
          locale: 'en-GB',
          timezoneId: 'Europe/Berlin',
          ...options,
        })
        onTestFinished(() => context.close())
        const page = await context.newPage()
        page.setDefaultTimeout(patience.step)
        const wrongs = watch(page, `http://127.0.0.1:${desk.port}`)
        await page.goto(`http://127.0.0.1:${desk.port}/`)
        await page.locator('body[data-ready]').waitFor()
        await show({ page, desk })
        expect(wrongs).toEqual([])
      })
    })
  })
}

function watch(page: Page, origin: string): string[] {
  const wrongs: string[] = []
  page.on('pageerror', (error) => wrongs.push(`error: ${error.message}`))
  page.on('console', (message) => {
    // The browser notes each answer of 4xx, and each try while the desk is away: both are told to the reader.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) wrongs.push(message.text())
  })
  page.on('dialog', (dialog) => {
    wrongs.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${origin}/`))
      wrongs.push(`request to ${request.url()}`)
  })
  return wrongs
}

/** What stands in the field that has the focus, or its name. */
export async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const element = document.activeElement
    return element?.id || element?.getAttribute('aria-label') || element?.textContent?.trim().slice(0, 60) || ''
  })
}
