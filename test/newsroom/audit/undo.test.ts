import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../../house/house.ts'
import { inventedText, openPublisher, type Publisher } from '../../house/publisher.ts'

let publisher: Publisher
let house: House
beforeEach(async () => {
  publisher = await openPublisher()
  const text = inventedText('Oldham', 'the bridge will be rebuilt')
  publisher.items.push({ guid: 'oldham', slug: 'oldham', title: 'Oldham decides on its bridge', text })
  house = await openHouse({ allowHosts: [publisher.host] })
})
afterEach(async () => {
  await house.stop()
  await publisher.stop()
})

/** The ids of the audit's rows, the latest first. */
const changes = async () => (await house.newsroom.store.audit.list('local', 'local', 50)).map(({ id }) => id)
const undo = async (id: string | undefined) => await house.reads(`/desk undo change:${id}`)

describe('any change of the audit', () => {
  it('is taken back by itself, whatever else was changed since', async () => {
    await house.reads('/desk set sentences 2')
    await house.reads('/desk set burst 50')
    await house.reads('/desk set timezone Europe/Berlin')
    expect(await undo((await changes()).at(-1))).toMatch(/Taken back[\s\S]*sentences/)
    expect(await house.reads('/desk set sentences')).not.toMatch(/sentences: 2/)
    expect(await house.reads('/desk set burst')).toMatch(/burst: 50/)
    expect(await house.reads('/desk set timezone')).toMatch(/timezone: Europe\/Berlin/)
  })

  it('on which something newer stands stays, and a sentence says what', async () => {
    await house.reads('/desk set sentences 2')
    await house.reads('/desk set sentences 4', { id: 'ben' })
    const [newer, older] = await changes()
    expect(await undo(older)).toMatch(/was changed again since: “.*4.*” \(by ben\)[\s\S]*Take that back first/)
    expect(await house.reads('/desk set sentences')).toMatch(/sentences: 4/)
    await undo(newer)
    await undo(older)
    expect(await house.reads('/desk set sentences')).toMatch(/sentences: 3/)
    expect(await undo(older)).toMatch(/is taken back already/)
  })

  it('that was taken back can be done again', async () => {
    await house.reads('/desk set sentences 2')
    await house.reads('/desk undo')
    await undo((await changes())[0])
    expect(await house.reads('/desk set sentences')).toMatch(/sentences: 2/)
    expect(await house.reads('/desk audit')).toMatch(/did again/)
    await undo((await changes())[2])
    expect(await house.reads('/desk set sentences')).toMatch(/sentences: 3/)
  })

  it('of the staff touches one person alone', async () => {
    await house.reads('/desk staff set editor member:@ann')
    await house.reads('/desk staff set admin member:@ben')
    await undo((await changes())[1])
    const said = await house.reads('/desk staff list')
    expect(said).toMatch(/ben: admin/)
    expect(said).not.toMatch(/ann/)
  })

  it('of a feed that was removed brings it back as it was, so that what was changed before can be taken back too', async () => {
    await house.reads(`/desk feed add ${publisher.address}/feed.xml`)
    await house.reads('/desk feed set Courier filter:tunnel')
    await house.reads('/desk feed remove Courier')
    const [removed, filtered] = await changes()
    expect(await undo(filtered)).toMatch(/was changed again since/)
    await undo(removed)
    expect(await house.reads('/desk feed list')).toMatch(/tunnel/)
    await undo(filtered)
    const said = await house.reads('/desk feed list')
    expect(said).toMatch(/Courier/)
    expect(said).not.toMatch(/tunnel/)
  })

  it('of a feed that the channel has again is not brought back a second time', async () => {
    await house.reads(`/desk feed add ${publisher.address}/feed.xml`)
    await house.reads('/desk feed remove Courier')
    await house.reads(`/desk feed add ${publisher.address}/feed.xml`)
    expect(await undo((await changes())[1])).toMatch(/the channel has the feed again/)
  })

  it('is none where the id is none of these', async () => {
    expect(await undo('nothing')).toMatch(/none of the last 200 changes/)
  })
})
