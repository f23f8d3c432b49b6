import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CardPart } from '../../src/core/card.ts'
import { type House, openHouse } from '../house/house.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.stop())

type Board = Extract<CardPart, { type: 'board' }>
const boardFor = async (id: string): Promise<Board | undefined> =>
  (await house.says('/followup list', { id })).cards[0]!.parts.find((part) => part.type === 'board')
const cardFor = async (id: string) => (await boardFor(id))!.cards[0]!

describe('the board of follow-ups', () => {
  it('tells one’s own from others’, what is late, and each move is a command that does it', async () => {
    await house.reads('/followup add Call the board due:"in 2 hours"', { id: 'ann' })
    expect(await cardFor('ann')).toMatchObject({ column: 'claimed', mine: true, name: '#1', title: 'Call the board' })
    expect(await cardFor('ben')).toMatchObject({ column: 'claimed', mine: false })
    expect((await cardFor('ann')).late).toBeUndefined()
    await house.pass(180)
    expect((await cardFor('ann')).late).toBe((await cardFor('ann')).at)
    for (const [to, id] of [
      ['done', 'ann'],
      ['claimed', 'ann'],
      ['dropped', 'ben'],
    ] as const) {
      const move = (await cardFor(id)).moves.find((one) => one.to === to)
      expect(move, to).toBeDefined()
      await house.reads(`/${move!.invoke}`, { id })
      expect((await cardFor(id)).column, to).toBe(to)
    }
    expect((await cardFor('ben')).late).toBeUndefined()
  })

  it('is for all of them: a list of some, or a further page, has none', async () => {
    const { cards } = await house.says('/followup list state:done')
    expect(cards[0]!.parts.some(({ type }) => type === 'board')).toBe(false)
    expect((await boardFor('ann'))?.cards).toEqual([])
  })
})
