import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { first, second } from '../../house/harbour-story.ts'
import { type House, openHouse } from '../../house/house.ts'
import { openPublisher, type PublishedItem, type Publisher } from '../../house/publisher.ts'

let house: House
let courier: Publisher
let post: Publisher

const other = {
  guid: 'c',
  slug: 'c',
  title: 'Storm closes schools in Tarnby',
  text: 'A storm has closed all schools in Tarnby, the county said on Friday.\n\nTwelve roofs were torn off in the night.',
}
const bothWires = async () => {
  await house.reads(`/desk feed add ${courier.address}/feed.xml`)
  await house.reads(`/desk feed add ${post.address}/feed.xml`)
  await house.pass(30)
}
const publish = async (publisher: Publisher, ...items: PublishedItem[]) => {
  publisher.items.unshift(...items)
  await house.pass(60)
}
const threadOf = (title: string) => house.platform.posts.find(({ card }) => card.title === title)?.to.thread

beforeEach(async () => {
  courier = await openPublisher('Oldham Courier')
  post = await openPublisher('Harbour Post')
  house = await openHouse({ allowHosts: [courier.host, post.host] })
})
afterEach(async () => {
  await house.stop()
  await courier.stop()
  await post.stop()
})

describe('a story as a thread', () => {
  it('is opened by its first article; the next one comes into it with what is new; another story is apart', async () => {
    await house.reads('/desk set threads story')
    await bothWires()
    await publish(courier, first)
    await publish(post, second, other)
    await house.pass(60)
    const [root] = house.platform.posts
    expect(root!.card.title).toBe(first.title)
    expect(root!.to.thread).toBeUndefined()
    expect(house.platform.posts).toHaveLength(3)
    expect(threadOf(second.title)).toBe(root!.id)
    expect(threadOf(other.title)).toBeUndefined()
    const later = house.platform.texts('wire').find((text) => text.startsWith(second.title))!
    expect(later).toMatch(/· 2 outlets · \[new: \]Norrland Shipping will withdraw its bid of 64 million crowns/)
    expect(later).not.toMatch(/new: \]The Oldham harbour board has put off/)
  })

  it('one that comes before the first is posted finds its thread all the same', async () => {
    await house.reads('/desk set threads story')
    await bothWires()
    house.platform.meanwhile = () => ({ state: 'later', reason: 'away', retryAfter: 60_000 })
    await publish(courier, first)
    await publish(post, second)
    expect(house.platform.posts).toEqual([])
    house.platform.meanwhile = undefined
    await house.pass(120)
    expect(house.platform.posts.map(({ card }) => card.title)).toEqual([first.title, second.title])
    expect(threadOf(second.title)).toBe(house.platform.posts[0]!.id)
  })

  it('is none where the workspace does not ask for it', async () => {
    await bothWires()
    await publish(courier, first)
    await publish(post, second)
    expect(house.platform.posts.map(({ to }) => to.thread)).toEqual([undefined, undefined])
  })
})

describe('/story', () => {
  it('begins with what is new since the one who asks looked last, and only for them', async () => {
    await bothWires()
    await publish(courier, first)
    expect(await house.reads('/story', { id: 'ann' })).not.toMatch(/Since you last looked/)
    expect(await house.reads('/story', { id: 'ann' })).toMatch(/Since you last looked, .*: nothing new/)
    await publish(post, second)
    expect(await house.reads('/story', { id: 'ann' })).toMatch(
      /Since you last looked[\s\S]*Norrland Shipping will withdraw its bid of 64 million crowns/,
    )
    expect(await house.reads('/story', { id: 'ben' })).not.toMatch(/Since you last looked/)
    expect(await house.reads('/story', { id: 'ann' })).toMatch(/nothing new/)
  })
})
