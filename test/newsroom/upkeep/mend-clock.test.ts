import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../../house/house.ts'
import { inventedText, openPublisher, type PublishedItem, type Publisher } from '../../house/publisher.ts'

const dayMinutes = 24 * 60
let publisher: Publisher
let house: House

const item = (name: string, detail: string): PublishedItem => ({
  guid: `guid-${name}`,
  slug: name,
  title: `${name} decides on its ${detail}`,
  text: inventedText(name, `the ${detail} will be rebuilt`),
})
const posted = () => house.platform.posts.filter(({ to }) => to.channel === 'politics' && !to.thread)

beforeEach(async () => {
  publisher = await openPublisher()
  house = await openHouse({ allowHosts: [publisher.host] })
  publisher.items = [item('Oldham', 'bridge')]
})
afterEach(async () => {
  await house.stop()
  await publisher.stop()
})

describe('a clock that was a day ahead and is set right', () => {
  it('a subscription made meanwhile loses nothing, and posts nothing old', async () => {
    await house.setClock(dayMinutes)
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics`)
    await house.work()
    await house.setClock(-dayMinutes)
    publisher.items.push(item('Norwick', 'harbour'))
    await house.pass(120)
    expect(posted().map(({ card }) => card.title)).toEqual(['Norwick decides on its harbour'])
  })

  it('feeds are read again at their rhythm, not a day later', async () => {
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics`)
    await house.work()
    await house.setClock(dayMinutes)
    await house.pass(60)
    const polls = publisher.polls.length
    await house.setClock(-dayMinutes)
    await house.pass(120)
    expect(publisher.polls.length).toBeGreaterThan(polls)
  })

  it('a digest that ran ahead of its time runs at its time as well, with what has come since', async () => {
    await house.reads(`/desk feed add ${publisher.address}/feed.xml style:digest channel:#politics`)
    await house.reads('/desk schedule add when:"daily 09:30" what:digest channel:#politics')
    await house.work()
    publisher.items.push(item('Norwick', 'harbour'))
    await house.pass(60)
    await house.setClock(dayMinutes)
    await house.pass(120)
    const before = posted().length
    await house.setClock(-dayMinutes)
    publisher.items.push(item('Tarnby', 'tunnel'))
    await house.pass(dayMinutes)
    const later = posted().slice(before)
    expect(later.map(({ card }) => card.title)).toEqual(['Digest: 1 article'])
    expect(JSON.stringify(later[0]!.card)).toContain('Tarnby decides on its tunnel')
  })

  it('a follow-up is asked about again after its pause, not a day late', async () => {
    await house.reads('/followup add Call the ministry due:"in 1 hour"')
    await house.setClock(dayMinutes)
    await house.pass(5)
    const before = house.platform.posts.length
    expect(before).toBe(2)
    await house.setClock(-dayMinutes)
    await house.pass(dayMinutes + 30)
    expect(house.platform.posts.length).toBe(before + 1)
  })
})

describe('a clock that is set back', () => {
  it('by an hour: posting goes on at once', async () => {
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics`)
    await house.pass(30)
    await house.setClock(-60)
    publisher.items.push(item('Norwick', 'harbour'))
    await house.pass(45)
    expect(posted().map(({ card }) => card.title)).toEqual(['Norwick decides on its harbour'])
  })
})
