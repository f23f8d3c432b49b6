import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renderPlain } from '../../../src/locales/plain.ts'
import { cardEmbeds } from '../../../src/platforms/discord/card/embeds.ts'
import { type House, openHouse } from '../../house/house.ts'
import { putInOutbox, takeIn } from '../../house/many-articles.ts'
import { inventedText, openPublisher, type Publisher } from '../../house/publisher.ts'

let house: House
let publisher: Publisher
const open = async (start: string) => {
  house = await openHouse({ allowHosts: [publisher.host], start: Date.parse(start) })
  await house.reads(`/desk feed add ${publisher.address}/feed.xml`)
  await house.pass(6)
}
beforeEach(async () => {
  publisher = await openPublisher()
})
afterEach(async () => {
  await Promise.all([house.stop(), publisher.stop()])
})

const names = ['Quenby', 'Rostov', 'Sandal', 'Tarnby', 'Ulvik', 'Verrin', 'Wexley']
const publish = (...numbers: number[]) => {
  for (const n of numbers) {
    const name = names[n]!
    publisher.items.unshift({
      guid: name,
      slug: name,
      title: `${name} decides on its harbour`,
      text: inventedText(name, `harbour of ${name} will be rebuilt for ${n * 17 + 30} boats`),
      date: new Date(house.now()).toUTCString(),
    })
  }
}
const posts = (channel = 'wire') => house.platform.posts.filter(({ to }) => to.channel === channel)
const told = (n: number) =>
  posts()
    .map(({ card }) => renderPlain(card))
    .join('\n')
    .split(`${names[n]} decides on its harbour`).length - 1

