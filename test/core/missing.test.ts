import { expect, it } from 'vitest'
import type { Option } from '../../src/core/command.ts'
import { missingOptions } from '../../src/core/missing.ts'

const options: Option[] = [
  { name: 'draft', description: '', type: 'text', required: true, unless: 'file' },
  { name: 'file', description: '', type: 'file' },
  { name: 'day', description: '', type: 'string', required: true },
]

it.each([
  [{}, ['draft', 'day']],
  [{ day: 'today' }, ['draft']],
  [{ day: 'today', draft: 'words' }, []],
  [{ day: 'today', file: 'data:,x' }, []],
])('of what is given as %j there are missing: %j', (given, missing) => {
  expect(missingOptions({ options }, given).map(({ name }) => name)).toEqual(missing)
})
