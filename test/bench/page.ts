import { gzipSync } from 'node:zlib'
import { brief } from '../browser/cards.ts'
import { openBrowser } from '../browser/chromium.ts'
import { openDesk } from '../browser/desk.ts'
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
  await scroll(page, -step)
  const shown = await page.locator('.log:not([hidden]) .entry').count()
  const up = await longest(page)
  await scroll(page, step)
  const down = await longest(page)
  await close()
  await desk.platform.stop()
  return [
    { name: 'the page: first paint', value: paint, unit: 'ms' },
    { name: 'the page: first load, packed, without letters', value: weight / 1000, unit: 'kB' },
    { name: 'the page: its letters', value: letters / 1000, unit: 'kB' },
    { name: 'the page: posts shown after scrolling to the first', value: shown, unit: '' },
    { name: 'the page: longest task while scrolling up through them', value: up, unit: 'ms (0: none over 50)' },
    { name: 'the page: longest task while scrolling down again', value: down, unit: 'ms (0: none over 50)' },
  ]
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openBrowser>>['browser']['newPage']>>

/** Scrolls a step a frame until it moves no more. */
async function scroll(page: Page, by: number): Promise<void> {
  await page.evaluate(
    async ({ by, most }: { by: number; most: number }) => {
      const log = document.querySelector('.log:not([hidden])')
      const frame = () => new Promise((resolve) => window.requestAnimationFrame(resolve))
      let still = 0
      for (let turn = 0; turn < most && still < 60; turn++) {
        const at = log.scrollTop
        const height = log.scrollHeight
        log.scrollTop += by
        await frame()
        still = log.scrollTop === at && log.scrollHeight === height ? still + 1 : 0
      }
    },
    { by, most: turnsAtMost },
  )
}

async function longest(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const most = Math.max(0, ...window.long)
    window.long = []
    return most
  })
}
