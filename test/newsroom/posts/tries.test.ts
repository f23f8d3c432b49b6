import { expect, it } from 'vitest'
import { editTriedFor, type Try } from '../../../src/newsroom/posts/tries.ts'

const tried = (at: number, edit: boolean, outcome: string): Try => ({ at, edit, outcome })

it('an edit has been tried in vain since the last thing that went out, so that it is tried less and less often', () => {
  const posted = tried(10, false, 'posted')
  expect(editTriedFor([posted, tried(100, true, 'later'), tried(160, true, 'later')], 160)).toBe(60)
  expect(
    editTriedFor([posted, tried(100, true, 'later'), tried(130, true, 'posted'), tried(160, true, 'later')], 200),
  ).toBe(40)
  expect(editTriedFor([posted], 200)).toBe(0)
})
