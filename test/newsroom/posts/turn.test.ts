import { describe, expect, it } from 'vitest'
import type { ItemState, UnroutedItem } from '../../../src/core/rows/item.ts'
import { nextInTurn, turnMs } from '../../../src/newsroom/posts/turn.ts'

const now = 1_000_000
let count = 0
const item = (state: ItemState, change: Partial<UnroutedItem> = {}): UnroutedItem => ({
  id: `${++count}`,
  state,
  attempts: 0,
  nextAttempt: state === 'waiting' ? now + turnMs : now,
  firstSeen: 1,
  ...change,
})
const overdue = { nextAttempt: now }

describe('whose turn it is', () => {
  it('the oldest, when it was read', () => {
    const items = [item('waiting'), item('waiting'), item('new')]
    expect(nextInTurn(items, now)).toBe(items[0])
  })

  it('nobody’s, while an older one of the poll is to be read, for the first time or again', () => {
    expect(nextInTurn([item('new'), item('waiting')], now)).toBeUndefined()
    expect(nextInTurn([item('new', { attempts: 2 }), item('waiting')], now)).toBeUndefined()
    expect(nextInTurn([], now)).toBeUndefined()
  })

  it('a page of an earlier poll that failed before holds nobody; one that has not been tried does', () => {
    const late = item('waiting', { firstSeen: 2 })
    const later = { nextAttempt: now + 60_000 }
    expect(nextInTurn([item('new', { attempts: 1, ...later }), late], now)).toBe(late)
    expect(nextInTurn([item('new', later), late], now)).toBeUndefined()
  })

  it('one whose reading broke off, with the process or by a fault, holds those behind it as if it were new, five times', () => {
    const late = item('waiting', { firstSeen: 2 })
    for (const behind of [late, { ...late, ...overdue }]) {
      const brokenOff = (attempts: number) => item('new', { attempts, nextAttempt: now + 2000 })
      for (const attempts of [0, 1, 2, 3, 4, 5]) expect(nextInTurn([brokenOff(attempts), behind], now)).toBeUndefined()
      expect(nextInTurn([brokenOff(6), behind], now)).toBe(behind)
    }
  })

  it('when one has waited long enough, those before it go first', () => {
    const failed = item('new', { attempts: 1, nextAttempt: now + 60_000 })
    const items = [failed, item('waiting'), item('waiting', overdue), item('waiting')]
    expect(nextInTurn(items, now)).toBe(items[1])
    expect(nextInTurn(items.toSpliced(1, 1), now)).toBe(items[2])
    expect(nextInTurn(items.toSpliced(1, 2), now)).toBeUndefined()
  })

  it('one whose routing failed is tried again before those behind it; one whose routing fails again holds nobody', () => {
    const behind = item('waiting')
    const failed = item('waiting', { attempts: 1 })
    expect(nextInTurn([failed, behind], now)).toBeUndefined()
    expect(nextInTurn([{ ...failed, ...overdue }, behind], now)).toMatchObject({ id: failed.id })
    expect(nextInTurn([item('waiting', { attempts: 2 }), behind], now)).toBe(behind)
  })

  it('one whose routing failed a moment ago goes before those behind it, though they have waited long enough', () => {
    const failed = item('waiting', { attempts: 1, nextAttempt: now + 2000 })
    const behind = [item('waiting', overdue), item('waiting', overdue)]
    expect(nextInTurn([failed, ...behind], now)).toBeUndefined()
    expect(nextInTurn([failed, ...behind], now + 2000)).toBe(failed)
    expect(nextInTurn([{ ...failed, attempts: 2 }, ...behind], now)).toBe(behind[0])
  })
})
