import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { exportTimeline } from '../../src/newsroom/files/timeline/export.ts'
import { analyse } from '../../src/text/analyse.ts'
import { buildStoryTimeline } from '../../src/text/timeline/index.ts'
import { inventedText } from '../house/publisher.ts'
import { describeInBrowser } from './in-browser.ts'

const library = readFileSync(
  createRequire(import.meta.url).resolve('@knight-lab/timelinejs/dist/js/timeline.js'),
  'utf8',
)

describeInBrowser('an exported timeline in TimelineJS itself', (open) => {
  it('is read without a complaint, with every date at its day', async () => {
    const text = `${inventedText('Oldham', 'the bridge will be rebuilt')}\nThe old bridge was closed on 3 March 2024. In 2019 a storm damaged it.`
    const analysis = analyse({ text, published: '2026-11-16' })
    const timeline = buildStoryTimeline([
      { id: 'a', text, analysis, headline: 'Oldham decides', published: '2026-11-16' },
    ])
    const file = exportTimeline(timeline, 'timelinejs', Date.UTC(2026, 10, 23))
    const { page, close } = await open()
    await page.setContent('<div id="timeline" style="width: 800px; height: 600px"></div>')
    await page.addScriptTag({ content: library })
    await page.evaluate((json) => {
      const { TL } = globalThis as any
      Object.assign(globalThis, {
        made: new TL.Timeline('timeline', JSON.parse(json), { script_path: 'about:blank', font: null }),
      })
    }, file.text)
    await page.waitForFunction(() => (globalThis as any).made.config?.events !== undefined)
    const read = await page.evaluate(() => {
      const { config } = (globalThis as any).made
      return {
        complaints: config.messages.errors.map(String),
        events: config.events.map((event: any) => event.start_date.data.date_obj.toLocaleDateString('sv')),
      }
    })
    await close()
    expect(read.complaints).toEqual([])
    expect(read.events).toHaveLength(timeline.entries.length)
    expect(read.events).toEqual(expect.arrayContaining(['2019-01-01', '2024-03-03', '2026-12-14']))
  })
})
