import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../../house/house.ts'
import { inventedText, openPublisher, type Publisher } from '../../house/publisher.ts'
import { noticePage, openSite, type Site } from '../../house/site.ts'

const text = (rules: string) => ({ type: 'text/plain', body: rules })
const dayMinutes = 24 * 60

describe('a watched page whose site has a robots.txt', () => {
  let site: Site
  let house: House
  beforeEach(async () => {
    site = await openSite()
    house = await openHouse({ allowHosts: [site.host] })
    site.pages.set('/notices', noticePage())
  })
  afterEach(async () => {
    await house.stop()
    await site.stop()
  })
  const add = () => house.reads(`/desk feed add ${site.address}/notices channel:#politics watch:page`)
  const told = () => house.platform.texts('politics')

  it('is not watched where that asks not to be read, and the asker is told', async () => {
    site.pages.set('/robots.txt', text('User-agent: *\nDisallow: /notices'))
    expect(await add()).toMatch(/can’t be watched: The site’s robots.txt asks that this page isn’t read by programs/)
    expect(site.looks).toEqual([])
    expect(await house.reads('/desk feed list')).toMatch(/None yet/)
  })

  it('is no longer looked at when that asks so later; the channel is told once, and once when it may be again', async () => {
    site.pages.set('/robots.txt', text('User-agent: *\nDisallow: /admin'))
    await add()
    await house.pass(60)
    expect(site.looks.length).toBeGreaterThan(1)
    site.pages.set('/robots.txt', text('User-agent: Nightdesk\nDisallow: /'))
    await house.pass(dayMinutes)
    await house.pass(8 * 60)
    const looks = site.looks.length
    expect(told()).toHaveLength(1)
    expect(told()[0]).toMatch(/robots.txt asks that this page isn’t read/)
    await house.pass(8 * 60)
    expect(site.looks.length).toBe(looks)
    site.pages.delete('/robots.txt')
    await house.pass(2 * dayMinutes)
    expect(site.looks.length).toBeGreaterThan(looks)
    expect(told()).toHaveLength(2)
  })

  it('is asked once a day', async () => {
    let asked = 0
    const { readRobots } = house.newsroom.wire
    Object.assign(house.newsroom.wire, {
      readRobots: (url: string) => {
        asked++
        return readRobots(url)
      },
    })
    await add()
    await house.pass(20 * 60)
    expect(asked).toBe(1)
    await house.pass(6 * 60)
    expect(asked).toBe(2)
  })
})

describe('an article whose site has a robots.txt', () => {
  let publisher: Publisher
  let house: House
  beforeEach(async () => {
    publisher = await openPublisher()
    house = await openHouse({ allowHosts: [publisher.host] })
    publisher.items = [{ guid: 'g', slug: 'oldham', title: 'Oldham decides', text: inventedText('Oldham', 'it is so') }]
  })
  afterEach(async () => {
    await house.stop()
    await publisher.stop()
  })

  it('is read when its feed brings it, not looked at again where that asks not to, and /why says so', async () => {
    Object.assign(house.newsroom.wire, {
      readRobots: async () => ({ state: 'read', rules: [{ allows: false, path: '/' }] }),
    })
    await house.reads(`/desk feed add ${publisher.address}/feed.xml channel:#politics catch-up:1`)
    await house.pass(24 * 60)
    expect(house.platform.texts('politics')[0]).toMatch(/Oldham decides/)
    expect(publisher.reads).toHaveLength(1)
    expect(await house.reads('/why oldham')).toMatch(/isn’t looked at again, so that changes aren’t seen: .*robots.txt/)
  })
})
