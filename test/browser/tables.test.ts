import { expect } from 'vitest'
import { describePage, focused } from './on-the-page.ts'
import { violations } from './violations.ts'

// Of the page: the project's own types have no DOM.
declare const document: any
declare const location: any

const feeds = '#news&show=%2Fdesk%20feed%20list'

describePage('a table of the desk', (shows) => {
  shows('takes the place of the feed, and is changed where it stands by its own command', async ({ page, desk }) => {
    await page.locator('#desk-views').getByText('Feeds').click()
    const table = page.getByRole('table', { name: 'Feeds' })
    await table.waitFor()
    expect(await page.locator('main').isVisible()).toBe(false)
    expect(await page.locator('#panel').textContent()).not.toContain('the same, as a list')
    expect(await table.getByRole('row').count()).toBe(3)

    await table.getByRole('button', { name: 'Change filter' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('harbour (sale or strike)')
    await page.keyboard.press('Enter')
    await page.locator('.changed', { hasText: '3 pass “harbour (sale or strike)”' }).waitFor()
    await table.getByText('harbour (sale or strike)').waitFor()
    expect(await focused(page)).toBe('Change filter')
    expect(desk.calls.filter(({ command }) => command === 'desk feed set').map(({ options }) => options)).toEqual([
      { feed: 'b', filter: 'harbour (sale or strike)' },
    ])

    await page.keyboard.press('Enter')
    await table.getByRole('textbox', { name: 'Filter' }).fill('')
    await page.keyboard.press('Enter')
    await table.getByText('everything').waitFor()
    expect(desk.calls.findLast(({ command }) => command === 'desk feed set')?.options.filter).toBe('none')
  })

  shows('is left as it was by Escape, and by keeping what stands there', async ({ page, desk }) => {
    await page.locator('#desk-views').getByText('Feeds').click()
    await page.getByRole('button', { name: 'Change as' }).click()
    await page.keyboard.press('Enter')
    expect(await page.locator('.cell-form select').inputValue()).toBe('each')
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.locator('.cell-form').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Change filter' }).click()
    await page.keyboard.type('x')
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe('Change filter')
    expect(await page.locator('#panel').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await page.locator('#panel').waitFor({ state: 'hidden' })
    expect(desk.calls.map(({ command }) => command)).toEqual(['desk feed list'])
  })

  for (const [name, options] of Object.entries({
    'in a window': {},
    'in a window at night': { colorScheme: 'dark' as const },
    'on a phone': { viewport: { width: 390, height: 844 } },
    'at 200 %': { viewport: { width: 640, height: 400 } },
  })) {
    shows(
      `has no barrier and nothing to scroll sideways ${name}`,
      async ({ page }) => {
        await page.evaluate((hash: string) => location.assign(hash), feeds)
        await page.getByRole('table', { name: 'Feeds' }).waitFor()
        expect(await violations(page)).toEqual([])
        await page.getByRole('button', { name: 'Change filter' }).click()
        expect(await violations(page)).toEqual([])
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        ).toBe(0)
      },
      options,
    )
  }
})

describePage('find', (shows) => {
  shows('is a form whose search is an address', async ({ page, desk }) => {
    await page.locator('#views').getByText('Find').click()
    expect(await focused(page)).toBe('find-0')
    await page.keyboard.type('harbour "ferry terminal"')
    await page.getByLabel('Speaker').fill('Ada Lund')
    await page.keyboard.press('Enter')
    await page.locator('#panel .private').waitFor()
    expect(desk.calls.at(-1)?.options).toEqual({ words: 'harbour "ferry terminal"', speaker: 'Ada Lund' })
    await page.reload()
    await page.locator('#panel .private').waitFor()
    expect(await page.getByLabel('Speaker').inputValue()).toBe('Ada Lund')
    expect(await page.locator('#find-0').inputValue()).toBe('harbour "ferry terminal"')
  })

  shows('an answer that comes after the view was closed opens nothing again', async ({ page, desk }) => {
    const held = Promise.withResolvers<void>()
    await page.route('**/api/say', async (route) => {
      const response = await route.fetch()
      if (route.request().postData()?.includes('harbour')) await held.promise
      await route.fulfill({ response })
    })
    await page.locator('#views').getByText('Find').click()
    await page.keyboard.type('harbour')
    await page.keyboard.press('Enter')
    await expect.poll(() => desk.calls.at(-1)?.command).toBe('find')
    await page.keyboard.press('Escape')
    await page.locator('#panel').waitFor({ state: 'hidden' })
    const came = page.waitForResponse('**/api/say')
    held.resolve()
    await came
    await page.locator('#line').fill('/help')
    await page.locator('#line').press('Enter')
    await page.locator('#panel .private', { hasText: 'help' }).waitFor()
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#news&show=/help')
    await page.goBack()
    await page.locator('#panel').waitFor({ state: 'hidden' })
    expect(new URL(page.url()).hash).toBe('#news')
  })

  shows('the answer to an earlier question does not take the place of a later one’s', async ({ page, desk }) => {
    const held = Promise.withResolvers<void>()
    await page.route('**/api/say', async (route) => {
      const response = await route.fetch()
      if (route.request().postData()?.includes('first')) await held.promise
      await route.fulfill({ response })
    })
    await page.locator('#views').getByText('Find').click()
    await page.keyboard.type('first')
    await page.keyboard.press('Enter')
    await expect.poll(() => desk.calls.at(-1)?.command).toBe('find')
    await page.locator('#find-0').fill('second')
    await page.locator('#find-0').press('Enter')
    await page.locator('#panel .private', { hasText: 'second' }).waitFor()
    const came = page.waitForResponse('**/api/say')
    held.resolve()
    await came
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
    expect(await page.locator('#panel .private').textContent()).toContain('second')
  })
})
