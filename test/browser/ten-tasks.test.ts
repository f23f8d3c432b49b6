import { expect } from 'vitest'
import { brief, reminder, secondBrief } from './cards.ts'
import { heard, tabTo, told } from './heard.ts'
import { describePage } from './on-the-page.ts'

const view = async (page: Parameters<typeof heard>[0], name: string) => {
  // A form stays until its answer is there, and takes all keys.
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
  await page.keyboard.press('Control+k')
  await expect.poll(() => heard(page)).toBe('combobox "Go to, or do" [expanded]')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
}

describePage('a night by keyboard alone, and by what a screen reader says', (shows) => {
  shows(
    'does ten tasks: hears, reads, searches, saves, goes elsewhere, takes on, moves, changes, finds, speaks',
    async ({ page, desk }) => {
      // 1. Hears what comes, while the focus stays in the line.
      await desk.post('news', brief)
      await expect
        .poll(() => told(page))
        .toContain('The Westmark Courier: Westmark shuts its northern port after cracks are found in two cranes')
      expect(await heard(page)).toMatch(/^textbox "Command line"/)

      // 2. Goes to the post, and has its evidence said.
      await tabTo(page, /^log "Messages in news"/, 'Shift+Tab')
      await page.keyboard.press('k')
      await page.keyboard.press('j')
      expect(await heard(page)).toMatch(/^article "Nightdesk, \d\d:\d\d: Westmark shuts its northern port/)
      await page.keyboard.press('e')
      await expect.poll(() => heard(page)).toMatch(/^heading "Only you see this"/)
      expect(await told(page)).toContain('shown in the panel')
      await page.keyboard.press('Escape')
      await expect.poll(() => heard(page)).toMatch(/^(?:button "Sources"|article "Nightdesk)/)

      // 3. Searches the channel.
      await page.keyboard.press('f')
      expect(await heard(page)).toMatch(/^searchbox "Search this channel"/)
      await page.keyboard.type('ferry loan')
      await expect.poll(() => told(page)).toContain('2 in all')
      await page.keyboard.press('Escape')

      // 4. Saves a post, and has it again.
      await page.keyboard.press('Escape')
      await tabTo(page, /^log "Messages in news"/, 'Shift+Tab')
      await page.keyboard.press('End')
      await page.keyboard.press('s')
      await expect.poll(() => told(page)).toContain('Saved')
      await view(page, 'saved')
      await expect.poll(() => page.locator('#panel .title').allTextContents()).toEqual([brief.title])
      await page.keyboard.press('Escape')

      // 5. Goes to another channel.
      await page.keyboard.press('Alt+ArrowDown')
      await expect.poll(() => told(page)).toContain('Channel politics')
      await page.keyboard.press('Alt+ArrowUp')
      await expect.poll(() => told(page)).toContain('Channel news')

      // 6. Takes something on, in a form whose fields have names.
      await tabTo(page, /^log "Messages in news"/, 'Shift+Tab')
      await page.keyboard.press('End')
      await tabTo(page, /^button "Follow up"/)
      await page.keyboard.press('Enter')
      await expect.poll(() => heard(page)).toMatch(/^textbox "What/)
      await page.keyboard.type('ask the board')
      await tabTo(page, /^button "(?:Send|Take|followup add)/i)
      await page.keyboard.press('Enter')
      await expect.poll(() => desk.calls.at(-1)?.options).toMatchObject({ article: 'a-1', what: 'ask the board' })

      // 7. Moves a follow-up on the board.
      await view(page, 'follow-ups')
      await page.locator('.board').waitFor()
      await tabTo(page, /^button "#3 Read the report"/)
      await page.keyboard.press('m')
      expect(await heard(page)).toBe('button "To “Done”"')
      await page.keyboard.press('Enter')
      await expect.poll(() => told(page)).toContain('It is done')
      await page.keyboard.press('Escape')

      // 8. Changes a feed in its table.
      await view(page, 'feeds')
      await page.getByRole('table', { name: 'Feeds' }).waitFor()
      await tabTo(page, /^button "Change filter"/)
      await page.keyboard.press('Enter')
      expect(await heard(page)).toMatch(/^textbox "Filter/)
      await page.keyboard.type('harbour')
      await page.keyboard.press('Enter')
      await expect.poll(() => told(page)).toContain('3 pass “harbour”')
      await page.keyboard.press('Escape')

      // 9. Finds what somebody said.
      await view(page, 'find')
      await expect.poll(() => heard(page)).toMatch(/^textbox "Words/)
      await page.keyboard.type('cracks')
      await tabTo(page, /^textbox "Speaker/)
      await page.keyboard.type('Odile Varga')
      await page.keyboard.press('Enter')
      await expect.poll(() => desk.calls.at(-1)?.options).toEqual({ words: 'cracks', speaker: 'Odile Varga' })
      // The view was said to be shown before; what was found stands under its form.
      await page.locator('#panel .entry').first().waitFor()
      await expect.poll(() => told(page)).toContain('Find: shown')
      await page.keyboard.press('Escape')

      // 10. Says something to the channel by a command.
      await page.keyboard.press('Escape')
      await tabTo(page, /^textbox "Command line"/)
      await page.keyboard.type('/tel')
      await page.locator('#suggestions [role=option]').first().waitFor()
      await page.keyboard.press('Tab')
      await page.keyboard.type('The port is shut.')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Enter')
      await expect.poll(() => told(page)).toContain('Nightdesk: The port is shut.')
    },
    {},
    async (desk) => {
      await desk.post('news', reminder)
      await desk.post('news', secondBrief)
    },
    180_000,
  )
})
