import { afterEach, beforeEach, expect, it } from 'vitest'
import { type House, openHouse } from '../house/house.ts'
import { inventedText, openPublisher, type Publisher } from '../house/publisher.ts'

let house: House
let publisher: Publisher
beforeEach(async () => {
  publisher = await openPublisher()
  publisher.items.push({
    guid: 'oldham',
    slug: 'oldham',
    title: 'Oldham decides on its bridge',
    text: inventedText('Oldham', 'the bridge will be rebuilt'),
  })
  house = await openHouse({ allowHosts: [publisher.host] })
})
afterEach(async () => {
  await house.stop()
  await publisher.stop()
})

it('files of a timeline are of the days that it was asked for', async () => {
  await house.reads(`/desk feed add ${publisher.address}/feed.xml catch-up:1`)
  await house.pass(5)
  const invoked = async (line: string) =>
    [...JSON.stringify((await house.says(line)).cards).matchAll(/"invoke":"(timeline [^"]* as:\w+)"/g)].map((m) => m[1])
  const whole = await invoked('/timeline')
  expect(whole).toHaveLength(2)
  expect(whole.join()).not.toMatch(/from:|to:/)
  for (const command of await invoked('/timeline from:1990-01-01 to:1990-01-02'))
    expect(command).toMatch(/ from:1990-01-01 to:1990-01-02 as:(?:ics|csv)$/)
  expect(await invoked('/timeline from:1990-01-01')).toHaveLength(2)
})
