import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../../house/house.ts'
import { inventedText, openPublisher, type PublishedItem, type Publisher } from '../../house/publisher.ts'

let courier: Publisher
let gazette: Publisher
let house: House

const item = (name: string, text: string): PublishedItem => ({
  guid: `guid-${name}`,
  slug: name,
  title: `${name} decides`,
  text,
  date: 'Mon, 23 Nov 2026 08:10:00 GMT',
})
const agencyText = [
  inventedText('Tarnby', 'the school will be rebuilt'),
  'Teachers said the old roof leaked through two winters and the gym had been closed since the storm of last January.',
  'The plans were drawn by an office from the next county, which had built the library on the square eleven years ago.',
].join('\n')
const titles = (channel: string) =>
  house.platform.posts.filter((post) => post.to.channel === channel).map((post) => post.card.title)
const rows = () =>
  house.newsroom.store.articles.seenBy({ platform: 'local', workspace: 'local', member: null }).shown({ limit: 10 })

beforeEach(async () => {
  courier = await openPublisher('Loopback Courier')
  gazette = await openPublisher('Harbour Gazette')
  house = await openHouse({ allowHosts: [courier.host, gazette.host] })
})
afterEach(async () => {
  await house.stop()
  await courier.stop()
  await gazette.stop()
})

async function watch(channel: string, publisher: Publisher, style = 'each') {
  await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#${channel} style:${style}`)
  await house.work()
}

describe('wire copy in two outlets', () => {
  it('is posted once in a channel, and the post names the other outlet; each article keeps its row', async () => {
    await watch('politics', courier)
    await watch('politics', gazette)
    courier.items = [item('Tarnby', agencyText)]
    await house.pass(60)
    expect(titles('politics')).toEqual(['Tarnby decides'])
    expect(house.platform.texts('politics')[0]).not.toContain('Also in')
    gazette.items = [item('School', `${agencyText}\nThe Gazette will report from the meeting.`)]
    await house.pass(60)
    expect(titles('politics')).toEqual(['Tarnby decides'])
    expect(house.platform.texts('politics')[0]).toContain('Also in: Harbour Gazette')
    expect(house.platform.posts[0]?.edits).toBe(1)
    expect((await rows()).map((row) => row.content.outlet).sort()).toEqual(['Harbour Gazette', 'Loopback Courier'])
    const stories = await house.newsroom.store.stories.list('local', 'local', 10)
    expect(stories).toHaveLength(1)
    expect(await house.newsroom.store.stories.articles(stories[0]!.id)).toHaveLength(2)
  })

  it('both at one poll are one post; a change by the outlet keeps the other named', async () => {
    await watch('politics', courier)
    await watch('politics', gazette)
    courier.items = [item('Tarnby', agencyText)]
    gazette.items = [item('School', agencyText)]
    await house.pass(60)
    expect(house.platform.posts.filter((post) => post.to.channel === 'politics')).toHaveLength(1)
    const first = house.platform.posts[0]!.card.title === 'Tarnby decides' ? courier : gazette
    first.items = first.items.map((entry) => ({ ...entry, title: `${entry.title} after all` }))
    await house.pass(90)
    const text = house.platform.texts('politics')[0]!
    expect(text).toContain('it was: ')
    expect(text).toMatch(/Also in: (Harbour Gazette|Loopback Courier)/)
  })

  it('another channel gets its own post, which names the outlet that the workspace has seen', async () => {
    await watch('politics', courier)
    await watch('local-news', gazette)
    courier.items = [item('Tarnby', agencyText)]
    await house.pass(60)
    gazette.items = [item('School', agencyText)]
    await house.pass(60)
    expect(titles('local-news')).toEqual(['School decides'])
    expect(house.platform.texts('local-news')[0]).toContain('Also in: Loopback Courier')
    expect(house.platform.texts('politics')[0]).toContain('Also in: Harbour Gazette')
  })

  it('stands once in a digest too, with the other outlet named', async () => {
    await watch('morning', courier, 'digest')
    await watch('morning', gazette, 'digest')
    courier.items = [item('Tarnby', agencyText)]
    await house.pass(60)
    gazette.items = [item('School', agencyText)]
    await house.pass(60)
    await house.reads('/desk schedule add when:"every 2 hours" what:digest channel:#morning')
    await house.pass(180)
    expect(house.platform.texts('morning')).toHaveLength(1)
    expect(house.platform.texts('morning')[0]).toMatch(/1 article[\s\S]*Also in: Harbour Gazette/)
  })

  it('other names in the same words, or another text, are posts of their own', async () => {
    await watch('politics', courier)
    await watch('politics', gazette)
    courier.items = [item('Tarnby', agencyText)]
    gazette.items = [item('Wexmoor', inventedText('Wexmoor', 'its market hall must close in April and stay closed'))]
    await house.pass(90)
    expect(titles('politics').sort()).toEqual(['Tarnby decides', 'Wexmoor decides'])
  })
})
