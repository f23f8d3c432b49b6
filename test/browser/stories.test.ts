import { expect } from 'vitest'
import type { Card } from '../../src/core/card.ts'
import { brief } from './cards.ts'
import { describePage, focused } from './on-the-page.ts'

const post = (title: string, outlet: string, slug?: string): Card => ({
  ...brief,
  title,
  ...(slug && { story: { slug, headline: `All about ${slug}` } }),
  parts: [
    { type: 'text', text: `${title} says “so”.` },
    { type: 'context', text: [{ type: 'strong', text: outlet }, ' · 21 Nov'], role: 'origin' },
  ],
})

describePage('posts of one story', (shows) => {
  shows(
    'stand together: the newest is shown, and each earlier one comes back where it was',
    async ({ page, desk }) => {
      const titles = () => page.locator('.log .entry:not([hidden]) .title').allTextContents()
      expect(await titles()).toEqual(['Port closes', 'Ferry strike', 'Port reopens'])
      const newest = page.locator('.entry', { hasText: 'Port reopens' }).last()
      expect(await newest.locator('summary').last().textContent()).toBe('2 outlets · earlier in this story')
      expect(await newest.locator('.story-chip').getAttribute('href')).toBe('#news&show=%2Fstory%20port')

      await newest.locator('.story-posts summary').click()
      await newest.getByRole('button', { name: 'Port empties' }).click()
      await expect.poll(titles).toEqual(['Port closes', 'Port empties', 'Ferry strike', 'Port reopens'])
      await expect.poll(() => focused(page)).toContain('Port empties')

      await desk.post('news', post('Port sold', 'The Post', 'port'))
      await page.locator('.entry', { hasText: 'Port sold' }).waitFor()
      await expect.poll(titles).toEqual(['Port closes', 'Port empties', 'Ferry strike', 'Port sold'])
      expect(await page.locator('.story-posts').count()).toBe(1)
    },
    {},
    async (desk) => {
      await desk.post('news', post('Port closes', 'The Post'))
      await desk.post('news', post('Port empties', 'The Courier', 'port'))
      await desk.post('news', post('Ferry strike', 'The Post', 'ferry'))
      await desk.post('news', post('Port reopens', 'The Post', 'port'))
    },
  )

  shows(
    'what came since the reader was here stands under a line, and is counted in its story',
    async ({ page, desk }) => {
      await page.goto('about:blank')
      for (let i = 0; i < 12; i++) await desk.post('news', post(`Later ${i}`, 'The Post'))
      await desk.post('news', post('Port reopens', 'The Courier', 'port'))
      await page.goBack()
      await page.locator('body[data-ready]').waitFor()
      const line = page.locator('.unseen-line')
      await line.waitFor()
      expect(await line.locator('+ .entry .title').textContent()).toBe('Later 0')
      await expect.poll(async () => (await line.boundingBox())!.y).toBeLessThan(300)
      expect(await page.locator('.story-posts summary').textContent()).toBe('2 outlets, 1 new · earlier in this story')
    },
    {},
    async (desk) => {
      await desk.post('news', post('Ferry strike', 'The Post'))
      await desk.post('news', post('Port closes', 'The Post', 'port'))
    },
  )
})
