import { expect, it } from 'vitest'
import { snippetOf } from '../../../src/newsroom/search/snippet.ts'
import { termsOf } from '../../../src/newsroom/search/typed.ts'

const text = [
  'The council met on Monday. It spoke of schools.',
  'The harbour of Oldham will be sold, the mayor said. Nobody will lose a job. The ferries stay where they are, and the cranes as well.',
  'Snow fell all day.',
].join('\n')
const shown = (typed: string, of = text) => {
  const { start, end } = snippetOf(of, termsOf(typed))
  return of.slice(start, end)
}

it('shows the sentences that hold most of the words, from a sentence’s beginning', () => {
  expect(shown('ferry job')).toMatch(/^Nobody will lose a job\. The ferries stay/)
  expect(shown('harbour')).toMatch(/^The harbour of Oldham/)
  expect(shown('snow')).toBe('Snow fell all day.')
  expect(shown('schools')).toBe('It spoke of schools.')
})

it('finds a phrase only where it stands so, and begins with the text where nothing fits', () => {
  expect(shown('“as well”')).toMatch(/cranes as well\.$/)
  expect(shown('nowhere')).toMatch(/^The council met/)
  expect(shown('nowhere', '')).toBe('')
})

it('is bounded in a text without sentences, and cuts no word', () => {
  const endless = `${'word '.repeat(5_000)}needle ${'other '.repeat(5_000)}`
  const cut = shown('needle', endless)
  expect(cut).toContain('needle')
  expect(cut.length).toBeLessThanOrEqual(320)
  expect(cut).toMatch(/^word [\s\S]* other$/)
})

it('takes phrases word for word and leaves out what says nothing', () => {
  expect(termsOf('what did the mayor say about “lost jobs”')).toEqual([{ text: 'mayor' }, { text: 'lost jobs' }])
  expect(termsOf('what did he say')).toHaveLength(4)
  expect(termsOf('"the who"')).toEqual([{ text: 'the who' }])
})

it('shows the words where they stand closest together, and rare ones before common ones', () => {
  const far =
    'The park was shut. Nothing moved for an hour and more in the town. A stadium stood there.\nThe park is near the stadium.'
  expect(shown('park stadium', far)).toBe('The park is near the stadium.')
  const rare = `${'The plant made steel and paid well. '.repeat(12)}\nThe plant made herbicides.`
  expect(shown('plant herbicides', rare)).toBe('The plant made herbicides.')
})
