import { expect, it } from 'vitest'
import { countedUpTo } from '../../src/locales/en/plural.ts'

it('a number that was counted no further than so far says that there may be more', () => {
  expect(countedUpTo(9_999, 10_000)).toBe('9999')
  expect(countedUpTo(10_000, 10_000)).toBe('10,000 or more')
})
