import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser } from '../browser/chromium.ts'
import { eventually, freePort, startProgram } from '../process/program.ts'

/** Where the README and the pages of the docs look for them. */
const folder = join(import.meta.dirname, '../../.github/pictures')

interface Picture {
  readonly name: string
  /** What the address says behind the channel. */
  readonly show?: string
  readonly dark?: true
  readonly phone?: true
  readonly press?: (page: Page) => Promise<void>
}

const lastButton = (page: Page, name: string) => page.locator('.log:not([hidden])').getByRole('button', { name }).last()

const pictures: readonly Picture[] = [
  {
    name: 'local-desk',
    press: async (page) => {
      await lastButton(page, 'Sources').click()
      await page.locator('#panel .title').waitFor()
    },
  },
  { name: 'desk-night', dark: true },
  { name: 'desk-phone', phone: true },
  { name: 'desk-phone-timeline', phone: true, dark: true, show: '/timeline' },
  { name: 'desk-timeline', show: '/timeline story:tarn-banks' },
  { name: 'desk-read', show: '/read' },
  { name: 'desk-story', show: '/story tarn-banks' },
  { name: 'desk-stories', show: '/desk story list' },
  {
    name: 'desk-split',
    show: '/desk story list',
    press: async (page) => {
      await page.getByRole('button', { name: 'Split' }).first().click()
      await page.locator('dialog[open]').waitFor()
    },
  },
  { name: 'desk-followups', show: '/followup list' },
  {
    name: 'desk-calendar',
    show: '/followup list',
    press: (page) => page.getByRole('button', { name: 'Calendar' }).click(),
  },
  { name: 'desk-find', show: '/find harbour' },
  {
    name: 'desk-saved',
    dark: true,
    press: async (page) => {
      await lastButton(page, 'Save this post').click()
      await page.getByRole('link', { name: 'Saved' }).click()
      await page.locator('#panel .title').waitFor()
    },
  },
  { name: 'desk-handover', show: '/handover' },
  { name: 'desk-changes', show: '/changes' },
  { name: 'desk-check', show: '/check' },
  { name: 'desk-feeds', show: '/desk feed list' },
  { name: 'desk-schedules', show: '/desk schedule list' },
  { name: 'desk-outbox', show: '/desk outbox' },
  { name: 'desk-staff', show: '/desk staff list' },
  { name: 'desk-settings', show: '/desk settings', dark: true },
  { name: 'desk-audit', show: '/desk audit' },
  { name: 'desk-connect', show: '/desk connect' },
  { name: 'desk-status', show: '/desk status', dark: true },
  { name: 'desk-help', show: '/help' },
  { name: 'desk-palette', press: (page) => page.keyboard.press('Control+k') },
]

/** What somebody did before the pictures are taken. */
const before = [
  '/followup add Call the Harbour Board about the vote due:"in 2 hours"',
  '/followup add Ask St Ada’s when patients are told due:"tomorrow 9:00" owner:@ben priority:high',
  '/followup add Read the inspection report of September due:"in 3 days"',
  '/followup add Get the figures of the strike ballot due:"in 5 days" owner:@ann',
  '/followup add Confirm how many homes were flooded due:"in 6 hours"',
  '/followup done 5',
  '/followup snooze 3 until:"in 2 days"',
  '/shift note The board meets again at nine',
  '/desk set sentences 2',
  '/desk schedule add when:"daily 09:00" what:followups',
  '/desk staff set editor member:@ann',
]

const data = await mkdtemp(join(tmpdir(), 'nightdesk-pictures-'))
const program = await startProgram({ NIGHTDESK_DATA: data, NIGHTDESK_PORT: String(await freePort()) })
await eventually(
  () => program.messages('wire'),
  (rows) => rows.length >= 9,
  120_000,
)
for (const line of before) await program.say(line, 'ops')
const { browser, close } = await openBrowser()
for (const { name, show, dark, phone, press } of pictures) {
  const context = await browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  })
  await context.addInitScript('localStorage.setItem("nightdesk-welcomed", "yes")')
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(`${program.address}/#wire${show ? `&show=${encodeURIComponent(show)}` : ''}`)
  await page.locator('body[data-ready]').waitFor()
  if (show) await page.locator('#panel .card, dialog[open]').first().waitFor()
  await press?.(page)
  await page.evaluate('document.fonts.ready')
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await context.close()
  console.log(`${name}.png`)
}
await close()
await program.end('SIGTERM')
await rm(data, { recursive: true, force: true })
