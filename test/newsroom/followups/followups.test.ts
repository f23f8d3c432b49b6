import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../../src/core/card.ts'
import { type House, openHouse } from '../../house/house.ts'

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

/** The posts of the channel whose title begins so, as plain text. */
const posts = (title: string) => house.platform.texts('wire').filter((text) => text.startsWith(title))
const titles = () => house.platform.posts.map(({ card }) => card.title)
const labels = (card: Card | undefined) =>
  (card?.parts ?? []).flatMap((part) => (part.type === 'actions' ? part.actions.map(({ label }) => label) : []))

describe('a follow-up', () => {
  it('one press turns a thread into one, and its reminder names the owner when it is due', async () => {
    await house.says(pasted)
    await house.says('/share')
    const offered = await house.says('/followup add')
    const [first] = offered.cards[0]!.parts.flatMap((part) => (part.type === 'actions' ? part.actions : []))
    expect(first).toMatchObject({ type: 'invoke', label: 'Take on 1' })
    const taken = await house.reads(`/${(first as { invoke: string }).invoke}`, { id: 'ann' })
    expect(taken).toMatch(/Follow-up #1[\s\S]*owner: ann[\s\S]*Taken on/)
    expect(await house.reads(`/${(first as { invoke: string }).invoke}`)).toMatch(/Taken on already/)
    await house.pass(60 * 24 * 8)
    expect(posts('Follow-up #1')).toHaveLength(1)
    expect(posts('Reminder 1')[0]).toMatch(/^Reminder 1: follow-up #1\n@ann, this is due: /)
  })

  it('of many words is a line in a list, and whole where it is shown alone', async () => {
    const words = `Ask everybody ${'in the harbour office and at the ministry '.repeat(60)}at last`
    await house.reads(`/followup add ${words} due:"in 1 hour"`)
    for (const list of ['/followup list', '/home', '/handover']) {
      const shown = await house.reads(list)
      expect(shown).toMatch(/#1 Ask everybody in the harbour.*…/)
      expect(shown).not.toContain('at last')
    }
    expect(await house.reads('/followup show 1')).toContain(words)
  })

  it('is one message, edited as it goes, with its reminders under it', async () => {
    await house.reads('/followup add Call the ministry due:"in 1 hour"', { id: 'ann' })
    await house.work()
    const [post] = house.platform.posts
    expect(post).toMatchObject({ to: { channel: 'wire' }, card: { title: 'Follow-up #1' } })
    await house.pass(61)
    expect(house.platform.posts[1]).toMatchObject({
      to: { channel: 'wire', thread: post!.id },
      card: { title: 'Reminder 1: follow-up #1' },
    })
    expect(posts('Follow-up #1')[0]).toMatch(/overdue · claimed\nReminded once/)
    await house.reads('/followup done 1', { id: 'ann' })
    await house.work()
    expect(titles()).toEqual(['Follow-up #1', 'Reminder 1: follow-up #1'])
    expect(posts('Follow-up #1')[0]).toMatch(/· done\nDone · ann/)
    expect(labels(post!.card)).toEqual(['Reopen'])
  })

  it('its message is put right though it changes while it is on its way', async () => {
    house.platform.meanwhile = () => {
      house.platform.meanwhile = undefined
      changing = house.reads('/followup edit 1 text:"Call the harbour"')
      return undefined
    }
    let changing: Promise<string> | undefined
    await house.reads('/followup add Call the ministry')
    await house.work()
    await changing
    await house.pass(1)
    expect(posts('Follow-up #1')[0]).toMatch(/^Follow-up #1\nCall the harbour/)
    expect(posts('Follow-up #1')).toHaveLength(1)
  })

  it('goes on asking at its rhythm, then rests; the last time it is told where the desk is minded', async () => {
    await house.reads('/desk set reminder-hours 4')
    await house.reads('/desk set reminder-times 3')
    await house.reads('/desk set ops-channel night')
    await house.reads('/followup add Call the ministry due:"in 1 hour" backup:@ben', { id: 'ann' })
    await house.pass(60 * 24)
    expect(titles()).toEqual([
      'Follow-up #1',
      'Reminder 1: follow-up #1',
      'Reminder 2: follow-up #1',
      'Reminder 3: follow-up #1',
      'Follow-up #1 has no answer after 3 reminders',
    ])
    expect(posts('Reminder 1')[0]).toMatch(/\n@ann, this is due/)
    expect(posts('Reminder 2')[0]).toMatch(/\n@ann @ben, this is due/)
    expect(house.platform.posts[4]!.to.channel).toBe('night')
    await house.reads('/followup add Read the report due:"in 1 hour"')
    await house.pass(61)
    await house.reads('/followup done 2')
    await house.pass(60 * 24)
    expect(titles()).toHaveLength(7)
    expect(await house.reads('/followup done 2')).toMatch(/is done already.*reopen 2/s)
  })

  it('snoozed it comes back at the new hour, and is due when it was due', async () => {
    await house.reads('/followup add Call the ministry due:"in 1 hour"')
    const offered = await house.says('/followup snooze 1')
    expect(labels(offered.cards[0])).toEqual(['In an hour', 'Tonight', 'Tomorrow morning', 'Next week'])
    const before = /due (.*?) · /.exec(await house.reads('/followup show 1'))?.[1]
    await house.reads('/followup snooze 1 tomorrow 9:00')
    await house.pass(60 * 12)
    expect(posts('Reminder')).toEqual([])
    expect(posts('Follow-up #1')[0]).toContain(`due ${before} · snoozed until`)
    await house.pass(60 * 14)
    expect(posts('Reminder')).toHaveLength(1)
  })

  it('can be claimed by another, and is for editors only', async () => {
    await house.reads('/followup add Call the ministry')
    expect(await house.reads('/followup claim 1', { id: 'ben', level: 'reader' })).toMatch(/is for editors/)
    expect(await house.reads('/followup claim 1', { id: 'ben', level: 'editor' })).toMatch(/owner: ben/)
    expect(await house.reads('/followup list owner:@ben', { level: 'reader' })).toMatch(/#1 Call the ministry/)
  })

  it('is handed over and accepted, edited, noted, closed, reopened, and tells all of it', async () => {
    await house.reads('/followup add Call the ministry due:"in 2 days"', { id: 'ann' })
    expect(await house.reads('/followup hand 1 owner:@ben', { id: 'ann' })).toMatch(/handed to ben.*not accepted yet/)
    await house.work()
    expect(labels(house.platform.posts[0]!.card)).toEqual(['Accept', 'Done', 'Snooze', 'Drop'])
    expect(await house.reads('/followup hand 1 owner:@ben', { id: 'ann' })).toMatch(/ben’s already/)
    expect(await house.reads('/followup claim 1', { id: 'ben' })).toMatch(/owner: ben .* claimed/)
    expect(await house.reads('/followup edit 1 priority:high due:"in 3 days"', { id: 'ben' })).toMatch(/high priority/)
    expect(await house.reads('/followup edit 1', { id: 'ben' })).toMatch(/Nothing was said to change/)
    await house.reads('/followup note 1 They call back at five', { id: 'ben' })
    await house.reads('/followup drop 1', { id: 'ben' })
    expect(await house.reads('/followup edit 1 priority:low', { id: 'ben' })).toMatch(/is dropped already/)
    await house.reads('/followup reopen 1', { id: 'ann' })
    expect(await house.reads('/followup reopen 1', { id: 'ann' })).toMatch(/is open/)
    const history = (await house.reads('/followup show 1')).split('What happened')[1]!
    expect(history.match(/(ann|ben): [a-z ]+/g)).toEqual([
      'ann: handed to ben',
      'ben: taken on',
      'ben: changed when it is due',
      'ben: note',
      'ben: dropped',
      'ann: reopened',
    ])
  })

  it('is closed only by those whom it concerns, where the workspace wants that', async () => {
    await house.reads('/desk set followup-close concerned')
    await house.reads('/followup add Call the ministry backup:@eva', { id: 'ann' })
    expect(await house.reads('/followup done 1', { id: 'ben', level: 'editor' })).toMatch(/is ann’s[\s\S]*claim/)
    expect(await house.reads('/followup done 1', { id: 'eva', level: 'editor' })).toMatch(/is done/)
    await house.reads('/followup reopen 1')
    expect(await house.reads('/followup done 1', { id: 'ben', level: 'admin' })).toMatch(/is done/)
  })

  it('is listed by page with a button each, and apart what is overdue', async () => {
    await house.reads('/followup add Call the ministry due:"in 1 hour"')
    for (let i = 2; i <= 12; i++) await house.reads(`/followup add Number ${i} due:"in ${i} days"`)
    expect(await house.reads('/followup list state:overdue')).toMatch(/None is overdue/)
    await house.pass(90)
    expect(await house.reads('/followup list state:overdue')).toMatch(/#1 Call the ministry .* overdue/)
    const list = await house.says('/followup list')
    expect(labels(list.cards[0])).toEqual([...Array.from({ length: 10 }, (_, i) => `#${i + 1}`), 'More'])
    const second = await house.says('/followup list page:2')
    expect(labels(second.cards[0])).toEqual(['#11', '#12'])
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
