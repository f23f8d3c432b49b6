import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isQuiet, learnHabit, type SpeakingHabit } from '../../../src/newsroom/wires/silence.ts'
import { type House, openHouse } from '../../house/house.ts'
import { inventedText, openPublisher, type Publisher } from '../../house/publisher.ts'

const hour = 3_600_000
const day = 24 * hour
const nothing: SpeakingHabit = { gap: null, longestGap: null, newest: null }
const every = (gap: number, count: number, last: number) => Array.from({ length: count }, (_, i) => last - i * gap)

describe('the habit of a feed', () => {
  const hourly = learnHabit(nothing, { now: 100 * day, times: every(hour, 20, 100 * day), spoke: false })

  it('is its usual gap, its longest and its newest item', () => {
    expect(hourly).toEqual({ gap: hour, longestGap: hour, newest: 100 * day })
    expect(learnHabit(nothing, { now: 9, times: [1, 2, 3, 4], spoke: false }).gap).toBeNull()
  })

  it.each([
    ['an hourly feed after a day', hour, 1 * day, false],
    ['an hourly feed after two days and an hour', hour, 2 * day + hour, true],
    ['a daily feed after nine days', day, 9 * day, false],
    ['a daily feed after ten days and an hour', day, 10 * day + hour, true],
    ['a weekly feed after a month', 7 * day, 30 * day, false],
    ['a weekly feed after eleven weeks', 7 * day, 77 * day, true],
  ])('%s', (_, gap, silence, quiet) => {
    const habit = learnHabit(nothing, { now: 1000 * day, times: every(gap, 10, 1000 * day), spoke: false })
    expect(isQuiet(habit, 1000 * day + silence)).toBe(quiet)
  })

  it('a weekend without news is learnt, and no alarm the next time', () => {
    const monday = 100 * day + 3 * day
    const after = learnHabit(hourly, { now: monday, times: [], spoke: true })
    expect(after.longestGap).toBe(3 * day)
    expect(isQuiet(after, monday + 3 * day)).toBe(false)
    expect(isQuiet(after, monday + 5 * day)).toBe(true)
  })

  it('the longest gap fades to half in four weeks of talking', () => {
    let habit: SpeakingHabit = { gap: hour, longestGap: 8 * day, newest: 0 }
    for (let at = hour; at <= 28 * day; at += hour) habit = learnHabit(habit, { now: at, times: [], spoke: true })
    expect(habit.longestGap! / day).toBeCloseTo(4, 1)
  })

  it('nothing is quiet of which too little is known, and dates to come say nothing', () => {
    expect(isQuiet(nothing, 1000 * day)).toBe(false)
    expect(isQuiet({ ...hourly, gap: null }, 1000 * day)).toBe(false)
    expect(learnHabit(nothing, { now: 10, times: [11, 12, 13, 14, 15, 16], spoke: false }).newest).toBeNull()
  })
})

describe('a feed that falls silent', () => {
  let publisher: Publisher
  let house: House
  const item = (n: number, at: number) => ({
    guid: `g${n}`,
    slug: `s${n}`,
    title: `Number ${n} decides`,
    text: inventedText(`Town${n}`, 'the bridge will be rebuilt'),
    date: new Date(at).toUTCString(),
  })
  const titles = () => house.platform.texts('ops').map((text) => text.split('\n')[0])

  beforeEach(async () => {
    publisher = await openPublisher()
    house = await openHouse({ allowHosts: [publisher.host] })
    await house.reads('/desk set ops-channel ops')
    publisher.items = Array.from({ length: 10 }, (_, i) => item(i, house.now() - i * hour))
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics filter:nothing-passes`)
    await house.work()
  })
  afterEach(async () => {
    await house.stop()
    await publisher.stop()
  })

  it('is told once in the ops channel, and once when it speaks again', async () => {
    await house.pass(40 * 60)
    expect(titles()).toEqual([])
    await house.pass(5 * 24 * 60)
    expect(titles()).toEqual(['Feed has gone quiet'])
    expect(house.platform.texts('ops')[0]).toMatch(/Loopback Courier[\s\S]*long for it/)
    expect(await house.reads('/desk feed list')).toMatch(/quiet/)
    publisher.items.unshift(item(99, house.now()))
    await house.pass(24 * 60)
    expect(titles()).toEqual(['Feed has gone quiet', 'Feed speaks again'])
    expect(await house.reads('/desk feed list')).toMatch(/ ok/)
  })

  it('a feed that fails in its silence is told as failing and back, not as quiet twice', async () => {
    await house.pass(4 * 24 * 60)
    publisher.feedAnswer = (response) => response.writeHead(500).end()
    await house.pass(2 * 24 * 60)
    publisher.feedAnswer = undefined
    await house.pass(3 * 24 * 60)
    expect(titles()).toEqual(['Feed has gone quiet', 'Feed can’t be read', 'Feed is back'])
    expect(house.platform.texts('ops')[2]).toMatch(/newest article came \d+ days ago/)
  })

  it('is read less and less often while it is silent, also where it answers “unchanged”', async () => {
    await house.pass(24 * 60)
    const early = publisher.polls.length
    await house.pass(3 * 24 * 60)
    const before = publisher.polls.length
    await house.pass(24 * 60)
    expect(publisher.polls.length - before).toBeLessThan(early / 2)
    expect(publisher.polls.at(-1)?.status).toBe(304)
  })

  it('one that was dead when it was added is listed as quiet, and not told', async () => {
    const other = await openPublisher('Old Blog')
    other.items = Array.from({ length: 10 }, (_, i) => item(500 + i, house.now() - 400 * 24 * hour - i * hour))
    const second = await openHouse({ allowHosts: [other.host] })
    await second.reads(`/desk feed add ${other.address}/feed.xml channel:#politics`)
    await second.pass(3 * 24 * 60)
    expect(second.platform.posts).toEqual([])
    expect(await second.reads('/desk feed list')).toMatch(/quiet/)
    await second.stop()
    await other.stop()
  })
})
