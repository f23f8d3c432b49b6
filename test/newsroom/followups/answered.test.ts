import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renderPlain } from '../../../src/locales/plain.ts'
import { type House, openHouse } from '../../house/house.ts'
import { openPublisher, type Publisher } from '../../house/publisher.ts'

let publisher: Publisher
let house: House
beforeEach(async () => {
  publisher = await openPublisher()
  house = await openHouse({ allowHosts: [publisher.host] })
})
afterEach(async () => {
  await house.stop()
  await publisher.stop()
})

const promise = [
  'Two million crowns are missing from the accounts of the harbour of Wexmoor, the auditor Lena Brandt said on Monday.',
  'The harbour of Wexmoor had reported a surplus. Mayor Helen Asquith promised to publish the accounts of the harbour by Friday.',
  'The auditor Lena Brandt told the council of Wexmoor that the money of the harbour had left in small sums over two years.',
].join('\n')
const answer = [
  'The missing two million crowns of the harbour of Wexmoor went to a builder, the accounts of the harbour show.',
  '“The accounts of the harbour are public from today,” Mayor Helen Asquith said on Friday in Wexmoor.',
  'The auditor Lena Brandt had told the council of Wexmoor on Monday that the money of the harbour had left in small sums.',
].join('\n')
const item = (slug: string, title: string, text: string) => ({ guid: slug, slug, title, text })
const told = () =>
  house.platform.posts.map(({ card }) => renderPlain(card)).filter((text) => text.includes('may be answered'))

describe('a follow-up that waits for somebody', () => {
  it('is told to its owner when a later article of the story has their words, once, with a button that closes it', async () => {
    publisher.items = [item('missing', 'Two million missing at Wexmoor harbour', promise)]
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics catch-up:1`)
    await house.work()
    await house.reads('/followup add article:"Wexmoor" thread:1 due:"in 30 days"', { id: 'ann' })
    publisher.items.push(item('answer', 'Wexmoor harbour: missing two million went to builder', answer))
    await house.pass(60)
    expect(told()).toHaveLength(1)
    expect(told()[0]).toMatch(
      /Follow-up #1 may be answered by Helen Asquith[\s\S]*The accounts of the harbour are public/,
    )
    const post = house.platform.posts.find(({ key }) => key.startsWith('answered:'))!
    const done = post.card.parts.flatMap((part) => (part.type === 'actions' ? part.actions : []))[0]!
    expect(done).toMatchObject({ label: 'Done', invoke: 'followup done number:1' })
    await house.reads('/followup done number:1')
    await house.pass(60)
    expect(told()).toHaveLength(1)
  })
})
