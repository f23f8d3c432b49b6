import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seesText } from '../../contracts/platform/proofs.ts'
import { openStage, platforms, type Stage } from '../../house/on-platform.ts'
import { openPublisher, type Publisher } from '../../house/publisher.ts'

const first = [
  'Four people died and 21 were injured when fire broke out on the ferry Solveig off Calder Island on 18 November 2026, the coast guard said.',
  'The ferry was built in 1998 and was last inspected in March 2026, according to the coast guard.',
  'Police opened an inquiry into the fire on 19 November 2026, and the harbour of Calder stays closed until 27 November.',
].join('\n')
const corrected = first.replace('Four people died', 'Five people died')

/** The local desk has no such button: what is asked there is shown beside the channel. */
const sharing = platforms.filter(([name]) => name !== 'the local desk')

const title = 'Ferry fire off Calder Island'
const publishTo = (publisher: Publisher) => (text: string) => {
  publisher.items = [{ guid: 'ferry', slug: 'ferry', title, text, summary: 'A fire.' }]
}

describe.each(platforms)('a brief that /share showed, on %s', (_, makeWorld) => {
  it('says what has been corrected since, in the message', async () => {
    const publisher = await openPublisher()
    const publish = publishTo(publisher)
    publish(first)
    const stage = await openStage(makeWorld, [publisher.host])
    await stage.asks(stage.ann, `/desk feed add url:${publisher.address}/feed.xml catch-up:1`, 'Watching')
    await stage.house.work()
    await stage.ann.types('/share article:ferry')
    await seesText(stage.ben, 'Shared by Ann Lee')
    await stage.world.settled()
    const shared = (await stage.told()).find(({ text }) => text.includes('Shared by Ann Lee'))!
    publish(corrected)
    await stage.house.pass(60)
    const now = (await stage.told()).find(({ id }) => id === shared.id)!
    expect(now.edited).toBe(true)
    expect(now.text).toMatch(/Corrected[\s\S]*: .*Five people.* it was: .*Four people/)
    await stage.stop()
    await publisher.stop()
  })
})

describe.each(sharing)('a timeline that was shared, on %s', (_, makeWorld) => {
  let publisher: Publisher
  let stage: Stage

  const publish = (text: string) => publishTo(publisher)(text)

  beforeEach(async () => {
    publisher = await openPublisher()
    publish(first)
    stage = await openStage(makeWorld, [publisher.host])
    await stage.asks(stage.ann, `/desk feed add url:${publisher.address}/feed.xml catch-up:1`, 'Watching')
    await stage.house.work()
  })
  afterEach(async () => {
    await stage.stop()
    await publisher.stop()
  })

  it('says what has been corrected since, in the message and once in its thread', async () => {
    const { house, ann, told, threads, asks } = stage
    const answer = await asks(ann, '/timeline article:ferry', 'Timeline: Ferry fire')
    const others = (await told()).length
    await ann.presses('Share to channel', answer)
    await seesText(stage.ben, 'Shared by Ann Lee')
    await stage.world.settled()
    const before = await told()
    expect(before).toHaveLength(others + 1)
    const timeline = before.at(-1)!
    expect(timeline).toMatchObject({ edited: false })
    expect(timeline.text).toContain('Four people died')
    publish(corrected)
    await house.pass(60)
    const now = (await told()).find(({ id }) => id === timeline.id)!
    expect(now.edited).toBe(true)
    expect(now.text).toMatch(/Ferry fire off Calder Island: Corrected[\s\S]*: .*Five people.* it was: .*Four people/)
    expect(now.text).toContain('Four people died and 21 were injured')
    expect(now.pictures.length).toBe(timeline.pictures.length)
    const replies = (await threads()).filter(({ thread }) => thread === timeline.id)
    expect(replies.map(({ text }) => /Changed: Ferry fire/.test(text))).toEqual([true])
    await house.pass(12 * 60)
    expect((await threads()).filter(({ thread }) => thread === timeline.id)).toHaveLength(1)
  })
})
