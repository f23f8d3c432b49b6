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
    await house.reads('/desk feed set Loopback filter:tunnel')
    expect(await house.reads('/desk feed set Loopback filter:none')).toMatch(/Changed: no filter/)
  })

  it('gives its posts a look of their own, which a correction keeps; another feed’s posts stay as they were', async () => {
    const head =
      '<meta property="og:image" content="https://courier.example/harbour.jpg"><link rel="apple-touch-icon" href="https://courier.example/icon.png">'
    const set = await house.reads('/desk feed set Loopback colour:green picture:article icon:outlet')
    expect(set).toMatch(/in green\.[\s\S]*Changed: in green, with the article’s picture, with the outlet’s icon/)
    publisher.items.unshift({ ...item('Tarnby', 'harbour'), head })
    await house.pass(60)
    const look = {
      colour: '#3ba55d',
      image: 'https://courier.example/harbour.jpg',
      icon: { url: 'https://courier.example/icon.png', name: 'Loopback Courier' },
    }
    const cards = () => house.platform.posts.filter(({ to }) => to.channel === 'wire').map(({ card }) => card)
    expect(cards()[0]).toMatchObject(look)
    publisher.items = publisher.items.map((one) => ({ ...one, text: one.text.replace('eleven years', 'twelve years') }))
    await house.pass(60)
    expect(cards()[0]).toMatchObject({ ...look, parts: expect.arrayContaining([]) })
    expect(house.platform.texts('wire')[0]).toMatch(/it was: .*eleven/)
    await house.reads('/desk undo')
    await publish('Norwick', 'school')
    expect(cards().at(-1)).not.toHaveProperty('colour')
    expect(cards().at(-1)).not.toHaveProperty('image')
    await house.reads('/desk set icon outlet channel:#wire')
    publisher.items.unshift({ ...item('Wexmoor', 'school'), head })
    await house.pass(60)
    expect(cards().at(-1)).toMatchObject({ icon: look.icon })
    expect(cards().at(-1)).not.toHaveProperty('image')
  })

  it.each([
    ['#36c', '#3366cc'],
    ['#3366CC', '#3366cc'],
    ['Blue', '#2f6fed'],
  ])('takes the colour %s', async (typed, kept) => {
    await house.reads(`/desk feed set Loopback colour:${typed}`)
    const [subscription] = await house.newsroom.store.subscriptions.ofWorkspace('local', 'local')
    expect(subscription).toMatchObject({ colour: kept })
    expect(await house.reads('/desk feed set Loopback colour:none')).toMatch(/no colour of its own/)
  })

  it('refuses what is no colour, with those that there are', async () => {
    expect(await house.reads('/desk feed set Loopback colour:beautiful')).toMatch(/no colour[\s\S]*red, orange, yellow/)
    expect(await house.reads('/desk feed set Loopback near:bridge')).toMatch(/near: is for watched pages/)
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
    expect(await house.reads('/desk feed set Loopback pause:"whenever"')).toMatch(/not a date or time/)
  })

  it('says the moment until which it rests, ends that at a word, and calls a feed as it is called here', async () => {
    const named = await house.reads('/desk feed set Loopback name:Courts pause:"in 3 hours"')
    expect(named).toMatch(/Changed: named Courts, paused until Mon 23 Nov 2026, 11:30 \(Europe\/London\)/)
    const resumed = await house.reads('/desk feed resume Courts')
    expect(resumed).toMatch(/Courts is active/)
    expect(await house.reads('/desk feed list')).not.toMatch(/paused/)
    expect(await house.reads('/desk feed resume Courts')).toMatch(/Courts[\s\S]*is active already/)
    await publish('Tarnby', 'harbour')
    expect(posted()).toEqual(['Tarnby decides on its harbour'])
    expect(await house.reads('/desk audit')).toMatch(/Courts in #wire is active/)
  })

  it('changes nothing, and writes nothing down, where it is so already', async () => {
    await house.reads('/desk feed set Loopback filter:"-sport" style:digest')
    const changes = async () => (await house.reads('/desk audit')).split('\n').length
    const before = await changes()
    expect(await house.reads('/desk feed set Loopback filter:"-sport" style:digest')).toMatch(/It is so already/)
    expect(await changes()).toBe(before)
  })

  it('takes the whole name where another feed’s begins with it', async () => {
    await house.reads('/desk feed set Loopback name:Courts')
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#night`)
    const { store } = house.newsroom
    const added = (await store.subscriptions.ofWorkspace('local', 'local')).find(({ name }) => name === null)
    await store.subscriptions.save(added!.id, { name: 'Courts in Tarnby' })
    expect(await house.reads('/desk feed set courts filter:bridge', { channel: 'elsewhere' })).toMatch(/^Courts\n/)
  })

  it('reads a filter with its fields and “words as they stand” without marks around it', async () => {
    const set = await house.reads(
      '/desk feed set Loopback filter:title:bridge or "ferry terminal" -outlet:"Dunholm Herald"',
    )
    expect(set).toMatch(/“bridge” in the title or \(?“ferry terminal” and not “dunholm herald” in the outlet/i)
  })

  it('is for admins', async () => {
    expect(await house.reads('/desk feed set Loopback style:digest', { level: 'editor' })).toMatch(/is for admins/)
  })
})
