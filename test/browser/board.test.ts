import { expect } from 'vitest'
import { describePage, focused } from './on-the-page.ts'
import { violations } from './violations.ts'

// Of the page: the project's own types have no DOM.
declare const document: any

const column = (name: string) => `.board-column[data-column=${name}]`

describePage('follow-ups as a board', (shows) => {
  shows('the rail says how many are mine and overdue', async ({ page }) => {
    await expect
      .poll(() => page.locator('#views a', { hasText: 'Follow-ups' }).textContent())
      .toBe('Follow-ups1 mine · 1 overdue')
  })

  shows(
    'says what is overdue, goes from card to card by arrows, and moves one by keys alone',
    async ({ page, desk }) => {
      await page.locator('#views').getByText('Follow-ups').click()
      await page.locator('.board').waitFor()
      expect(await page.locator(`${column('claimed')} .late`).textContent()).toContain('Overdue: due 1 hour ago')
      await page.locator(`${column('open')} .board-open`).focus()
      await page.keyboard.press('ArrowRight')
      expect(await focused(page)).toContain('#2 Ask the county, overdue since')
      await page.keyboard.press('ArrowDown')
      expect(await focused(page)).toBe('#3 Read the report')
      await page.keyboard.press('m')
      expect(await focused(page)).toBe('To “Done”')
      await page.keyboard.press('Enter')
      await page.locator(`${column('done')} .board-open`, { hasText: 'Read the report' }).waitFor()
      await page.locator('.changed', { hasText: 'It is done' }).waitFor()
      expect(desk.calls.map(({ command }) => command)).toEqual(['followup done'])
    },
  )

  shows('a card that is dragged into a column goes there by its command', async ({ page, desk }) => {
    await page.locator('#views').getByText('Follow-ups').click()
    await page.locator(`${column('open')} .board-card`).dragTo(page.locator(column('claimed')))
    await page.locator(`${column('claimed')} .board-open`, { hasText: 'Call the board' }).waitFor()
    expect(desk.calls.map(({ command }) => command)).toEqual(['followup claim'])
  })

  for (const [name, options] of Object.entries({
    'by day': {},
    'by night': { colorScheme: 'dark' as const },
    'on a phone': { viewport: { width: 390, height: 844 } },
  })) {
    shows(
      `board and calendar have no barrier ${name}`,
      async ({ page }) => {
        await page.locator('#views').getByText('Follow-ups').click()
        await page.locator('.board').waitFor()
        expect(await violations(page)).toEqual([])
        await page.getByRole('button', { name: 'Calendar' }).click()
        await page.locator('.overdue', { hasText: 'Ask the county' }).waitFor()
        expect(await violations(page)).toEqual([])
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        ).toBe(0)
      },
      options,
    )
  }
})
