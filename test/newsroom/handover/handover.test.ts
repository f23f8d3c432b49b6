import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../../src/core/card.ts'
import { first, second } from '../../house/harbour-story.ts'
import { type House, openHouse } from '../../house/house.ts'
import { openPublisher, type Publisher } from '../../house/publisher.ts'

let house: House
let courier: Publisher
let post: Publisher

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

const fileOf = (card: Card | undefined) => {
  const file = card?.parts.find((part) => part.type === 'file')
  return file?.type === 'file' ? Buffer.from(file.base64, 'base64').toString() : ''
}

describe('the hand-over', () => {
  it('of an empty night says so', async () => {
    expect(await house.reads('/handover')).toMatch(/Nothing came in, nothing is due, nothing is broken/)
  })

  it('has what came in by story with what is new, what is due, what was promised, what is broken, and people’s lines', async () => {
    courier.items.unshift(first)
    await house.reads(`/desk feed add ${courier.address}/feed.xml catch-up:1`)
    await house.pass(30)
    await house.reads('/shift take', { id: 'ann' })
    await house.pass(60)
    post.items.unshift(second)
    await house.reads(`/desk feed add ${post.address}/feed.xml catch-up:1`)
    await house.pass(30)
    await house.reads('/followup add Call Brandt due:"in 1 hour"', { id: 'ann' })
    await house.reads('/followup add Read the board’s report due:"in 3 hours"', { id: 'ann' })
    await house.pass(61)
    await house.reads('/shift note The board meets again at nine', { id: 'ann' })
    const told = await house.reads('/handover', { id: 'ben' })
    expect(told).toMatch(/last taken over by ann/)
    expect(told).toMatch(/Said by the last shift[\s\S]*ann, .*: The board meets again at nine/)
    expect(told).toMatch(/Overdue[\s\S]*#1 Call Brandt[\s\S]*Due in the next shift[\s\S]*#2 Read the board’s report/)
    expect(told).toMatch(/Came in[\s\S]*2 outlets, 1 new/)
    expect(told).toContain('withdraw its bid of 64 million crowns')
    expect(told).not.toMatch(/new: .*has put off the sale/)
    courier.feedAnswer = (response) => void response.writeHead(500).end()
    await house.pass(60 * 6)
    expect(await house.reads('/handover')).toMatch(/Feeds that fail[\s\S]*Oldham Courier/)
    const file = fileOf((await house.says('/handover as:markdown')).cards[0])
    expect(file).toMatch(
      /^# Hand-over\n\nMon 23 Nov 2026, \d\d:\d\d to Mon 23 Nov 2026, \d\d:\d\d, times in Europe\/London\n/,
    )
    expect(file).not.toContain('UTC')
    await house.reads('/desk set timezone Asia/Tokyo')
    const far = fileOf((await house.says('/handover as:markdown')).cards[0])
    expect(far).toMatch(/to Tue 24 Nov 2026, \d\d:\d\d, times in Asia\/Tokyo/)
    expect(file).toContain(`](<${post.address}/b>)`)
    expect(file).toContain('“Norrland Shipping will withdraw its bid of 64 million crowns')
  })

  it('is a file whatever stands in an article’s address', async () => {
    courier.items.unshift({ ...first, slug: 'a/100%-sure' })
    await house.reads(`/desk feed add ${courier.address}/feed.xml catch-up:1`)
    await house.pass(10)
    const file = fileOf((await house.says('/handover as:markdown')).cards[0])
    expect(file).toContain(`](<${courier.address}/a/100%-sure>)`)
  })

  it('tells what was said to come by a day and was taken on by nobody', async () => {
    courier.items.unshift({ ...first, date: 'Fri, 20 Nov 2026 10:00:00 GMT' })
    await house.reads(`/desk feed add ${courier.address}/feed.xml catch-up:1`)
    await house.work()
    const days = Math.round((Date.UTC(2026, 10, 25) - house.now()) / 86_400_000)
    await house.pass(60 * 24 * days, 60)
    expect(await house.reads('/handover')).toMatch(
      /Said to come by now, taken on by nobody[\s\S]*by Wed 25 Nov 2026: .*timetable by 25 November/,
    )
  })

  it('begins where somebody took over, or so many hours back; a wrong number is answered', async () => {
    await house.reads('/shift note one', { id: 'ann' })
    await house.pass(30)
    await house.reads('/shift take', { id: 'ben' })
    await house.pass(30)
    await house.reads('/shift note two', { id: 'ben' })
    expect(await house.reads('/handover')).not.toContain('one')
    expect(await house.reads('/handover hours:2')).toMatch(/one[\s\S]*two/)
    expect(await house.reads('/handover hours:999')).toMatch(/from 1 to 168 hours/)
    expect(await house.reads('/shift note x', { level: 'reader' })).toMatch(/is for editors/)
  })

  it('is posted by schedule', async () => {
    await house.reads('/shift note The board meets again at nine')
    await house.reads('/desk schedule add when:"every 2 hours" what:handover')
    await house.pass(60 * 3)
    expect(house.platform.texts('wire')[0]).toMatch(/^Hand-over[\s\S]*The board meets again at nine/)
  })
})
