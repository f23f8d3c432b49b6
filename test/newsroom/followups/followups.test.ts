import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { type House, openHouse } from '../../house/house.ts'
import { inventedText, openPublisher } from '../../house/publisher.ts'

let house: House
const pasted = [
  '/brief published:2026-11-20',
  'Ministry says nothing on harbour deal',
  '',
  'The harbour of Oldham will be sold, the mayor Ada Lund said on Friday.',
  '',
  'The transport ministry told The Morning Courier that it would not confirm or deny the price.',
  '',
  'The port authority is planning on publishing its report by 30 November.',
].join('\n')

beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.stop())

describe('a follow-up', () => {
  it('one press turns a thread into one, and its reminder names the owner when it is due', async () => {
    await house.says(pasted)
    const offered = await house.says('/followup add')
    const [first] = offered.cards[0]!.parts.flatMap((part) => (part.type === 'actions' ? part.actions : []))
    expect(first).toMatchObject({ type: 'invoke', label: 'Take on 1' })
    const taken = await house.reads(`/${(first as { invoke: string }).invoke}`, { id: 'ann' })
    expect(taken).toMatch(/Follow-up #1[\s\S]*owner: ann/)
    expect(await house.reads(`/${(first as { invoke: string }).invoke}`)).toMatch(/Taken on already/)
    await house.pass(60 * 24 * 8)
    const reminder = house.platform.texts('wire')[0]!
    expect(reminder).toMatch(/^Reminder 1: follow-up #1\n@ann, this is due: /)
  })

  it('reminds under the post of its article', async () => {
    const publisher = await openPublisher()
    onTestFinished(() => publisher.stop())
    const other = await openHouse({ allowHosts: [publisher.host] })
    onTestFinished(() => other.stop())
    publisher.items.unshift({
      guid: 'a',
      slug: 'a',
      title: 'Oldham decides',
      text: inventedText('Oldham', 'the bridge will be rebuilt'),
    })
    await other.reads(`/desk feed add ${publisher.address}/feed.xml catch-up:1`)
    await other.work()
    const post = other.platform.posts[0]!
    await other.reads(`/followup add article:${post.key.split(':')[1]} thread:1 due:"in 1 hour"`)
    await other.pass(61)
    expect(other.platform.posts[1]).toMatchObject({
      to: { channel: 'wire', thread: post.id },
      card: { title: 'Reminder 1: follow-up #1' },
    })
  })

  it('goes on asking at its rhythm, then rests; done ends it at once', async () => {
    await house.reads('/desk set reminder-hours 4')
    await house.reads('/desk set reminder-times 3')
    await house.reads('/followup add Call the ministry due:"in 1 hour"')
    await house.pass(60 * 24)
    expect(house.platform.texts('wire').map((text) => text.slice(0, 11))).toEqual([
      'Reminder 1:',
      'Reminder 2:',
      'Reminder 3:',
    ])
    await house.reads('/followup add Read the report due:"in 1 hour"')
    await house.pass(61)
    await house.reads('/followup done 2')
    await house.pass(60 * 24)
    expect(house.platform.texts('wire')).toHaveLength(4)
    expect(await house.reads('/followup done 2')).toMatch(/is done already/)
  })

  it('snoozed it comes back at the new hour', async () => {
    await house.reads('/followup add Call the ministry due:"in 1 hour"')
    await house.reads('/followup snooze 1 tomorrow 9:00')
    await house.pass(60 * 12)
    expect(house.platform.texts('wire')).toEqual([])
    await house.pass(60 * 14)
    expect(house.platform.texts('wire')).toHaveLength(1)
  })

  it('can be claimed by another, and is for editors only', async () => {
    await house.reads('/followup add Call the ministry')
    expect(await house.reads('/followup claim 1', { id: 'ben', level: 'reader' })).toMatch(/is for editors/)
    expect(await house.reads('/followup claim 1', { id: 'ben', level: 'editor' })).toMatch(/owner: ben/)
    expect(await house.reads('/followup list owner:@ben', { level: 'reader' })).toMatch(/#1 Call the ministry/)
  })

  it.each([
    ['/followup add Call due:25:00', /There is no time of day “25:00”/],
    ['/followup add Call due:2020-01-01', /has gone by already/],
    ['/followup done 9', /There is no follow-up #9/],
    ['/followup add thread:7', /No article has been posted/],
  ])('%s is answered clearly', async (typed, sentence) => {
    expect(await house.reads(typed)).toMatch(sentence)
    expect(await house.reads('/followup list')).toMatch(/None/)
  })
})
