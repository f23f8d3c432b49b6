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

/** The page in Chromium: its first paint and weight, and the longest task while ten thousand posts are scrolled through, up and down. */
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
  const trace = await traceMainThread(session)
  const first = await scroll(page, -step)
  const up = await longest(page)
  const last = await scroll(page, step)
  const down = await longest(page)
  const processor = await trace.end()
  await close()
  await desk.platform.stop()
  return [
    { name: 'the page: first paint', value: paint, unit: 'ms' },
    { name: 'the page: first load, packed, without letters', value: weight / 1000, unit: 'kB' },
    { name: 'the page: its letters', value: letters / 1000, unit: 'kB' },
    { name: `the page: scrolled up to ${first.at}, most posts drawn at once`, value: first.most, unit: '' },
    { name: 'the page: longest task meanwhile', value: up.most, unit: `ms (${up.count} over 50)` },
    { name: `the page: scrolled down again to ${last.at}, most posts drawn at once`, value: last.most, unit: '' },
    { name: 'the page: longest task meanwhile', value: down.most, unit: `ms (${down.count} over 50)` },
    { name: 'the page: the longest of all these in processor time', value: processor, unit: 'ms' },
  ]
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openBrowser>>['browser']['newPage']>>

/** Scrolls a step a frame until it moves no more. `at`: the post at that end; `most`: posts that stood in the page at once. */
async function scroll(page: Page, by: number): Promise<{ readonly at: string; readonly most: number }> {
  return await page.evaluate(
    async ({ by, turns }: { by: number; turns: number }) => {
      const log = document.querySelector('.log:not([hidden])')
      const frame = () => new Promise((resolve) => window.requestAnimationFrame(resolve))
      let still = 0
      let most = 0
      for (let turn = 0; turn < turns && still < 60; turn++) {
        const at = log.scrollTop
        const height = log.scrollHeight
        log.scrollTop += by
        await frame()
        most = Math.max(most, log.childElementCount)
        still = log.scrollTop === at && log.scrollHeight === height ? still + 1 : 0
      }
      const titles = [...log.querySelectorAll('.title')].map((one: any) => one.textContent)
      return { at: by < 0 ? titles[0] : titles.at(-1), most }
    },
    { by, turns: turnsAtMost },
  )
}

async function longest(page: Page): Promise<{ readonly most: number; readonly count: number }> {
  return await page.evaluate(() => {
    const long = window.long
    window.long = []
    return { most: Math.max(0, ...long), count: long.length }
  })
}
