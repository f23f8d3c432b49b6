import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CardPart, Inline, Rich } from '../../src/core/card.ts'
import { richToPlain } from '../../src/locales/plain.ts'
import { type House, openHouse } from '../house/house.ts'
import { inventedText, openPublisher, type Publisher } from '../house/publisher.ts'

type Table = Extract<CardPart, { type: 'table' }>

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

async function tableOf(line: string): Promise<Table> {
  const { cards } = await house.says(line)
  const table = cards[0]!.parts.find((part) => part.type === 'table')
  expect(table, line).toBeDefined()
  for (const { cells } of table!.rows) expect(cells).toHaveLength(table!.columns.length)
  return table!
}

const words = (cell: Table['rows'][number]['cells'][number]): string =>
  richToPlain(typeof cell === 'object' && 'shown' in cell ? cell.shown : (cell as Rich | Inline[]))

describe('the tables of the desk', () => {
  it('feeds: state, rhythm, and what was posted since midnight; a cell is changed by /desk feed set', async () => {
    await house.reads(`/desk feed add ${publisher.address}/feed.xml catch-up:1`)
    await house.pass(5)
    const { rows, columns } = await tableOf('/desk feed list')
    const row = Object.fromEntries(rows[0]!.cells.map((cell, i) => [columns[i], words(cell)]))
    expect(row).toMatchObject({ Channel: '#wire', State: 'ok', 'Posted today': '1', Filter: 'everything' })
    const filter = rows[0]!.cells[columns.indexOf('Filter')]
    if (typeof filter !== 'object' || !('invoke' in filter)) throw new Error('the filter can’t be changed')
    expect(await house.reads(`/${filter.invoke} ${filter.option}:tunnel`)).toMatch(/Of its last 1, 0 would be posted/)
    expect(words((await tableOf('/desk feed list')).rows[0]!.cells[columns.indexOf('Filter')]!)).toBe('tunnel')
    await house.pass(24 * 60)
    expect(words((await tableOf('/desk feed list')).rows[0]!.cells[columns.indexOf('Posted today')]!)).toBe('0')
  })

  it('the audit takes back what stands, and a taking back', async () => {
    await house.reads('/desk set sentences 2')
    await house.reads('/desk set burst 50')
    const undoable = async () => (await tableOf('/desk audit')).rows.map(({ actions = [] }) => actions.length)
    expect(await undoable()).toEqual([1, 1])
    await house.reads('/desk undo')
    expect(await undoable()).toEqual([1, 0, 1])
  })

  it('settings, schedules, staff and the outbox are tables with their own commands', async () => {
    await house.reads('/desk schedule add when:"daily 09:00" what:followups')
    await house.reads('/desk staff set editor member:@ann')
    const level = (await tableOf('/desk staff list')).rows[0]!.cells[2]
    expect(level).toMatchObject({ invoke: 'desk staff set member:ann', option: 'level', value: 'editor' })
    expect((await tableOf('/desk schedule list')).rows[0]!.actions).toMatchObject([
      { invoke: 'desk schedule remove number:1' },
    ])
    const settings = await tableOf('/desk settings')
    expect(settings.rows.map(({ cells }) => words(cells[0]!))).toContain('ops-channel')
    expect((await tableOf('/desk outbox')).note).toMatch(/Every post went out/)
  })
})

describe('what is no address', () => {
  it.each([
    ['/brief https://', /“https:\/\/” is no address that can be read/],
    ['/sources article:https://', /“https:\/\/” is no address that can be read/],
  ])('%s is told so, and answered with no other article', async (line, said) => {
    await house.reads(`/desk feed add ${publisher.address}/feed.xml catch-up:1`)
    await house.pass(5)
    expect(await house.reads(line)).toMatch(said)
  })
})
