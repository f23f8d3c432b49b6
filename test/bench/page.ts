import { gzipSync } from 'node:zlib'
import { brief } from '../browser/cards.ts'
import { openBrowser } from '../browser/chromium.ts'
import { openDesk } from '../browser/desk.ts'
import { traceMainThread } from './main-thread.ts'
import type { Row } from './row.ts'

// Of the page: the project's own types have no DOM.
declare const document: any
declare const performance: any
declare const PerformanceObserver: any
declare const window: any

const posts = 10_000
/** Each step is some screenfuls, as somebody scrolls who looks for something. */
const step = 3_000
const turnsAtMost = 60_000

/**
 * The page in Chromium with ten thousand posts: its first paint and weight, and the longest task while it is scrolled through, searched,
 * left for its top, written to, and covered by a panel.
 */
export async function benchPage(): Promise<Row[]> {
  const desk = await openDesk()
  for (let i = 0; i < posts; i++) await desk.post('news', { ...brief, title: `Post ${i}` })
  const { browser, close } = await openBrowser()
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  let weight = 0
  let letters = 0
  page.on('response', async (response) => {
    const size = gzipSync(await response.body().catch(() => Buffer.alloc(0))).byteLength
    if (response.url().endsWith('.woff2')) letters += (await response.body()).byteLength
    else if (!response.url().includes('/api/')) weight += size
  })
  await page.goto(`http://127.0.0.1:${desk.port}/`)
  await page.locator('body[data-ready]').waitFor()
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  )
  await page.evaluate(() => {
    window.long = []
    new PerformanceObserver((list: any) =>
      window.long.push(...list.getEntries().map((one: any) => one.duration)),
    ).observe({
      type: 'longtask',
    })
  })
  const session = await browser.newBrowserCDPSession()
  const rows: Row[] = []
  const log = page.locator('.log:not([hidden])')
  const moment = () => page.waitForTimeout(1_500)
  const acts: Readonly<Record<string, () => Promise<string | undefined>>> = {
    'scrolled through to its beginning': async () => saidOf(await scroll(page, -step, 'Post 0')),
    'scrolled through to its end': async () => saidOf(await scroll(page, step, `Post ${posts - 1}`)),
    'to the top and to the end by a key': async () => {
      for (const key of ['Home', 'End']) {
        await log.press(key)
        await moment()
      }
      return undefined
    },
    'a search through all of it, and its end': async () => {
      await page.locator('#search').fill('post 77')
      await page.locator('#search-said', { hasText: 'in all' }).waitFor({ timeout: 120_000 })
      const said = await page.locator('#search-said').textContent()
      await page.locator('#search').press('Escape')
      await moment()
      return `found ${said}`
    },
    'fifty posts arrive': async () => {
      for (let i = 0; i < 50; i++) await desk.post('news', { ...brief, title: `New ${i}` })
      await page.locator('.title', { hasText: 'New 49' }).waitFor()
      await moment()
      return undefined
    },
    'a panel and a table are opened and closed': async () => {
      for (const line of ['/sources', '/desk feed list']) {
        await page.locator('#line').fill(line)
        await page.keyboard.press('Enter')
        await page.locator('#panel .card').first().waitFor()
        await moment()
        await page.keyboard.press('Escape')
        await moment()
      }
      return undefined
    },
  }
  for (const [name, act] of Object.entries(acts)) {
    const trace = await traceMainThread(session)
    const said = await act()
    const { most, count } = await longest(page)
    const processor = await trace.end()
    rows.push({
      name: `the page: longest task, ${name}${said ? ` (${said})` : ''}`,
      value: most,
      unit: `ms (${count} over 50; the longest in processor time ${processor.toFixed(0)} ms)`,
    })
  }
  await close()
  await desk.platform.stop()
  return [
    { name: 'the page: first paint', value: paint, unit: 'ms' },
    { name: 'the page: first load, packed, without letters', value: weight / 1000, unit: 'kB' },
    { name: 'the page: its letters', value: letters / 1000, unit: 'kB' },
    ...rows,
  ]
}

const saidOf = ({ at, most }: { readonly at: string; readonly most: number }) => `${at}, ${most} posts drawn at most`

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openBrowser>>['browser']['newPage']>>

/**
 * Scrolls a step a frame until the post at that end stands there, or it has not moved for so many frames that what is asked for can't be on
 * its way. `at`: the post where it ended; `most`: posts that stood in the page at once.
 */
async function scroll(page: Page, by: number, to: string): Promise<{ readonly at: string; readonly most: number }> {
  return await page.evaluate(
    async ({ by, to, turns }: { by: number; to: string; turns: number }) => {
      const title = () => {
        const titles = log.querySelectorAll('.title')
        return titles[by < 0 ? 0 : titles.length - 1]?.textContent ?? ''
      }
      const log = document.querySelector('.log:not([hidden])')
      const frame = () => new Promise((resolve) => window.requestAnimationFrame(resolve))
      let still = 0
      let most = 0
      for (let turn = 0; turn < turns && still < (title() === to ? 10 : 1_000); turn++) {
        const at = log.scrollTop
        const height = log.scrollHeight
        log.scrollTop += by
        await frame()
        most = Math.max(most, log.childElementCount)
        still = log.scrollTop === at && log.scrollHeight === height ? still + 1 : 0
      }
      return { at: title(), most }
    },
    { by, to, turns: turnsAtMost },
  )
}

async function longest(page: Page): Promise<{ readonly most: number; readonly count: number }> {
  return await page.evaluate(() => {
    const long = window.long
    window.long = []
    return { most: Math.max(0, ...long), count: long.length }
  })
}
