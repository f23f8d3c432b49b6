import type { Page } from 'playwright-core'

/** What a screen reader says of what has the focus: its role and name in the accessibility tree, as `button "Sources"`. */
export async function heard(page: Page): Promise<string> {
  const focus = page.locator(':focus')
  if ((await focus.count()) === 0) return 'nothing'
  const said = await focus.ariaSnapshot()
  return (said.split('\n')[0] ?? '').replace(/^\s*- '?/, '')
}

const stopsAtMost = 80

/** Presses Tab, or Shift+Tab, until something is heard; throws with all that was heard where it isn't. */
export async function tabTo(page: Page, wanted: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string> {
  const all: string[] = []
  for (let i = 0; i < stopsAtMost; i++) {
    await page.keyboard.press(key)
    const said = await heard(page)
    if (wanted.test(said)) return said
    all.push(said)
  }
  throw new Error(`${wanted} was not heard in ${stopsAtMost} stops: ${all.join(' | ')}`)
}

/** What the live regions say now. */
export async function told(page: Page): Promise<string> {
  const regions = await page.locator('[role=status], [role=alert], [aria-live=polite]').allTextContents()
  return regions.join(' ').replace(/\s+/g, ' ')
}
