import { expect } from 'vitest'
import type { Card } from '../../src/core/card.ts'
import { brief } from './cards.ts'
import { describePage } from './on-the-page.ts'
import { violations } from './violations.ts'

// Of the page: the project's own types have no DOM.
declare const getComputedStyle: any

const inLook = (title: string, look: Partial<Card>): Card => ({ ...brief, title, ...look })
const image = 'https://courier.example/harbour.jpg'
const icon = { url: 'https://courier.example/icon.png', name: 'The Courier' }

describePage('posts in a look of their own', (shows) => {
  shows(
    'have the article’s picture, the outlet’s icon and the feed’s colour, all from the desk itself, and lose none of it to an edit',
    async ({ page, desk }) => {
      const post = page.locator('.entry', { hasText: 'Port closes' })
      const picture = post.locator('.of-article img')
      await picture.waitFor()
      expect(await picture.getAttribute('src')).toMatch(/^\/api\/messages\/[\w-]+\/image$/)
      expect(await picture.getAttribute('alt')).toBe('The article’s picture: Port closes')
      await expect.poll(() => picture.evaluate((one: any) => one.complete && one.naturalWidth)).toBe(1)
      expect(await post.locator('.outlet-icon').getAttribute('alt')).toBe('')
      const colour = () => post.evaluate((one: any) => getComputedStyle(one, '::after').backgroundColor)
      expect(await colour()).toBe('rgb(59, 165, 93)')
      expect(await violations(page)).toEqual([])

      const plain = page.locator('.entry', { hasText: 'Ferry strike' })
      expect(await plain.locator('img').count()).toBe(0)
      expect(await plain.evaluate((one: any) => one.classList.contains('in-colour'))).toBe(false)

      const [row] = (await desk.kept.messages.list('news', undefined, 9)).filter(
        ({ card }) => card.title === 'Port closes',
      )
      const ref = { platform: 'local', workspace: 'local', channel: 'news', message: row!.id }
      await desk.platform.update(ref, inLook('Port closes for a week', { image, colour: '#d83c3e' }))
      await page.locator('.entry', { hasText: 'for a week' }).waitFor()
      await expect.poll(colour).toBe('rgb(216, 60, 62)')
      expect(await post.locator('.of-article').count()).toBe(1)
      expect(await post.locator('.outlet-icon').count()).toBe(0)
    },
    {},
    async (desk) => {
      await desk.post('news', inLook('Ferry strike', {}))
      await desk.post('news', inLook('Port closes', { image, icon, colour: '#3ba55d' }))
    },
  )

  shows(
    'show no broken picture where it could not be had',
    async ({ page }) => {
      await page.locator('.entry', { hasText: 'Port closes' }).waitFor()
      await expect.poll(() => page.locator('.entry img').count()).toBe(0)
    },
    {},
    async (desk) => {
      const gone = { url: 'https://courier.example/gone.png', name: 'The Courier' }
      await desk.post('news', inLook('Port closes', { image: 'https://courier.example/gone.jpg', icon: gone }))
    },
  )
})
