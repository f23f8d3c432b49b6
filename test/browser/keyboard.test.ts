import { expect } from 'vitest'
import { brief, secondBrief } from './cards.ts'
import type { BrowserDesk } from './desk.ts'
import { describePage, focused } from './on-the-page.ts'

// Of the page: the project's own types have no DOM.
declare const document: any

const posts = async (desk: BrowserDesk) => {
  await desk.post('news', secondBrief)
  await desk.post('news', brief)
}

describePage('the page by keyboard alone', (shows) => {
  shows(
    'goes from the skip link to a command, over the messages, to a button, through a form, and back',
    async ({ page, desk }) => {
      await page.evaluate(() => {
        document.body.tabIndex = -1
        document.body.focus()
      })
      await page.keyboard.press('Tab')
      expect(await focused(page)).toBe('Skip to the command line')
      await page.keyboard.press('Enter')
      expect(await focused(page)).toBe('line')

      await page.keyboard.type('/sour')
      await page.locator('#suggestions [role=option]').waitFor()
      await page.keyboard.press('Tab')
      expect(await page.locator('#line').inputValue()).toBe('/sources ')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Enter')
      await page.locator('.private').waitFor()
      expect(await focused(page)).toBe('line')

      await page.locator('.log').focus()
      await page.keyboard.press('Home')
      expect(await focused(page)).toContain('Ferry line')
      await page.keyboard.press('ArrowDown')
      expect(await focused(page)).toContain('Westmark shuts')
      const names: string[] = []
      do {
        await page.keyboard.press('Tab')
        names.push(await focused(page))
      } while (names.at(-1) !== 'Follow up' && names.length < 20)
      expect(names.at(-1)).toBe('Follow up')
      await page.keyboard.press('Enter')
      await page.locator('dialog[open]').waitFor()
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('what')
      await page.keyboard.type('ask the board')
      await page.keyboard.press('Escape')
      await page.locator('dialog').waitFor({ state: 'detached' })
      expect(await focused(page)).toBe('Follow up')
      expect(desk.calls.map(({ command }) => command)).toEqual(['sources'])

      await page.keyboard.press('Escape')
      expect(await focused(page)).toBe('line')
    },
    {},
    posts,
  )

  shows('goes back over what was typed, and down again to the draft', async ({ page }) => {
    const line = page.locator('#line')
    for (const text of ['/help', 'second line']) {
      await line.fill(text)
      await line.press('Enter')
      await expect.poll(() => line.inputValue()).toBe('')
    }
    await line.fill('a draft')
    await line.press('ArrowUp')
    expect(await line.inputValue()).toBe('second line')
    await line.press('ArrowUp')
    expect(await line.inputValue()).toBe('/help')
    await line.press('ArrowDown')
    await line.press('ArrowDown')
    expect(await line.inputValue()).toBe('a draft')
  })

  shows('changes the channel, and comes to the line with a slash', async ({ page }) => {
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => page.locator('#channel-title').textContent()).toBe('#politics')
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => page.locator('#channel-title').textContent()).toBe('#news')
    await page.locator('.log:not([hidden])').focus()
    await page.keyboard.press('/')
    expect(await page.locator('#line').inputValue()).toBe('/')
    expect(await focused(page)).toBe('line')
  })

  shows(
    'opens a message’s menu and uses it',
    async ({ page, desk }) => {
      const more = page.locator('summary[aria-label="More for this message"]').last()
      await more.focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await focused(page)).toBe('Brief this')
      await page.keyboard.press('Enter')
      await page.locator('.private').waitFor()
      expect(desk.calls[0]).toMatchObject({ command: 'brief', via: 'menu' })
      expect(desk.calls[0]?.messageText).toContain('Westmark shuts')
    },
    {},
    posts,
  )
})
