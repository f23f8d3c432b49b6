import { expect } from 'vitest'
import { brief, secondBrief } from './cards.ts'
import type { BrowserDesk } from './desk.ts'
import { describePage, focused } from './on-the-page.ts'

// Of the page: the project's own types have no DOM.
declare const document: any
declare const location: any

const posts = async (desk: BrowserDesk) => {
  await desk.post('news', secondBrief)
  await desk.post('news', brief)
}

describePage('the panel beside the feed', (shows) => {
  shows(
    'shows what a button reads, is an address that is reloaded and gone back to, and gives the focus back',
    async ({ page, desk }) => {
      await page.locator('.log').getByRole('button', { name: 'Sources' }).last().click()
      const panel = page.locator('#panel')
      await panel.locator('.title').waitFor()
      expect(await focused(page)).toBe('panel-title')
      expect(await page.locator('.log .private').count()).toBe(0)
      expect(new URL(page.url()).hash).toBe('#news&show=%2Fsources%20article%3Aa-1')

      await panel.getByRole('button', { name: 'Timeline' }).click()
      await panel.locator('.private', { hasText: 'timeline: {"article":"a-1"}' }).waitFor()
      await page.goBack()
      await panel.locator('.title').waitFor()

      await page.reload()
      await page.locator('body[data-ready]').waitFor()
      await panel.locator('.title').waitFor()
      expect(desk.calls.map(({ command }) => command)).toEqual(['sources', 'timeline', 'sources', 'sources'])

      await page.locator('.log').getByRole('button', { name: 'Timeline' }).last().click()
      await panel.locator('.private', { hasText: 'timeline:' }).waitFor()
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'hidden' })
      expect(await focused(page)).toBe('Timeline')
      expect(new URL(page.url()).hash).toBe('#news')
    },
    {},
    posts,
  )

  shows(
    'an answer that stands in the feed for its reader alone is there after a reload, until it is dismissed',
    async ({ page, desk }) => {
      const answers = page.locator('.log .private')
      const say = async (line: string) => {
        await page.locator('#line').fill(line)
        await page.locator('#line').press('Enter')
      }
      await say('/brief The port is shut')
      await answers.filter({ hasText: 'brief: {"text":"The port is shut"}' }).waitFor()
      await say('/nothing of that name')
      await expect.poll(() => answers.count()).toBe(2)
      await desk.post('news', { ...secondBrief, title: 'Later' })
      await page.locator('.title', { hasText: 'Later' }).waitFor()
      const calls = desk.calls.length
      await page.reload()
      await page.locator('body[data-ready]').waitFor()
      expect(await answers.allTextContents()).toEqual([
        expect.stringContaining('The port is shut'),
        expect.stringContaining('nothing'),
      ])
      expect(await page.locator('.log > article').last().textContent()).toContain('Later')
      expect(desk.calls.length).toBe(calls)
      await answers.first().getByRole('button', { name: 'Dismiss this answer' }).click()
      await page.reload()
      await page.locator('body[data-ready]').waitFor()
      expect(await answers.count()).toBe(1)
    },
    {},
    posts,
  )

  shows('an address can’t change anything, nor fetch a page unseen', async ({ page, desk }) => {
    const go = async (show: string) =>
      await page.evaluate(
        (to: string) => {
          location.hash = to
        },
        `#news&show=${encodeURIComponent(show)}`,
      )
    await go('/tell everybody that we close')
    await go('/followup add what:x')
    await go('/help')
    await page.locator('#panel .private', { hasText: 'help' }).waitFor()
    await go('/sources article:https://elsewhere.example/page')
    await page.locator('#panel').getByText('This address asks the desk to read').waitFor()
    expect(desk.calls.map(({ command }) => command)).toEqual(['help'])
    await page.getByRole('button', { name: 'Show it' }).click()
    await page.locator('#panel .title').waitFor()
    expect(desk.calls.map(({ command }) => command)).toEqual(['help', 'sources'])
  })

  shows('the rail’s views are links to what this desk has', async ({ page }) => {
    const views = page.locator('#views a .name')
    expect(await views.allTextContents()).toEqual(['Follow-ups', 'Find', 'Saved'])
    expect(await page.locator('#desk-views a').allTextContents()).toEqual(['Feeds', 'Status', 'Help'])
    await views.getByText('Follow-ups').click()
    await page.locator('#panel .board').waitFor()
    expect(await page.locator('#views [aria-current=page] .name').textContent()).toBe('Follow-ups')
    await page.keyboard.press('Escape')
    expect(await page.locator('#views [aria-current=page]').count()).toBe(0)
  })

  shows(
    'on a phone it is a sheet over the feed, and nothing scrolls sideways',
    async ({ page }) => {
      await page.locator('.log').getByRole('button', { name: 'Sources' }).last().click()
      await page.locator('#panel .title').waitFor()
      const box = await page.locator('#panel').boundingBox()
      expect(box).toMatchObject({ x: 0, width: 390 })
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0)
      expect(await page.getByLabel('You speak as').isVisible()).toBe(true)
    },
    { viewport: { width: 390, height: 844 } },
    async (desk) => {
      await posts(desk)
      for (let i = 0; i < 3; i++) await desk.post('harbour', brief)
    },
  )
})

describePage('the keys of the page', (shows) => {
  shows(
    'go to anything by its name, from post to post, and to a post’s evidence',
    async ({ page, desk }) => {
      await page.keyboard.press('Control+k')
      const field = page.getByRole('combobox', { name: 'Go to, or do' })
      await field.fill('harb')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('#channel-title').textContent()).toBe('#harbour')
      await page.keyboard.press('Control+k')
      await field.fill('how everything')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('#line').inputValue()).toBe('/desk status ')
      await page.keyboard.press('Control+k')
      await field.fill('news')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('#channel-title').textContent()).toBe('#news')

      await page.locator('.log:not([hidden])').focus()
      await page.keyboard.press('k')
      expect(await focused(page)).toContain('Westmark shuts')
      await page.keyboard.press('k')
      expect(await focused(page)).toContain('Ferry line')
      await page.keyboard.press('j')
      expect(await focused(page)).toContain('Westmark shuts')
      await page.keyboard.press('e')
      await page.locator('#panel .title').waitFor()
      expect(desk.calls.at(-1)).toMatchObject({ command: 'sources', options: { article: 'a-1' } })
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
      await page.locator('dialog[open]', { hasText: 'the evidence of a post' }).waitFor()
    },
    {},
    posts,
  )
})

describePage('a first look', (shows) => {
  shows('is welcomed with things to press, once, where the desk shows its sample wire', async ({ page, desk }) => {
    expect(await page.locator('#panel').isHidden()).toBe(true)
    await page.route('**/api/desk', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ json: { ...(await response.json()), sample: true } })
    })
    await page.reload()
    const panel = page.locator('#panel')
    await panel.getByText('This is the night desk').waitFor()
    for (const name of ['Connect Discord', 'Connect Slack']) await panel.getByRole('button', { name }).waitFor()
    await panel.getByRole('button', { name: 'Who said what' }).click()
    await panel.locator('.title', { hasText: 'Who says so' }).waitFor()
    expect(desk.calls.map(({ command }) => command)).toEqual(['sources'])
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
    await page.reload()
    await page.locator('body[data-ready]').waitFor()
    expect(await panel.isHidden()).toBe(true)
  })
})
