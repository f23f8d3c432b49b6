import { afterEach, beforeEach, expect, it } from 'vitest'
import { createShares } from '../../src/platforms/chat/shares.ts'
import type { House } from '../house/house.ts'
import { type HouseOfOneArticle, openHouseOfOneArticle } from '../house/one-article.ts'

let opened: HouseOfOneArticle
let house: House
beforeEach(async () => {
  opened = await openHouseOfOneArticle()
  house = opened.house
})
afterEach(() => opened.stop())

it('keeps no secret, and nobody’s own data, for the button that shares an answer; another answer it keeps', async () => {
  const { store } = house.newsroom
  const kept = store.keyValues('discord')
  let made = 0
  const shares = createShares(kept, () => `share${made++}`)
  const slug = (await store.stories.list('local', 'local', 1))[0]!.slug
  const share = async (line: string) => shares.keep((await house.says(line)).cards)
  for (const line of [
    '/desk token add assistant',
    '/followup calendar do:new',
    `/desk story address ${slug} do:new`,
    '/export me',
  ])
    expect([line, await share(line)]).toEqual([line, undefined])
  expect(await kept.keys('share:')).toEqual([])
  expect(await share('/sources')).toBe('share0')
})
