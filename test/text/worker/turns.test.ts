import { describe, expect, it } from 'vitest'
import { openTurns } from '../../../src/text/worker/turns.ts'

/** Work that ends when it is told to, and a list of what has begun. */
function desk(places: number, shortPlaces?: number) {
  const turns = openTurns(places, shortPlaces)
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const give = (name: string, length: 'short' | 'long') =>
    turns.take(length, () => {
      begun.push(name)
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)))
    })
  const end = async (name: string) => {
    ends.get(name)!()
    for (let i = 0; i < 5; i++) await Promise.resolve()
  }
  return { turns, begun, give, end }
}

describe('turns', () => {
  it('a short text begins at once beside a long one, and overtakes a second long one', async () => {
    const { begun, give, end } = desk(2)
    void give('report', 'long')
    void give('second report', 'long')
    void give('article', 'short')
    void give('second article', 'short')
    expect(begun).toEqual(['report', 'article'])
    await end('report')
    expect(begun).toEqual(['report', 'article', 'second article'])
    await end('article')
    await end('second article')
    expect(begun).toEqual(['report', 'article', 'second article', 'second report'])
  })

  it('of two places the second may be for a long text and a short one at once only: short ones alone go one after another', async () => {
    const { begun, give, end } = desk(2, 1)
    void give('article', 'short')
    void give('second article', 'short')
    expect(begun).toEqual(['article'])
    void give('report', 'long')
    expect(begun).toEqual(['article', 'report'])
    await end('article')
    expect(begun).toEqual(['article', 'report', 'second article'])
  })

  it('one place serves all in turn, the short ones first', async () => {
    const { begun, give, end } = desk(1)
    void give('report', 'long')
    void give('second report', 'long')
    void give('article', 'short')
    await end('report')
    expect(begun).toEqual(['report', 'article'])
    await end('article')
    expect(begun.at(-1)).toBe('second report')
  })

  it('work that fails rejects, and its place is free again', async () => {
    const { turns, begun, give } = desk(1)
    const failing = turns.take('short', () => Promise.reject(new Error('too deep')))
    void give('article', 'short')
    await expect(failing).rejects.toThrow('too deep')
    await Promise.resolve()
    expect(begun).toEqual(['article'])
  })
})
