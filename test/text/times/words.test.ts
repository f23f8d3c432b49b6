import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../../src/text/times')

/** A regular expression that is nothing but a set of words: `/^(?:has|had)$/`. */
const SET_OF_WORDS = /\/\^\(\?:[a-z’'?]+(?:\|[a-z’'?]+)+\)\$\/i?/g

test('sets of English words stand in locales/en, and not in the code beside the rules of English', () => {
  const files = globSync('**/*.ts', { cwd: folder }).filter((path) => !/^en[\\/]/.test(path))
  expect(files.length).toBeGreaterThan(40)
  const found = files.flatMap((path) =>
    [...readFileSync(join(folder, path), 'utf8').matchAll(SET_OF_WORDS)].map(([words]) => `${path}: ${words}`),
  )
  expect(found).toEqual([])
})
