import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/text/document.ts'
import { attributeQuotes } from '../../../src/text/quotes/index.ts'

/** For each attribution outside of others: who is behind it, what is said, and through whom it came. */
const heard = (text: string): string[] => {
  const { attributions, speakers } = attributeQuotes(readDocument(text))
  return attributions.flatMap(({ speaker, content, within, channel }) =>
    within === undefined
      ? [
          [
            speakers.find(({ id }) => id === speaker)?.name ?? 'open',
            content.map(({ start, end }) => text.slice(start, end)).join(' … '),
            ...(channel ? [text.slice(channel.start, channel.end)] : []),
          ].join(' | '),
        ]
      : [],
  )
}

const before = 'The library in Brackwell stays shut for a third winter. '

const cases: readonly (readonly [proves: string, text: string, heard: readonly string[]])[] = [
  [
    'who is quoted by a paper speaks, and the paper is the channel',
    'Tom Verlin was quoted by the Wexby Post as saying that the roof had been paid for twice.',
    ['Tom Verlin | that the roof had been paid for twice | quoted by the Wexby Post'],
  ],
  [
    'so does a spokesman quoted by an agency, or whom somebody else passes on in the active',
    'A council spokesman was quoted by the Norpress news agency as saying that work would resume within a week. The agency cited an unnamed engineer as warning that the wall could fall.',
    [
      'council spokesman | that work would resume within a week | quoted by the Norpress news agency',
      'unnamed engineer | that the wall could fall',
    ],
  ],
  [
    'the paper may be told of behind the words',
    '“We have paid for the roof twice,” Tom Verlin was quoted as saying by the Wexby Post on Tuesday.',
    ['Tom Verlin | “We have paid for the roof twice,” | quoted as saying by the Wexby Post'],
  ],
  [
    'a plain clause before it is told like one in marks',
    'The roof must be paid for by the town, Tom Verlin was quoted as saying by the Norpress agency. The walls are safe, Norpress quoted an engineer as saying.',
    ['Tom Verlin | The roof must be paid for by the town', 'engineer | The walls are safe'],
  ],
  [
    'who is described or seen as doing something has not said it',
    'Tom Verlin is seen as helping the builders. He was described as becoming angry about the roof.',
    [],
  ],
  [
    'who hears it is no part of it',
    '“The roof is ours,” Ada Quist was quoted as telling the daily Lantern. The Post quoted one builder as telling colleagues that it was his.',
    ['Ada Quist | “The roof is ours,”', 'builder | that it was his | The Post quoted'],
  ],
  [
    'a paper that nobody knows may cite somebody',
    'Ada Quist, cited by the Evening Lantern, said the roof had been finished in March.',
    ['Ada Quist | the roof had been finished in March | cited by the Evening Lantern'],
  ],
  [
    'who is cited as one who said something has said it',
    'The agency cited an aide to the mayor who said nobody was hurt when the roof fell.',
    ['aide to the mayor | nobody was hurt when the roof fell'],
  ],
  [
    'an outlet that reports by itself speaks itself',
    'The Wexby Post reported that the roof had been paid for twice. The paper said it had seen the bills.',
    ['Wexby Post | that the roof had been paid for twice', 'Wexby Post | it had seen the bills'],
  ],
]

describe('what is passed on', () => {
  test.each(cases)('%s', (_proves, text, expected) => {
    expect(heard(before + text)).toEqual(expected)
  })
})
