import { type House, openHouse } from './house.ts'
import { inventedText, openPublisher, type Publisher } from './publisher.ts'

/** A house with one feed, whose one article (“Oldham decides”) was posted. */
export interface HouseOfOneArticle {
  readonly house: House
  readonly publisher: Publisher
  stop(): Promise<void>
}

export async function openHouseOfOneArticle(): Promise<HouseOfOneArticle> {
  const publisher = await openPublisher()
  const house = await openHouse({ allowHosts: [publisher.host] })
  const text = inventedText('Oldham', 'the bridge will be rebuilt')
  publisher.items = [{ guid: 'a', slug: 'a', title: 'Oldham decides', text }]
  await house.reads(`/desk feed add ${publisher.address}/feed.xml catch-up:1`)
  await house.pass(10)
  return {
    house,
    publisher,
    async stop() {
      await house.stop()
      await publisher.stop()
    },
  }
}
