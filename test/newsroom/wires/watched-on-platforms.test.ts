import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seesText } from '../../contracts/platform/proofs.ts'
import { openStage, platforms, type Stage } from '../../house/on-platform.ts'
import { noticePage, openSite, type Site } from '../../house/site.ts'

describe.each(platforms)('a page without a feed, on %s', (_, makeWorld) => {
  let site: Site
  let stage: Stage

  const show = (change?: Parameters<typeof noticePage>[0]) => site.pages.set('/notices', noticePage(change))

  beforeEach(async () => {
    site = await openSite()
    show()
    stage = await openStage(makeWorld, [site.host])
  })
  afterEach(async () => {
    await stage.stop()
    await site.stop()
  })

  it('is offered, watched by a press, and told of once when it changes; what is no change is told to nobody', async () => {
    const { house, ann, told, asks } = stage
    const offered = await asks(ann, `/desk feed add url:${site.address}/notices`, 'No feed: Notices')
    expect(offered.buttons).toContain('Near “Harbour wall”')
    await ann.presses('Watch the page', offered)
    await seesText(ann, 'Watching Notices – Tarnby Council')
    await house.work()
    const before = (await told()).length
    await house.pass(60)
    show({ stamp: '09:30 today', links: 'Goat escapes again' })
    await house.pass(60)
    expect(await told()).toHaveLength(before)
    show({ closing: '21 December 2026' })
    await house.pass(12 * 60)
    const [message, ...more] = (await told()).slice(before)
    expect(message!.text).toMatch(/Changed: Notices – Tarnby Council/)
    expect(message!.text).toMatch(/Closing date 21 December 2026 — it was: Closing date 14 December 2026/)
    expect(message!.links.map(({ url }) => url)).toContain(`${site.address}/notices`)
    expect(more).toEqual([])
  })
})
