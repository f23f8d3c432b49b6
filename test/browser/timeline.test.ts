import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Card, Inline, TimelinePoint } from '../../src/core/card.ts'
import { hostileCard } from './cards.ts'
import type { BrowserDesk } from './desk.ts'
import { describePage, focused } from './on-the-page.ts'

// Of the page: the project's own types have no DOM.
declare const document: any
declare const getComputedStyle: any

const said = (text: string): Inline[] => [
  { type: 'exact', text, article: 'a-1', span: { start: 0, end: text.length } },
  { type: 'implied', text: ' · source: the harbour board' },
]

function point(date: string, label: string, sentence: string, more: Partial<TimelinePoint> = {}): TimelinePoint {
  const plain = { marks: [], planned: false, certain: true, outlets: ['The Courier'], disagreements: [] }
  return { ...plain, date, label, sentences: [said(sentence)], ...more }
}

const both = ['The Courier', 'The Islander']
const planned = { planned: true, marks: ['planned'] }

const entries = [
  point('1998', '1998', 'The northern port opened in 1998.'),
  point('2026-05', 'May 2026', 'Cracks were first seen in May.', { certain: false, marks: ['date worked out'] }),
  point('2026-11-16', 'Mon 16 Nov 2026', 'An inspector wrote of it on Monday.', { marks: ['reported'], outlets: both }),
  point('2026-11-18', 'Wed 18 Nov 2026', 'The port closed on Wednesday.', {
    outlets: both,
    disagreements: [
      [{ type: 'strong', text: 'Two numbers' }, '\n', { type: 'implied', text: '61 years (The Islander)' }],
    ],
  }),
  point('2026-11-19', 'Thu 19 Nov 2026', 'Two cranes were taken down on Thursday.', { outlets: ['The Islander'] }),
  point('2026-11-20', 'Fri 20 Nov 2026', 'The board met on Friday.'),
  point('2026-11-26', 'Thu 26 Nov 2026', 'The vote ends on Thursday.', planned),
  point('2026-12-11', 'Fri 11 Dec 2026', 'The port shall open again on 11 December.', { ...planned, certain: false }),
]

const card: Card = {
  title: 'Timeline: Westmark shuts its northern port',
  tone: 'answer',
  parts: [
    { type: 'timeline', entries, undated: [said('The board plans to sell the old cranes.')] },
    ...entries.flatMap(({ label, sentences }): Card['parts'][number][] => [
      { type: 'text', text: [{ type: 'strong', text: label }] },
      { type: 'list', items: sentences },
    ]),
    { type: 'picture', name: 'timeline.png', mime: 'image/png', base64: 'iVBORw0KGgo=', alt: 'Eight dates on a line' },
    { type: 'context', text: 'Over 2 articles' },
  ],
}

