import { expect, it } from 'vitest'
import { spellOut } from '../../src/store/kept-filters.ts'

it.each([
  ['', ''],
  ['visa', 'visa'],
  ['-sport', '-sport'],
  ['visa asylum', '(visa or asylum)'],
  ['visa, asylum -sport', '(visa or asylum) -sport'],
  ['"human rights" visa -"five a side"', '("human rights" or visa) -"five a side"'],
  ['this or that', '(this or "or" or that)'],
  ['title:x (y)', '("title:x" or "(y)")'],
])('a kept filter %s goes on meaning the same: %s', (kept, spelledOut) => {
  expect(spellOut(kept)).toBe(spelledOut)
})
