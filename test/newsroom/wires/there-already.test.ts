import { afterEach, beforeEach, expect, it } from 'vitest'
import { type House, openHouse } from '../../house/house.ts'
import { inventedText, openPublisher, type Publisher } from '../../house/publisher.ts'

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

const publish = (town: string) => {
  const detail = `it will sell the old mill of ${town}`
  publisher.items.unshift({ guid: town, slug: town, title: `${town} sells its mill`, text: inventedText(town, detail) })
}

it('what a feed brings while its first poll fails is posted when it can be read: only what stood there before is held back', async () => {
  publish('Brenlow')
  expect(await house.reads(`/desk feed add ${publisher.address}/feed.xml`)).toMatch(/Watching/)
  publisher.feedAnswer = (response) => void response.writeHead(503).end()
  await house.work()
  publish('Calder')
  await house.pass(120)
  expect(house.platform.texts('wire').filter((text) => /mill/.test(text))).toEqual([])
  publisher.feedAnswer = undefined
  await house.pass(12 * 60)
  const posted = house.platform.texts('wire').filter((text) => /sells its mill/.test(text))
  expect(posted).toHaveLength(1)
  expect(posted[0]).toContain('Calder sells its mill')
})
