import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../../house/house.ts'
import { inventedText, openPublisher, type Publisher } from '../../house/publisher.ts'

let house: House
let publisher: Publisher
const item = (place: string, thing: string) => ({
  guid: place,
  slug: place.toLowerCase(),
  title: `${place} decides on its ${thing}`,
  text: inventedText(place, `the ${thing} will be rebuilt`),
})
const publish = async (place: string, thing: string) => {
  publisher.items.unshift(item(place, thing))
  await house.pass(60)
}
const posted = (channel = 'wire') => house.platform.texts(channel).map((text) => text.split('\n')[0])

beforeEach(async () => {
  publisher = await openPublisher()
  house = await openHouse({ allowHosts: [publisher.host] })
  publisher.items.unshift(item('Oldham', 'bridge'))
  await house.reads(`/desk feed add ${publisher.address}/feed.xml`)
  await house.pass(30)
})
afterEach(async () => {
  await house.stop()
  await publisher.stop()
})

describe('a feed changed in place', () => {
  it('shows how it stands and what of its last articles would be posted, and changes nothing where nothing is said', async () => {
    const shown = await house.reads('/desk feed set Loopback')
    expect(shown).toMatch(
      /Its articles go to #wire, each as a post\.[\s\S]*Of its last 1, 1 would be posted[\s\S]*✓ Oldham/,
    )
    expect(shown).toMatch(/Nothing was changed/)
    expect(await house.reads('/desk undo')).toMatch(/added Loopback/)
  })

  it('takes a filter, says it back, shows why, goes by it, and lets it be taken back', async () => {
    const set = await house.reads('/desk feed set Loopback filter:"tunnel or harbour -tarnby"')
    expect(set).toMatch(/if they have “tunnel” or \(“harbour” and not “tarnby”\)/)
    expect(set).toMatch(/Of its last 1, 0 would be posted[\s\S]*✗ Oldham.*lacks “tunnel”/)
    await publish('Tarnby', 'harbour')
    await publish('Norwick', 'harbour')
    expect(posted()).toEqual(['Norwick decides on its harbour'])
    await house.reads('/desk undo')
    await publish('Wexmoor', 'school')
    expect(posted()).toContain('Wexmoor decides on its school')
    expect(await house.reads('/desk feed set Loopback filter:"(tunnel"')).toMatch(/opened and not closed/)
    expect(await house.reads('/desk feed set Loopback filter:none')).toMatch(/Changed: no filter/)
  })

  it('moves to another channel, under a name of its own', async () => {
    await house.reads('/desk feed set Loopback channel:#politics name:Courts')
    await publish('Tarnby', 'harbour')
    expect(posted()).toEqual([])
    expect(posted('politics')).toEqual(['Tarnby decides on its harbour'])
    expect(await house.reads('/desk feed list')).toMatch(/Courts in #politics/)
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#night`)
    expect(await house.reads('/desk feed set Courts channel:#night')).toMatch(/#night has this feed already/)
  })

  it('rests until an hour and goes on by itself, with what went by held back', async () => {
    expect(await house.reads('/desk feed set Loopback pause:"in 3 hours"')).toMatch(/it is paused until/)
    await publish('Tarnby', 'harbour')
    expect(posted()).toEqual([])
    expect(await house.reads('/desk feed list')).toMatch(/paused until/)
    await house.pass(60 * 3)
    await publish('Norwick', 'tunnel')
    expect(posted()).toEqual(['Norwick decides on its tunnel'])
    expect(await house.reads('/desk feed set Loopback pause:"last year"')).toMatch(/not a date or time/)
  })

  it('is for admins', async () => {
    expect(await house.reads('/desk feed set Loopback style:digest', { level: 'editor' })).toMatch(/is for admins/)
  })
})