const posted = (desk: BrowserDesk) => desk.post('news', card)
const date = (page: Page, label: string) => page.locator('.timeline-date', { hasText: label })
const labels = (page: Page) => page.locator('.timeline-row:not([hidden]) .timeline-head strong').allTextContents()
const toggle = (page: Page, name: RegExp) => page.getByRole('button', { name })

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document)
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} — ${node.failureSummary}`))
  })
}

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'phone, without motion': { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' },
} as const

describePage('the interactive timeline', (shows) => {
  for (const [look, options] of Object.entries(looks)) {
    shows(
      `breaks no rule of accessibility and never scrolls sideways, in ${look}: closed, open, filtered, zoomed`,
      async ({ page }) => {
        const sound = async () => {
          expect(await violations(page)).toEqual([])
          const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
          expect(await page.evaluate(over)).toBe(0)
        }
        await sound()
        await date(page, 'Wed 18 Nov').click()
        await sound()
        await toggle(page, /^Planned/).click()
        await sound()
        await toggle(page, /^Planned/).click()
        await toggle(page, /^Zoom in/).click()
        await page.getByText('The same as a list').click()
        await sound()
      },
      options,
      posted,
    )
  }

  shows(
    'stands in place of the long list and the picture, which wait closed under it',
    async ({ page }) => {
      expect(await page.locator('.parts > ul').first().isVisible()).toBe(false)
      expect(await page.getByRole('img', { name: 'Eight dates' }).isVisible()).toBe(false)
      await page.getByText('The same as a list').click()
      expect(await page.locator('.folded li').count()).toBe(entries.length)
      expect(await page.locator('.folded li').last().isVisible()).toBe(true)
      await page.getByText('The same as a picture').click()
      expect(await page.locator('.folded img').getAttribute('alt')).toBe('Eight dates on a line')
      expect(await page.getByText('Over 2 articles').isVisible()).toBe(true)
    },
    {},
    posted,
  )

  shows(
    'arrow keys move between dates, Enter opens one at a time with its exact and implied words, Escape closes it',
    async ({ page }) => {
      await date(page, '1998').focus()
      for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key)
      expect(await focused(page)).toContain('Wed 18 Nov 2026')
      await page.keyboard.press('Enter')
      const open = page.locator('.timeline-panel:visible')
      expect(await open.locator('span.exact').textContent()).toBe('The port closed on Wednesday.')
      expect(await open.locator('.implied').first().textContent()).toContain('worked out: source')
      expect(await open.locator('blockquote').textContent()).toContain('61 years')
      expect(await date(page, 'Wed 18 Nov').getAttribute('aria-expanded')).toBe('true')
      await page.keyboard.press('End')
      await page.keyboard.press('Enter')
      expect(await page.locator('[aria-expanded=true]').allTextContents()).toEqual([expect.stringContaining('11 Dec')])
      await page.keyboard.press('Escape')
      expect(await open.count()).toBe(0)
      expect(await focused(page)).toContain('Fri 11 Dec 2026')
    },
    {},
    posted,
  )

  shows(
    'marks tell said from worked out, planned from past, and where readings differ',
    async ({ page }) => {
      const fill = (label: string) =>
        date(page, label)
          .locator('.timeline-glyph > *')
          .first()
          .evaluate((shape: any) => [shape.tagName, getComputedStyle(shape).fill === 'none'])
      expect(await fill('1998')).toEqual(['circle', false])
      expect(await fill('May 2026')).toEqual(['circle', true])
      expect(await fill('26 Nov')).toEqual(['path', false])
      expect(await fill('11 Dec')).toEqual(['path', true])
      expect(await page.locator('.timeline-date', { hasText: 'readings differ' }).count()).toBe(1)
    },
    {},
    posted,
  )

  shows(
    'filters: one of the kinds and one of the outlets; told in words, and taken back',
    async ({ page }) => {
      await toggle(page, /^Planned 2/).click()
      expect(await labels(page)).toEqual(['Thu 26 Nov 2026', 'Fri 11 Dec 2026'])
      await toggle(page, /^Readings differ 1/).click()
      expect(await labels(page)).toEqual(['Wed 18 Nov 2026', 'Thu 26 Nov 2026', 'Fri 11 Dec 2026'])
      await toggle(page, /^The Islander 3/).click()
      expect(await labels(page)).toEqual(['Wed 18 Nov 2026'])
      expect(await page.locator('.timeline [role=status]').textContent()).toBe('1 of 8 dates, to scale')
      await toggle(page, /^Readings differ/).click()
      expect(await labels(page)).toEqual([])
      expect(await page.locator('.timeline [role=status]').textContent()).toContain('No date is both')
      expect(await toggle(page, /^Planned/).getAttribute('aria-pressed')).toBe('true')
      await toggle(page, /^Planned/).click()
      await toggle(page, /^The Islander/).click()
      await toggle(page, /^Reported 1/).click()
      expect(await labels(page)).toEqual(['Mon 16 Nov 2026'])
      await toggle(page, /^Reported/).click()
      expect(await labels(page)).toHaveLength(entries.length)
    },
    {},
    posted,
  )

  shows(
    'zoom comes nearer to where the dates are, around the chosen one; arrows and “earlier” leave the view',
    async ({ page }) => {
      await toggle(page, /^Zoom in/).click()
      expect(await labels(page)).toEqual(['Mon 16 Nov 2026', 'Wed 18 Nov 2026', 'Thu 19 Nov 2026', 'Fri 20 Nov 2026'])
      await date(page, 'Mon 16 Nov').focus()
      await page.keyboard.press('ArrowUp')
      expect(await focused(page)).toContain('May 2026')
      expect(await labels(page)).toContain('May 2026')
      await toggle(page, /1 earlier/).click()
      expect(await focused(page)).toContain('1998')
      await toggle(page, /^Zoom out/).click()
      expect(await labels(page)).toHaveLength(entries.length)
      expect(await toggle(page, /^Zoom out/).getAttribute('aria-disabled')).toBe('true')
    },
    {},
    posted,
  )

  shows(
    'dates stand to scale on the axis, and no row stands over another',
    async ({ page }) => {
      await toggle(page, /^Planned/).click()
      await toggle(page, /^Reported/).click()
      await expect.poll(() => page.locator('.timeline-axis circle').count()).toBe(3)
      const heights = await page
        .locator('.timeline-axis circle')
        .evaluateAll((dots: any[]) => dots.map((dot) => Number(dot.getAttribute('cy'))))
      const [first, second, third] = heights as [number, number, number]
      // 16 November, 26 November, 11 December: 10 days, and 15 more.
      expect((second - first) / (third - first)).toBeCloseTo(10 / 25, 3)
      const boxes = await page
        .locator('.timeline-row:not([hidden])')
        .evaluateAll((rows: any[]) =>
          rows.map((row) => ({ top: row.offsetTop, bottom: row.offsetTop + row.offsetHeight })),
        )
      for (const [i, box] of boxes.slice(1).entries()) expect(box.top).toBeGreaterThanOrEqual(boxes[i]!.bottom - 1)
    },
    {},
    posted,
  )

  shows(
    'plans without a date are in a list of their own, and empty years are closed up on the axis',
    async ({ page }) => {
      const lane = page.getByRole('region', { name: 'No date given' })
      expect(await lane.locator('li').count()).toBe(1)
      expect(await lane.locator('li').textContent()).toContain('The board plans to sell the old cranes.')
      expect(await page.locator('.timeline-axis .gap').allTextContents()).toEqual(['28 years', '6 months'])
      const places = await page
        .locator('.timeline-axis circle')
        .evaluateAll((dots: any[]) => dots.map((dot) => Number(dot.getAttribute('cy'))))
      // To scale from 1998 on, all of November would be one point.
      expect(places.at(-1)! - places[2]!).toBeGreaterThan(100)
    },
    {},
    posted,
  )

  shows(
    'a date takes two lines of its sentence on a phone',
    async ({ page }) => {
      const lines = await page
        .locator('.timeline-gist')
        .evaluateAll((all: any[]) =>
          all.map((one) => one.offsetHeight / Number.parseFloat(getComputedStyle(one).lineHeight)),
        )
      for (const height of lines) expect(height).toBeLessThanOrEqual(2.05)
    },
    { viewport: { width: 390, height: 844 } },
    posted,
  )

  shows('hostile entries stay text', async ({ page, desk }) => {
    const text = hostileCard().title!
    const hostile = { date: text, label: text, until: text, marks: [text], outlets: [text, 'x'], sentences: [text] }
    await desk.post('news', {
      parts: [{ type: 'timeline', entries: [{ ...hostile, planned: true, certain: true, disagreements: [text] }] }],
    })
    await page.locator('.timeline-date').click()
    expect(await page.locator('.timeline img').count()).toBe(0)
    expect(await page.locator('.timeline-panel li').textContent()).toContain('<img src=x')
    expect(await page.locator('.timeline-axis').innerHTML()).not.toContain('NaN')
  })
})
