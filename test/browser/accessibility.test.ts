import { expect } from 'vitest'
import { brief, reminder, secondBrief } from './cards.ts'
import type { BrowserDesk } from './desk.ts'
import { describePage } from './on-the-page.ts'
import { violations } from './violations.ts'

// Of the page: the project's own types have no DOM.
declare const document: any
declare const getComputedStyle: any

const posts = async (desk: BrowserDesk) => {
  await desk.post('news', secondBrief)
  await desk.post('news', reminder)
  await desk.post('news', brief)
  await desk.post('politics', brief)
}

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 844 } },
  'phone, dark': { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
} as const

describePage('accessibility of the page (axe)', (shows) => {
  for (const [look, options] of Object.entries(looks)) {
    shows(
      `has no violation, and no way to scroll sideways, in ${look}: posts, a private answer, suggestions, a form, an empty channel`,
      async ({ page }) => {
        expect(await violations(page)).toEqual([])
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        ).toBe(0)
        await page.getByRole('button', { name: 'Sources' }).last().click()
        await page.locator('.private').waitFor()
        expect(await violations(page)).toEqual([])
        await page.locator('#line').fill('/fo')
        await page.locator('#suggestions [role=option]').first().waitFor()
        await page.keyboard.press('ArrowDown')
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('Escape')
        await page.keyboard.press('Escape')
        await page.locator('#panel').waitFor({ state: 'hidden' })
        await page.keyboard.press('Control+k')
        await page.locator('dialog[open] [role=option]').first().waitFor()
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('Escape')
        await page.locator('dialog').waitFor({ state: 'detached' })
        await page.getByRole('button', { name: 'Follow up', exact: true }).last().click()
        await page.locator('dialog[open]').waitFor()
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: /harbour/ }).click()
        await page.locator('.log:not([hidden]) .empty-title').waitFor()
        expect(await violations(page)).toEqual([])
      },
      options,
      posts,
    )
  }

  shows(
    'moves nothing for readers who want it still',
    async ({ page, desk }) => {
      await desk.post('news', reminder)
      await page.locator('.arriving').waitFor()
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    },
    { reducedMotion: 'reduce' },
  )

  shows(
    'tells certain from implied, to the eye and to screen readers',
    async ({ page }) => {
      const exact = page.locator('.log .exact').first()
      const implied = page.locator('.log .implied').first()
      expect(await exact.getAttribute('title')).toMatch(/characters \d+ to \d+/)
      expect(await implied.textContent()).toContain('worked out')
      const style = (element: any) => getComputedStyle(element).fontStyle
      expect(await exact.evaluate(style)).not.toBe(await implied.evaluate(style))
    },
    {},
    posts,
  )

  shows('keeps the look that was chosen', async ({ page }) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const system = await paper()
    await page.locator('#theme').click()
    await page.locator('#theme').click()
    const night = await paper()
    expect(night).not.toBe(system)
    await page.reload()
    await page.locator('body[data-ready]').waitFor()
    expect(await paper()).toBe(night)
    expect(await page.locator('#theme').textContent()).toContain('night')
  })
})
