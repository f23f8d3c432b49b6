import { expect } from 'vitest'
import { textCard } from '../contracts/demo-desk.ts'
import { brief, hostileCard, reminder, secondBrief } from './cards.ts'
import { openDesk } from './desk.ts'
import { describePage } from './on-the-page.ts'

describePage('what comes while the page is open', (shows) => {
  shows('a post appears at once, is read out politely, and counts as unread elsewhere', async ({ page, desk }) => {
    await desk.post('news', brief)
    await page.locator('.log:not([hidden]) .title', { hasText: 'Westmark shuts' }).waitFor()
    const log = page.locator('.log:not([hidden])')
    expect(await log.getAttribute('role')).toBe('log')
    // What comes is said by a region of its own: in the list, posts come and go while one scrolls.
    expect(await log.getAttribute('aria-live')).toBe('off')
    await expect
      .poll(() => page.locator('#heard[aria-live=polite]').textContent())
      .toBe('The Westmark Courier: Westmark shuts its northern port after cracks are found in two cranes')
    await desk.post('politics', reminder)
    await desk.post('politics', brief)
    const politics = page.getByRole('button', { name: /politics/ })
    await expect.poll(() => politics.textContent()).toContain('2 unread')
    await expect.poll(() => page.title()).toBe('(2) #news · Nightdesk')
    await politics.click()
    await expect.poll(() => page.title()).toBe('#politics · Nightdesk')
    await page.reload()
    await page.locator('body[data-ready]').waitFor()
    expect(await politics.textContent()).not.toContain('unread')
  })

  shows('a reader who looks at older posts is not moved, but told', async ({ page, desk }) => {
    for (let i = 0; i < 12; i++) await desk.post('news', { ...secondBrief, title: `Number ${i}` })
    await page.locator('.title', { hasText: 'Number 11' }).waitFor()
    const log = page.locator('.log:not([hidden])')
    await log.evaluate((element) => element.scrollTo(0, 0))
    await desk.post('news', brief)
    await page.locator('#newer', { hasText: 'One newer post' }).waitFor()
    expect(await log.evaluate((element) => element.scrollTop)).toBe(0)
    await page.locator('#newer').click()
    await expect
      .poll(() => log.evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight < 4))
      .toBe(true)
    await expect.poll(() => page.locator('#newer').isHidden()).toBe(true)
  })

  shows('an edit changes the post where it stands', async ({ page, desk }) => {
    const outcome = await desk.platform.post(
      { platform: 'local', workspace: 'local', channel: 'news' },
      textCard('Twelve'),
      'edit',
    )
    await page.locator('.entry', { hasText: 'Twelve' }).waitFor()
    if (outcome.state === 'posted') await desk.platform.update(outcome.ref, textCard('Fourteen'))
    await page.locator('.entry', { hasText: 'Fourteen' }).waitFor()
    expect(await page.locator('.entry').count()).toBe(1)
    expect(await page.locator('.edited').textContent()).toBe('edited')
  })

  shows(
    'a desk that goes away is told; when it is back, what was missed is there, once, in order',
    async ({ page, desk }) => {
      await desk.post('news', textCard('Before'))
      await page.locator('.entry', { hasText: 'Before' }).waitFor()
      await desk.platform.stop()
      await page.locator('#away', { hasText: 'The desk is away' }).waitFor()
      await page.locator('#line').fill('/help')
      await page.locator('#line').press('Enter')
      await page.locator('.private', { hasText: 'does not answer' }).waitFor()
      expect(await page.locator('#line').inputValue()).toBe('/help')
      const again = await openDesk(desk.port, desk.kept)
      try {
        await again.post('news', textCard('Meanwhile'))
        await page.locator('.entry', { hasText: 'Meanwhile' }).waitFor()
        await page.locator('#away').waitFor({ state: 'hidden' })
        await again.post('news', textCard('Afterwards'))
        await page.locator('.entry', { hasText: 'Afterwards' }).waitFor()
        const shown = await page.locator('.entry:not(.private) .parts').allTextContents()
        expect(shown).toEqual(['Before', 'Meanwhile', 'Afterwards'])
      } finally {
        await again.platform.stop()
      }
    },
  )

  shows(
    'a private answer’s buttons go on working after the desk was started again',
    async ({ page, desk }) => {
      await page.locator('#line').fill('/sources')
      await page.locator('#line').press('Enter')
      await page.locator('.private').waitFor()
      await desk.platform.stop()
      const again = await openDesk(desk.port, desk.kept)
      try {
        await page.locator('.private').getByRole('button', { name: 'Timeline' }).click()
        await page.locator('.private', { hasText: 'timeline: {"article":"a-1"}' }).waitFor()
      } finally {
        await again.platform.stop()
      }
    },
    {},
    undefined,
  )

  for (const [timezoneId, hour] of [
    ['Europe/Berlin', '08:40'],
    ['Asia/Kathmandu', '12:25'],
  ] as const) {
    shows(
      `times stand in the reader’s own zone: ${timezoneId}`,
      async ({ page }) => {
        expect(await page.locator('.log .origin time').textContent()).toContain(hour)
      },
      { timezoneId },
      (desk) => desk.post('news', brief),
    )
  }

  shows('a hostile card stays text: nothing runs, nothing is added, nothing leads away', async ({ page, desk }) => {
    const before = await page.locator('script').count()
    await desk.post('news', hostileCard())
    await desk.post('news', textCard('After it'))
    await page.locator('.entry', { hasText: 'After it' }).waitFor()
    expect(await page.locator('.title').textContent()).toBe(
      '<img src=x onerror="alert(1)"><script>alert(2)</script> gnp.exe',
    )
    expect(await page.locator('script').count()).toBe(before)
    expect(await page.locator('.entry img').count()).toBe(0)
    expect(await page.locator('.entry a').count()).toBe(0)
    expect(
      await page.locator('.log').evaluate((log) => /[\u202a-\u202e\u2066-\u2069]/.test(log.textContent ?? '')),
    ).toBe(false)
  })

  shows('a very long card is short at first, and opens', async ({ page, desk }) => {
    await desk.post('news', {
      parts: [
        { type: 'text', text: 'So many words. '.repeat(7_000) },
        { type: 'list', items: Array.from({ length: 60 }, (_, i) => `Item ${i + 1}`) },
      ],
    })
    await page.getByRole('button', { name: 'Show all 60' }).click()
    expect(await page.locator('.entry li', { hasText: 'Item 60' }).isVisible()).toBe(true)
    const height = () => page.locator('.entry .parts p').evaluate((element) => element.clientHeight)
    const short = await height()
    expect(short).toBeLessThan(320)
    await page.getByRole('button', { name: /Show all of it/ }).click()
    expect(await height()).toBeGreaterThan(short)
  })
})
