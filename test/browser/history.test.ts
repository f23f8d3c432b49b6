import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { secondBrief } from './cards.ts'
import type { BrowserDesk } from './desk.ts'
import { describePage, focused } from './on-the-page.ts'

// Of the page: the project's own types have no DOM.
declare const document: any
declare const requestAnimationFrame: any
declare const KeyboardEvent: any

const posts = 330
/** Hundreds of frames are waited for. */
const patience = 120_000
/** Far fewer than there are: the rest isn't drawn. */
const drawnAtMost = 120

const many = async (desk: BrowserDesk) => {
  for (let i = 0; i < posts; i++) await desk.post('news', { ...secondBrief, title: `Number ${i}` })
}

const log = (page: Page) => page.locator('.log:not([hidden])')

/**
 * Scrolls by so many pixels a frame until it goes no further and the post of this title is drawn, for older ones may be long in coming;
 * what was drawn on the way, and how far anything seen jumped.
 */
async function scrollThrough(page: Page, by: number, end: string) {
  return await page.evaluate(
    async ({ by, end }: { by: number; end: string }) => {
      const list = document.querySelector('.log:not([hidden])')
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      const drawn = () => [...list.querySelectorAll('.entry .title')].map((one: any) => one.textContent)
      const seen = new Set<string>()
      let most = 0
      let unordered = 0
      let jumped = 0
      let days = 0
      const isThere = () => drawn().includes(end)
      for (let still = 0; still < 40 || (still < 1_800 && !isThere()); ) {
        const top = list.scrollTop
        const height = list.scrollHeight
        list.scrollTop += by
        const middle = list.getBoundingClientRect().top + list.clientHeight / 2
        const held = document.elementFromPoint(list.getBoundingClientRect().left + 200, middle)?.closest('.entry')
        const was = held?.getBoundingClientRect().top
        await frame()
        if (held?.isConnected) jumped = Math.max(jumped, Math.abs(held.getBoundingClientRect().top - was))
        const titles = drawn()
        for (const title of titles) seen.add(title)
        most = Math.max(most, titles.length)
        const numbers = titles.map((title: string) => Number(title.slice('Number '.length)))
        if (numbers.some((number: number, i: number) => i > 0 && number !== (numbers[i - 1] ?? 0) + 1)) unordered += 1
        days = Math.max(days, list.querySelectorAll('.day').length)
        still = list.scrollTop === top && list.scrollHeight === height ? still + 1 : 0
      }
      return { seen: seen.size, most, unordered, jumped, days, first: drawn()[0], last: drawn().at(-1) }
    },
    { by, end },
  )
}

describePage('a long history', (shows) => {
  shows(
    'is drawn only near to what is seen, from its end to its beginning and back, in order and without a jump',
    async ({ page }) => {
      expect(await log(page).locator('.entry').count()).toBeLessThan(drawnAtMost)
      const up = await scrollThrough(page, -400, 'Number 0')
      expect(up).toMatchObject({ seen: posts, unordered: 0, days: 1, first: 'Number 0' })
      expect(up.most).toBeLessThan(drawnAtMost)
      expect(up.jumped).toBeLessThan(2)
      const down = await scrollThrough(page, 400, `Number ${posts - 1}`)
      expect(down).toMatchObject({ unordered: 0, last: `Number ${posts - 1}` })
      expect(down.jumped).toBeLessThan(2)
    },
    {},
    many,
    patience,
  )

  shows(
    'is gone over by keys beyond what is drawn, and from where the reader stood when that went far',
    async ({ page }) => {
      await log(page).focus()
      await page.keyboard.press('End')
      await expect.poll(() => focused(page)).toContain(`Number ${posts - 1}`)
      const drawn = await log(page).locator('.entry').count()
      for (let i = 0; i < drawn + 10; i++) await page.keyboard.press('k')
      await expect.poll(() => focused(page)).toContain(`Number ${posts - 1 - drawn - 10}`)
      await page.keyboard.press('j')
      await expect.poll(() => focused(page)).toContain(`Number ${posts - drawn - 10}`)
      await page.keyboard.press('Home')
      await expect.poll(() => focused(page)).not.toContain(`Number ${posts - drawn - 10}`)
      await page.keyboard.press('End')
      await expect.poll(() => focused(page)).toContain(`Number ${posts - 1}`)
      await scrollThrough(page, -2_000, 'Number 0')
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('log')
    },
    {},
    many,
    patience,
  )

  shows(
    'loses no key that is pressed before more could be drawn',
    async ({ page }) => {
      await log(page).focus()
      await page.keyboard.press('End')
      await expect.poll(() => focused(page)).toContain(`Number ${posts - 1}`)
      await page.evaluate((times: number) => {
        for (let i = 0; i < times; i++)
          document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', bubbles: true }))
      }, drawnAtMost)
      await expect.poll(() => focused(page)).toContain(`Number ${posts - 1 - drawnAtMost}`)
    },
    {},
    many,
    patience,
  )

  shows(
    'a search and its end lead back to where the reader was',
    async ({ page }) => {
      const list = log(page)
      await list.evaluate((element) => element.scrollBy(0, -3_000))
      const seen = () =>
        list.evaluate((element: any) => {
          const { top } = element.getBoundingClientRect()
          const all = [...element.querySelectorAll('.entry')]
          return all.find((one: any) => one.getBoundingClientRect().bottom > top + 2)?.querySelector('.title')
            .textContent
        })
      await expect.poll(seen).not.toBe(`Number ${posts - 1}`)
      const before = await seen()
      await page.locator('#search').fill('number 3')
      await expect.poll(() => page.locator('#search-said').textContent(), { timeout: 25_000 }).toBe('87 in all')
      await page.locator('#search').press('Escape')
      await expect.poll(seen).toBe(before)
    },
    {},
    many,
    patience,
  )

  shows(
    'what was opened in a post is still open when it comes back from far away',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Show all 60' }).click()
      await scrollThrough(page, -2_000, 'Number 0')
      await expect.poll(() => page.locator('.entry', { hasText: 'A long list' }).count()).toBe(0)
      await scrollThrough(page, 2_000, 'A long list')
      expect(await page.locator('.entry li', { hasText: 'Item 60' }).isVisible()).toBe(true)
    },
    {},
    async (desk) => {
      await many(desk)
      const items = Array.from({ length: 60 }, (_, i) => `Item ${i + 1}`)
      await desk.post('news', { title: 'A long list', parts: [{ type: 'list', items }] })
    },
    patience,
  )

  shows('what comes while a view hides the feed is unread, and there when the feed is back', async ({ page, desk }) => {
    await desk.post('news', { ...secondBrief, title: 'Seen' })
    await page.locator('.title', { hasText: 'Seen' }).waitFor()
    await page.locator('#desk-views').getByText('Feeds').click()
    await page.getByRole('table', { name: 'Feeds' }).waitFor()
    for (let i = 0; i < 40; i++) await desk.post('news', { ...secondBrief, title: `Later ${i}` })
    await expect.poll(() => page.getByRole('button', { name: /news/ }).textContent()).toContain('40 unread')
    await page.keyboard.press('Escape')
    await page.locator('.log:not([hidden]) .title', { hasText: 'Later 39' }).waitFor()
    await expect.poll(() => page.getByRole('button', { name: /news/ }).textContent()).not.toContain('unread')
    expect(await log(page).locator('.entry').count()).toBeLessThan(41)
  })
})