describe('a channel in its quiet hours', () => {
  it('hears nothing of its feeds until they end, and then all of it in one list, each once', async () => {
    await open('2026-11-23T20:00Z')
    await house.reads('/desk set quiet 22:00-06:00 channel:#wire')
    publish(0)
    await house.passTo('2026-11-23T21:50Z')
    expect(told(0)).toBe(1)
    for (const [n, iso] of ['2026-11-23T22:30Z', '2026-11-24T01:30Z', '2026-11-24T04:30Z'].entries()) {
      await house.passTo(iso)
      publish(n + 1)
    }
    await house.passTo('2026-11-24T05:59Z')
    expect(posts()).toHaveLength(1)
    await house.passTo('2026-11-24T06:01Z')
    expect(posts()).toHaveLength(2)
    const list = renderPlain(posts()[1]!.card)
    expect(list).toMatch(/^3 articles, /)
    expect(list).toContain('3 of them waited for the end of this channel’s quiet hours')
    await house.passTo('2026-11-24T08:00Z')
    expect([0, 1, 2, 3].map(told)).toEqual([1, 1, 1, 1])
    publish(4)
    await house.passTo('2026-11-24T10:00Z')
    expect(posts()[2]?.card.title).toBe('Ulvik decides on its harbour')
  })

  it('posts one that came alone by itself', async () => {
    await open('2026-11-23T20:00Z')
    await house.reads('/desk set quiet 22:00-06:00 channel:#wire')
    await house.passTo('2026-11-23T23:00Z')
    publish(0)
    await house.passTo('2026-11-24T06:01Z')
    expect(posts().map(({ card }) => card.title)).toEqual(['Quenby decides on its harbour'])
  })

  it.each([
    ['forward', '2026-03-28T23:00Z', '2026-03-29T04:59Z', '2026-03-29T05:01Z'],
    ['back', '2026-10-24T23:00Z', '2026-10-25T05:59Z', '2026-10-25T06:01Z'],
  ])('ends at six on the wall in the night in which clocks go %s', async (_, start, before, after) => {
    await open(start)
    await house.reads('/desk set quiet 22:00-06:00')
    publish(0, 1)
    await house.passTo(before)
    expect(posts()).toEqual([])
    await house.passTo(after)
    expect(posts().map(({ card }) => card.title)).toEqual([expect.stringMatching(/^2 articles, /)])
  })

  it('answers what people ask, follows up, corrects its posts, and leaves other channels alone', async () => {
    await open('2026-11-23T20:00Z')
    publish(0)
    await house.pass(20)
    await house.reads('/desk set quiet 20:00-06:00 channel:#wire')
    publish(1)
    const changed = { ...publisher.items[1]!, text: publisher.items[1]!.text.replaceAll('30 boats', '940 boats') }
    publisher.items[1] = changed
    await house.reads('/followup add Call the ministry due:"tomorrow 9:00"')
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics catch-up:1`)
    await house.pass(120)
    expect(told(1)).toBe(0)
    expect(renderPlain(posts()[0]!.card)).toContain('940 boats')
    expect(posts().map(({ card }) => card.title)).toContain('Follow-up #1')
    expect(posts('politics').map(({ card }) => card.title)).toContain('Rostov decides on its harbour')
  })

  it('is told by /why, and what waits comes when the hours are taken away, or their taking away is undone', async () => {
    await open('2026-11-23T23:00Z')
    await house.reads('/desk set quiet 22:00-06:00')
    publish(0, 1)
    await house.pass(30)
    expect(posts()).toEqual([])
    expect(await house.reads(`/why ${publisher.address}/Quenby`)).toMatch(
      /waits for the end of the channel’s quiet hours/,
    )
    await house.reads('/desk set quiet 23:00-03:00')
    await house.pass(2)
    expect(posts()).toEqual([])
    await house.reads('/desk set quiet off')
    await house.pass(2)
    expect(posts().map(({ card }) => card.title)).toEqual([expect.stringMatching(/^2 articles, /)])
    await house.reads('/desk undo')
    publish(2)
    await house.passTo('2026-11-24T02:59Z')
    expect(posts()).toHaveLength(1)
    await house.passTo('2026-11-24T03:01Z')
    expect(told(2)).toBe(1)
  })

  it('one channel may be awake where the workspace is quiet', async () => {
    await open('2026-11-23T22:00Z')
    await house.reads('/desk set quiet 22:00-06:00')
    await house.reads('/desk set quiet off channel:#wire')
    publish(0)
    await house.pass(15)
    expect(told(0)).toBe(1)
    expect(await house.reads('/desk settings')).toContain('quiet: 22:00-06:00; not set in #wire')
  })
})

describe('a setting of one channel', () => {
  it('holds there and nowhere else, is shown, and is undone', async () => {
    await open('2026-11-23T08:00Z')
    const sentences = (channel: string) =>
      house.newsroom.settings.get({ platform: 'local', workspace: 'local', channel }, 'sentences')
    expect(await house.reads('/desk set sentences 1 channel:#wire')).toMatch(/^sentences in #wire is now 1\nIt was 3\./)
    expect([await sentences('wire'), await sentences('politics')]).toEqual([1, 3])
    await house.reads('/desk set sentences 5')
    expect([await sentences('wire'), await sentences('politics')]).toEqual([1, 5])
    expect(await house.reads('/desk settings')).toContain('sentences: 5; 1 in #wire')
    expect(await house.reads('/desk set sentences channel:#wire')).toMatch(/^sentences in #wire: 1\n/)
    await house.reads('/desk undo')
    await house.reads('/desk undo')
    expect([await sentences('wire'), await sentences('politics')]).toEqual([3, 3])
    await house.reads('/desk set sentences 2 channel:#wire')
    await house.reads('/desk set sentences default channel:#wire')
    expect(await sentences('wire')).toBe(3)
  })

  it('how many sentences its posts have, and the article’s picture or none', async () => {
    await open('2026-11-23T08:00Z')
    const place = (channel: string) => ({ platform: 'local', workspace: 'local', channel })
    const [plain] = await takeIn(house, 1, place('wire'))
    const image = 'https://courier.example/harbour.jpg'
    const article = { ...plain!, content: { ...plain!.content, image } }
    await house.reads('/desk set picture article channel:#politics')
    await putInOutbox(house, [article], place('wire'))
    await putInOutbox(house, [article], place('politics'))
    await house.pass(1)
    const [politics] = posts('politics').map(({ card }) => card)
    expect(politics).toMatchObject({ image })
    expect(renderPlain(politics!)).toContain(`Picture (${image})`)
    expect(posts('wire')[0]!.card).not.toHaveProperty('image')
    const { embeds } = cardEmbeds(politics!, new Map())
    expect(embeds.map((embed) => embed.image)).toEqual([{ url: image }])
  })

  it('is refused where it is the workspace’s alone', async () => {
    await open('2026-11-23T08:00Z')
    expect(await house.reads('/desk set timezone Europe/Paris channel:#wire')).toMatch(
      /timezone holds for the whole workspace: a channel can’t have its own/,
    )
    expect(await house.reads('/desk set quiet nights')).toMatch(/quiet must be hours of the day from and to, or off/)
  })
})
