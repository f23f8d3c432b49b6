import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Invocation } from '../../src/core/command.ts'
import { renderPlain } from '../../src/locales/plain.ts'
import { type House, openHouse } from '../house/house.ts'
import { inventedText, openPublisher, type Publisher } from '../house/publisher.ts'

let house: House
let publisher: Publisher

const place = { platform: 'local', workspace: 'local', channel: 'wire', channelName: 'wire' }

beforeEach(async () => {
  publisher = await openPublisher()
  publisher.items = ['Anton', 'Berta'].map((name, i) => ({
    guid: `g${i}`,
    slug: name.toLowerCase(),
    title: `${name} wins the harbour race`,
    text: inventedText(name, `the pool of ${name} will close`),
  }))
  house = await openHouse({ allowHosts: [publisher.host] })
})

afterEach(async () => {
  await house.stop()
  await publisher.stop()
})

async function uses(command: string, more: Partial<Invocation>): Promise<string> {
  const { cards } = await house.desk.invoke({
    ...{ id: 'i', at: house.now(), command, options: {}, via: 'menu', place },
    member: { id: 'ann', name: 'Ann', roles: [], level: 'admin' },
    ...more,
  })
  return cards.map(renderPlain).join('\n')
}

/** Posts both articles, and answers the message of the first. */
async function firstPost(): Promise<{ message: string; title: string }> {
  await house.reads(`/desk feed add ${publisher.address}/feed.xml catch-up:2`)
  await house.pass(20)
  const post = house.platform.posts.find(({ card }) => card.title?.includes('wins the harbour race'))!
  return { message: post.id, title: post.card.title! }
}

describe('“Brief this” on a message', () => {
  it('with words and a link reads the link', async () => {
    const messageText = `Have you seen this? ${publisher.address}/anton – extraordinary`
    expect(await uses('brief', { messageText })).toContain('Anton wins the harbour race')
  })

  it('of the desk’s own means its article, and not the latest', async () => {
    const { message, title } = await firstPost()
    const ref = { ...place, message }
    expect(await uses('brief', { message: ref, messageText: 'whatever it shows' })).toContain(title)
    expect(await uses('followup add', { message: ref, messageText: 'whatever it shows' })).toContain(title)
  })

  it('that is a picture alone says that there is nothing to read', async () => {
    for (const command of ['brief', 'followup add']) {
      expect(await uses(command, { messageText: '' })).toContain('There is nothing to read in that message')
    }
  })
})

it('a command in the thread under a post means its article', async () => {
  const { message, title } = await firstPost()
  const latest = await uses('brief', { via: 'mention' })
  const inThread = await uses('brief', { via: 'mention', place: { ...place, thread: message } })
  expect(inThread).toContain(title)
  expect(latest).not.toContain(title)
})

it('a feed added in a thread posts there', async () => {
  const added = await uses('desk feed add', {
    via: 'mention',
    options: { url: `${publisher.address}/feed.xml`, 'catch-up': 1 },
    place: { ...place, thread: 't1' },
  })
  expect(added).toContain('New articles go to this thread of #wire')
  await house.pass(20)
  expect(house.platform.posts.map(({ to }) => to.thread)).toEqual(['t1'])
})

it('“tomorrow 9:00” is meant in the asker’s zone', async () => {
  const due = async (timeZone: string) => {
    await uses('followup add', { via: 'command', options: { text: 'Call', due: 'tomorrow 9:00' }, timeZone })
    return (await house.newsroom.store.followups.list({ ...place, limit: 10 })).at(-1)!.due!
  }
  const [tokyo, newYork] = [await due('Asia/Tokyo'), await due('America/New_York')]
  expect(new Date(newYork).toISOString()).toMatch(/T14:00/)
  expect([newYork - tokyo, tokyo - newYork]).toContain(14 * 3_600_000)
})
