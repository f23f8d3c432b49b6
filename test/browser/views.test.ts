import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { eventually, freePort, startProgram } from '../process/program.ts'
import { describeInBrowser } from './in-browser.ts'
import { violations } from './violations.ts'

// Of the page: the project's own types have no DOM.
declare const document: any

/** Half of a window: what is left of it at 200 % (WCAG 2.2, 1.4.4 and 1.4.10). */
const looks: Readonly<Record<string, BrowserContextOptions>> = {
  '1440, light': { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  '1440, dark': { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  '1024, light': { viewport: { width: 1024, height: 768 }, colorScheme: 'light' },
  '1024, dark': { viewport: { width: 1024, height: 768 }, colorScheme: 'dark' },
  '390, light': { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  '390, dark': { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  '1440 at 200 %, light': { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2, colorScheme: 'light' },
  '1440 at 200 %, dark': { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2, colorScheme: 'dark' },
}

/** Each view of the rail, and what stands in the panel. */
const shown = [
  ...['', '/sources', '/timeline', '/read', '/desk story list', '/followup list', '/find', '/find harbour', '/saved'],
  ...['/handover', '/changes', '/check', '/desk feed list', '/desk schedule list', '/desk outbox', '/desk staff list'],
  ...['/desk settings', '/desk audit', '/desk connect', '/desk status', '/help'],
]

describeInBrowser('every view of the desk', (open) => {
  let program: Awaited<ReturnType<typeof startProgram>>
  let data = ''
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'nightdesk-views-'))
    program = await startProgram({ NIGHTDESK_DATA: data, NIGHTDESK_PORT: String(await freePort()) })
    await eventually(
      () => program.messages('wire'),
      (rows) => rows.length >= 9,
      120_000,
    )
    for (const line of [
      '/followup add Call the board due:"in 2 hours"',
      '/desk set sentences 2',
      '/desk schedule add when:"daily 09:00" what:followups',
      '/desk staff set editor member:@ann',
      '/shift note The board meets at nine',
    ])
      await program.say(line, 'wire')
  }, 180_000)
  afterAll(async () => {
    await program.end('SIGTERM')
    await rm(data, { recursive: true, force: true })
  })

  for (const [look, options] of Object.entries(looks))
    test(`has no barrier, and nothing to scroll sideways: ${look}`, async () => {
      const { page: blank, close } = await open()
      onTestFinished(close)
      const context = await blank
        .context()
        .browser()!
        .newContext({ reducedMotion: 'reduce', ...options })
      await context.addInitScript('localStorage.setItem("nightdesk-welcomed", "yes")')
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      const wrong: string[] = []
      for (const show of shown) {
        await page.goto('about:blank')
        await page.goto(`${program.address}/#wire${show ? `&show=${encodeURIComponent(show)}` : ''}`)
        await page.locator('body[data-ready]').waitFor()
        if (show) await page.locator('#panel :is(.card, form), dialog[open]').first().waitFor()
        for (const found of await violations(page)) wrong.push(`${show || 'the feed'}: ${found}`)
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (sideways > 0) wrong.push(`${show || 'the feed'}: ${sideways} pixels to scroll sideways`)
      }
      expect(wrong).toEqual([])
    }, 240_000)
})
