import { describe, expect, it, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'
import { boundContent } from '../../../src/text/quotes/link/bounds/content-bounds.ts'
import { boundCue } from '../../../src/text/quotes/link/bounds/cue-bounds.ts'
import { readMarked, textOf } from './marked.ts'

describe('the cue is its verb and what belongs to it', () => {
  it.each([
    ['The council is silent. {It’s denouncing} [the plan] at last.', '’s denouncing', 'the plan'],
    ['Roe {said of} [the museum that it was worth the wait].', 'said', 'the museum that it was worth the wait'],
    ['Roe {said at a rally in Marden} [that the pier is shut].', 'said', 'that the pier is shut'],
    ['Roe {said in a phone interview} [that it is shut].', 'said in a phone interview', 'that it is shut'],
    ['Roe {spoke about} [the pier].', 'spoke about', 'the pier'],
    ['Roe {declined to} [say who paid].', 'declined', 'to say who paid'],
    ['Roe {did not respond to} [a request].', 'did not respond to', 'a request'],
  ])('%s', (marked, cue, content) => {
    const { document, columns, group } = readMarked(marked)
    const bounded = boundCue(document, columns, group)
    expect([textOf(document, bounded.cue!), textOf(document, bounded.content[0]!)]).toEqual([cue, content])
  })
})

describe('a content ends with its own brackets and dashes', () => {
  it.each([
    ['The pier (Roe {said} [it is shut), which] was built in 1900.', 'it is shut'],
    ['Roe {said} [the pier (and the quay) is shut].', 'the pier (and the quay) is shut'],
    ['The pier — Roe {said} [it is shut —] was built in 1900.', 'it is shut'],
  ])('%s', (marked, content) => {
    const { document, group } = readMarked(marked)
    expect(textOf(document, boundContent(document, group).content[0]!)).toBe(content)
  })
})

test.each([
  [
    'Mara Quill said the rule was worth a look because “few people know about it,” she said. “Nobody told us.”',
    ['the rule was worth a look because “few people know about it,”', '“Nobody told us.”'],
  ],
  [
    'Mara Quill said the rule was worth a look. “Few people know about it,” she said.',
    ['the rule was worth a look', '“Few people know about it,”'],
  ],
])('words that break off before a quotation with its own tag are one statement with it: %s', (text, told) => {
  const { attributions } = attributeQuotes(readDocument(text))
  expect(attributions.map(({ content }) => text.slice(content[0]!.start, content.at(-1)!.end))).toEqual(told)
})
