import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renderPlain } from '../../../src/locales/plain.ts'
import { type House, openHouse } from '../../house/house.ts'
import { openPublisher, type Publisher } from '../../house/publisher.ts'

let publisher: Publisher
let house: House

const first = [
  'Four people died and 21 were injured when fire broke out on the ferry Solveig off Calder Island late on Tuesday, the coast guard said.',
  '“We heard one bang and then everything went dark,” said Marta Oyelaran, a nurse who was on her way home.',
  'Captain Jonas Reith ordered the passengers into the boats within twelve minutes, according to the coast guard.',
  'Police have opened an inquiry into the fire, and the harbour of Calder will stay closed until Friday.',
].join('\n')
const corrected = first.replace('Four people died', 'Five people died')

const publish = (text: string, title = 'Ferry fire off Calder Island') => {
  publisher.items = [{ guid: 'ferry', slug: 'ferry', title, text, summary: 'A fire on a ferry.' }]
}
const inChannel = (channel = 'politics') =>
  house.platform.posts.filter(({ to }) => to.channel === channel && !to.thread).map(({ card }) => renderPlain(card))
const inThreads = (channel = 'politics') =>
  house.platform.posts.filter(({ to }) => to.channel === channel && to.thread).map(({ card }) => renderPlain(card))
const addFeed = async (more = '') => {
  await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics ${more}`)
  await house.work()
}

beforeEach(async () => {
  publisher = await openPublisher()
  house = await openHouse({ allowHosts: [publisher.host] })
})
afterEach(async () => {
  await house.stop()
  await publisher.stop()
})

describe('an article that its outlet changes', () => {
  it('while its feed never does: the post shows the new words and what they were, the thread and the channel are told once', async () => {
    publish(first)
    await addFeed('catch-up:1')
    publish(corrected)
    await house.pass(60)
    const [post, told] = inChannel()
    expect(post).toContain('Five people died')
    expect(post).toMatch(/Corrected .*Five.* it was: .*Four/)
    expect(told).toMatch(
      /Changed: Ferry fire[\s\S]*Number: Five people.* it was: Four people[\s\S]*does not tell of this change/,
    )
    expect(inChannel()).toHaveLength(2)
    expect(inThreads()).toHaveLength(1)
    expect(inThreads()[0]).toMatch(/Number: Five people died and 21[\s\S]* it was: Four people died and 21/)
    await house.pass(24 * 60)
    expect(inChannel()).toHaveLength(2)
    expect(inThreads()).toHaveLength(1)
  })

  it('is told although somebody asked for its brief in between', async () => {
    publish(first)
    await addFeed('catch-up:1')
    publish(corrected)
    await house.reads(`/brief ${publisher.address}/ferry`, { channel: 'elsewhere' })
    await house.work()
    expect(inChannel().join()).toMatch(/it was: Four/)
    await house.pass(60)
    expect(inThreads()).toHaveLength(1)
  })

  it('and then back again is told both times', async () => {
    publish(first)
    await addFeed('catch-up:1')
    publish(corrected)
    await house.pass(30)
    publish(first)
    await house.pass(120)
    expect(inThreads()).toHaveLength(2)
    expect(inThreads()[1]).toMatch(/Number: Four people died[\s\S]*it was: Five people died/)
    expect(inChannel()[0]).toContain('Four people died')
  })

  it('with a note of its own is not called silent', async () => {
    publish(first)
    await addFeed('catch-up:1')
    publish(`${corrected}\nCorrection: An earlier version of this article gave a wrong number of deaths.`)
    await house.pass(60)
    expect(inThreads()[0]).toMatch(/The outlet’s note: Correction: An earlier version/)
    expect(inThreads()[0]).toMatch(/The outlet tells of it on its page/)
  })

  it('in spaces, marks and stamps of time is told to nobody', async () => {
    publish(first)
    await addFeed('catch-up:1')
    publish(
      `Last updated at 14:05\n${first.replaceAll('“', '"').replaceAll('”', '"').replace('Tuesday, the', 'Tuesday,  the')}`,
    )
    await house.pass(120)
    expect(inChannel()).toHaveLength(1)
    expect(inThreads()).toEqual([])
  })

  it('by a paragraph more is told in the thread, and the channel is left alone', async () => {
    publish(first)
    await addFeed('catch-up:1')
    publish(
      `${first}\nThe owner of the ferry, Norrland Lines, said that it was working with the police in this matter.`,
    )
    await house.pass(60)
    expect(inThreads()[0]).toMatch(/Added: The owner of the ferry/)
    expect(inChannel()).toHaveLength(1)
  })

  it('after it was in a digest: the digest says so, and the channel is told', async () => {
    await addFeed('style:digest')
    publish(first)
    await house.reads('/desk schedule add when:"daily 10:00" what:digest channel:#politics')
    await house.pass(3 * 60)
    expect(inChannel()).toHaveLength(1)
    publish(corrected)
    await house.pass(3 * 60)
    expect(inChannel()[0]).toMatch(/Digest: 1 article[\s\S]*Corrected .*Five.* it was: .*Four/)
    expect(inChannel()).toHaveLength(2)
  })

  it('that somebody follows up is told to them', async () => {
    publish(first)
    await addFeed('catch-up:1')
    await house.reads('/followup add Ask the coast guard for the names article:"Solveig"', { channel: 'night' })
    publish(corrected)
    await house.pass(60)
    expect(inChannel('night').join()).toMatch(/This is about follow-up #1: Ask the coast guard[\s\S]*it was: Four/)
  })

  it('or takes off its site is told in the thread once, after two looks', async () => {
    publish(first)
    await addFeed('catch-up:1')
    publisher.items = []
    await house.pass(6 * 60)
    expect(inThreads()).toHaveLength(1)
    expect(inThreads()[0]).toMatch(/page is no longer there/)
  })

  it('or puts another one in its place is no correction: told in the thread once, and the other is a post of its own', async () => {
    publish(first)
    await addFeed('catch-up:1')
    const [post] = inChannel()
    const other = [
      'The council of Tarnby will vote on a new swimming pool on Monday, its leader said, after nine years of talk about where to build it.',
      'The pool will cost 31 million crowns, of which the state has promised a third by next summer.',
      'Opponents say that the old building could be mended for half of that, and that nobody has asked the swimmers.',
    ]
    publish(other.join('\n'), 'Tarnby to vote on a swimming pool')
    await house.pass(6 * 60)
    await house.reads(`/brief ${publisher.address}/ferry`, { channel: 'elsewhere' })
    await house.pass(24 * 60)
    expect(inChannel()).toEqual([post, expect.stringMatching(/^Tarnby to vote on a swimming pool\nhttp.*ferry#/)])
    expect(inThreads()).toHaveLength(1)
    expect(inThreads()[0]).toMatch(
      /Ferry fire[\s\S]*page now shows another article, “Tarnby to vote on a swimming pool”/,
    )
  })
})

describe('the looks', () => {
  it('are conditional requests that thin out, and end when the workspace wants', async () => {
    publish(first)
    await addFeed('catch-up:1')
    await house.reads('/desk set recheck-days 1')
    await house.pass(60)
    const statuses = publisher.reads.filter(({ slug }) => slug === 'ferry').map(({ status }) => status)
    expect(statuses.slice(0, 2)).toEqual([200, 200])
    expect(new Set(statuses.slice(2))).toEqual(new Set([304]))
    await house.pass(3 * 24 * 60)
    const count = publisher.reads.length
    expect(count).toBeLessThan(25)
    await house.pass(3 * 24 * 60)
    expect(publisher.reads.length).toBe(count)
  })
})

describe('how long an article is looked at', () => {
  it('that was only in a digest is its own workspace’s wish, not the local desk’s', async () => {
    publish(first)
    await addFeed('style:digest catch-up:1')
    const [{ id } = { id: '' }] = await house.newsroom.store.articles
      .seenBy({ platform: 'local', workspace: 'local', member: null })
      .shown({ limit: 1 })
    const place = { platform: 'slack', workspace: 'T0NEWS', channel: 'C0DESK' }
    await house.newsroom.store.articles.show(id, place, house.now())
    await house.newsroom.settings.set(house.newsroom.store, place, 'recheck-days', '2')
    await house.reads('/desk set recheck-days 0')
    await house.pass(3 * 24 * 60)
    const looks = publisher.reads.length
    expect(looks).toBeGreaterThan(10)
    await house.pass(24 * 60)
    expect(publisher.reads.length).toBe(looks)
  })
})

describe('/changes', () => {
  it('lists what was changed with both texts, of an article, an outlet, and as a file', async () => {
    publish(first)
    await addFeed('catch-up:1')
    expect(await house.reads('/changes')).toMatch(/No outlet changed anything/)
    publish(corrected, 'Ferry fire kills five')
    await house.pass(60)
    const all = await house.reads('/changes')
    expect(all).toMatch(/Ferry fire kills five · Loopback Courier/)
    expect(all).toMatch(/Headline: Ferry fire kills five — it was: Ferry fire off Calder Island/)
    expect(all).toMatch(/not told by the outlet/)
    expect(await house.reads('/changes article:"Solveig"')).toMatch(/it was: Four people died/)
    expect(await house.reads('/changes outlet:loopback')).toMatch(/it was: Four people died/)
    expect(await house.reads('/changes outlet:Herald')).toMatch(/No outlet changed anything/)
    const reply = await house.says('/changes as:csv')
    const file = reply.cards[0]!.parts.find((part) => part.type === 'file')!
    const csv = Buffer.from((file as { base64: string }).base64, 'base64').toString()
    expect(csv.split('\n')[0]).toMatch(/^seen,outlet,headline,version,kinds,before,after/)
    expect(csv).toMatch(/number,.*Four people died.*Five people died/)
  })
})
