import { expect, it } from 'vitest'
import { createRecord } from './world/record.ts'
import { createTime } from './world/time.ts'

const hour = 3_600_000

it('a clock that was set back comes to a time later, and of two clocks the later one counts', async () => {
  const time = createTime(0)
  const record = createRecord(time)
  record.clock('p1', 0)
  record.clock('p2', 0)
  await time.runUntil(hour)
  record.clock('p1', -hour / 2)
  await time.runUntil(2 * hour)
  expect(record.reached(hour / 4, 0)).toBe(hour / 4)
  expect(record.reached(hour * 1.25, 0)).toBe(hour * 1.75)
  expect(record.reached(hour * 1.75, 0)).toBe(Number.POSITIVE_INFINITY)
  // It showed that once, and comes to it again.
  expect(record.reached(hour * 0.75, hour * 1.1)).toBe(hour * 1.25)
})

it('one that was set forward comes to all that it passed over at once', async () => {
  const time = createTime(0)
  const record = createRecord(time)
  record.clock('p1', 0)
  await time.runUntil(hour)
  record.clock('p1', 5 * hour)
  await time.runUntil(2 * hour)
  expect(record.reached(4 * hour, 0)).toBe(hour)
  expect(record.reached(6.5 * hour, 0)).toBe(hour * 1.5)
})
