import { expect } from 'vitest'
import { brief, secondBrief } from './cards.ts'
import { describePage, focused } from './on-the-page.ts'

describePage('reading', (shows) => {
  shows(
    'a search shows only what has the words, older posts too, and Escape gives all back',
    async ({ page }) => {
      const shown = () => page.locator('.log:not([hidden]) .entry .title').allTextContents()
      await page.locator('.log:not([hidden])').focus()
      await page.keyboard.press('f')
      expect(await focused(page)).toBe('search')
      await page.keyboard.type('ferry NUMBER 1')
      await expect.poll(() => page.locator('#search-said').textContent(), { timeout: 25_000 }).toBe('1 in all')
      expect(await shown()).toEqual(['Ferry number 1'])
      await page.keyboard.press('Escape')
      await expect.poll(async () => (await shown()).at(-1)).toBe('Other 238')
    },
    {},
    async (desk) => {
      await desk.post('news', { ...secondBrief, title: 'Ferry number 1' })
      for (let i = 0; i < 239; i++) await desk.post('news', { ...brief, title: `Other ${i}`, parts: [] })
    },
  )

  shows(
    'a post is saved by a key or its star, and is found again under Saved after a reload',
    async ({ page }) => {
      await page.locator('.entry', { hasText: 'Westmark shuts' }).first().focus()
      await page.keyboard.press('s')
      await page.locator('.save[aria-pressed=true]').waitFor()
      await page.locator('#views').getByText('Saved').click()
      await page.locator('#panel .title', { hasText: 'Westmark shuts' }).waitFor()
      await page.reload()
      await page.locator('#panel .title', { hasText: 'Westmark shuts' }).waitFor()
      await page.keyboard.press('Escape')
      await page.locator('.save[aria-pressed=true]').click()
      await expect.poll(() => page.locator('.save[aria-pressed=true]').count()).toBe(0)
    },
    {},
    async (desk) => {
      await desk.post('news', brief)
      await desk.post('news', secondBrief)
    },
  )
})
