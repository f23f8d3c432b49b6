import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStage, platforms, type Stage } from '../../house/on-platform.ts'
import { openPublisher, type Publisher } from '../../house/publisher.ts'

const first = [
  'Four people died and 21 were injured when fire broke out on the ferry Solveig off Calder Island late on Tuesday, the coast guard said.',
  '“We heard one bang and then everything went dark,” said Marta Oyelaran, a nurse who was on her way home.',
  'Captain Jonas Reith ordered the passengers into the boats within twelve minutes, according to the coast guard.',
  'Police have opened an inquiry into the fire, and the harbour of Calder will stay closed until Friday.',
].join('\n')
const corrected = first.replace('Four people died', 'Five people died')

describe.each(platforms)('an article that its outlet changes, on %s', (_, makeWorld) => {
  let publisher: Publisher
  let stage: Stage

  const publish = (text: string) => {
    publisher.items = [
      { guid: 'ferry', slug: 'ferry', title: 'Ferry fire off Calder Island', text, summary: 'A fire on a ferry.' },
    ]
  }

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

  it('ends corrected where it was posted, though its feed never changes and somebody asks for its brief in between', async () => {
    const { house, ben, told, threads, asks } = stage
    const [post] = await told()
    expect(post).toMatchObject({ edited: false })
    expect(post!.text).toContain('Four people died')
    publish(corrected)
    await asks(ben, `/brief article:${publisher.address}/ferry`, 'Five people died')
    await house.work()
    await house.pass(60)
    const [edited, notice, ...more] = await told()
    expect(edited).toMatchObject({ id: post!.id, edited: true })
    expect(edited!.text).toContain('Five people died')
    expect(edited!.text).toMatch(/Corrected[\s\S]*: .*Five people.* it was: .*Four people/)
    expect(notice!.text).toMatch(/Changed: Ferry fire[\s\S]*Five people.* it was: .*Four people/)
    expect(more).toEqual([])
    const replies = await threads()
    expect(replies.map(({ thread }) => thread)).toEqual([post!.id])
    expect(replies[0]!.text).toMatch(/Number: .*Five people died.* it was: .*Four people died/)
    await house.pass(12 * 60)
    expect(publisher.reads.filter(({ status }) => status === 304).length).toBeGreaterThan(2)
    expect(await told()).toHaveLength(2)
    expect(await threads()).toHaveLength(1)
  })

  it('and then back again is told both times, and ends as it was with what it was called meanwhile', async () => {
    const { house, told, threads } = stage
    publish(corrected)
    await house.pass(60)
    publish(first)
    await house.pass(120)
    const [post, ...notices] = await told()
    expect(post!.text).toMatch(/Corrected[\s\S]*: .*Four people.* it was: .*Five people/)
    expect(notices).toHaveLength(2)
    expect((await threads()).map(({ thread }) => thread)).toEqual([post!.id, post!.id])
  })
})
