import { expect, it } from 'vitest'
import { wholeClause } from '../../../src/text/quotes/link/bounds/whole-clause.ts'
import { readMarked, textOf } from './marked.ts'

/** What is told where the tagger gives <source>, {cue} and [content]. */
function told(marked: string): string[] {
  const { document, columns, group } = readMarked(marked)
  const { content } = wholeClause(document, columns, new Uint8Array(document.tokens.length), group)
  return content.map((span) => textOf(document, span))
}

it.each([
  [
    'the clause before a tag is told from its beginning on, with what goes on behind the tag',
    'Most of them had not been found a week after [the storm], {according to} <the official>, [and all are from abroad].',
    ['Most of them had not been found a week after the storm', 'and all are from abroad'],
  ],
  [
    'so it is before a dash',
    'Getting that is no promise of success — especially if [it is divisive] — {said} <Pia Seath>.',
    ['Getting that is no promise of success — especially if it is divisive'],
  ],
  [
    'a word that leads on from the sentence before is the writer’s, and hides no clause',
    'But prizes are not [her chief aim], <he> {said}.',
    ['prizes are not her chief aim'],
  ],
  [
    'and the comma behind it is too',
    'Still, a number of [the crimes will be too old], {according to} <a statement>.',
    ['a number of the crimes will be too old'],
  ],
  [
    'a few words without a verb behind a quotation are told with it',
    'The council is a [“bad idea”] with regard to the port, <Odd Tay> {said}.',
    ['The council is a “bad idea” with regard to the port'],
  ],
  [
    'when it was is not told by who speaks behind it',
    'As Roe condemned the [brutal raid], <Holt> {said} [boats could be sent to Marden].',
    ['brutal raid', 'boats could be sent to Marden'],
  ],
])('%s', (_proves, marked, contents) => expect(told(marked)).toEqual(contents))
