import { describe, expect, it } from 'vitest'
import { finishClause } from '../../../src/text/quotes/link/bounds/finish-clause.ts'
import { readMarked, textOf } from './marked.ts'

/** What is told where the tagger gives {cue} and [content]. */
function told(marked: string): string {
  const { document, columns, group } = readMarked(marked)
  return textOf(document, finishClause(document, columns, new Uint8Array(document.tokens.length), group).content[0]!)
}

describe('a content that was cut goes on to the end of its clause', () => {
  it.each([
    [
      'behind a condition',
      'Coast leaders have {said} [that if boats do go in], they will not leave until the crew is found.',
      'that if boats do go in, they will not leave until the crew is found',
    ],
    [
      'behind a condition, where a hearer is told',
      'Roe {told} his team [that although they lost], they had done something larger.',
      'that although they lost, they had done something larger',
    ],
    [
      'behind a few words in quotation marks',
      'Roe {said} [the mayor was “justified”] in keeping her illness private.',
      'the mayor was “justified” in keeping her illness private',
    ],
    [
      'before its verb, behind a name in quotation marks',
      'Roe {said} [the guard known as “King Hal”] is a long-time friend of the school.',
      'the guard known as “King Hal” is a long-time friend of the school',
    ],
    [
      'not where it has its verb',
      'Why Roe {refuses} [to publish his returns] may be that they show a debt.',
      'to publish his returns',
    ],
    [
      'before its verb',
      'Roe {said} [the man who came from Marden] was ill and went home.',
      'the man who came from Marden was ill and went home',
    ],
    [
      'within a compound',
      'Roe {said} [that the 26-year]-old had left the town.',
      'that the 26-year-old had left the town',
    ],
    [
      'behind a relative clause',
      'Judges {ruled} [that a farmer] who was accused of theft could go home.',
      'that a farmer who was accused of theft could go home',
    ],
    [
      'behind a few words in quotation marks, where a hearer and a day stand before it',
      'Roe {told} the court on Friday, 3 May, [that “hunger looms”] in Marden, as the port continues to be shut.',
      'that “hunger looms” in Marden, as the port continues to be shut',
    ],
    [
      'behind those, around what only looks like a verb of telling',
      'A leader of the union {said} [the council “lost its way”] on helping ferries in the north.',
      'the council “lost its way” on helping ferries in the north',
    ],
    [
      'before its reason',
      'The plaintiffs {say} [this is an obstacle] because the pills are taken over three days.',
      'this is an obstacle because the pills are taken over three days',
    ],
    [
      'before what tells which',
      'The town hall {said} [the council has put up a sum] that lasts until the first of May.',
      'the council has put up a sum that lasts until the first of May',
    ],
    [
      'before what it is compared with',
      'Roe {said} [ten deputies have spent more] than a hundred hours looking for her.',
      'ten deputies have spent more than a hundred hours looking for her',
    ],
    [
      'before its parts',
      'The student {alleged} [years of insults from others], including threats and a mock sale in the hall.',
      'years of insults from others, including threats and a mock sale in the hall',
    ],
    [
      'behind a condition, over another piece of itself',
      'Roe {said} [that if Lee had one fault], it may be that he was too fond of [the odds of it].',
      'that if Lee had one fault, it may be that he was too fond of the odds of it',
    ],
  ])('%s', (_where, marked, whole) => expect(told(marked)).toBe(whole))
})

describe('a content stays as it is', () => {
  it.each([
    [
      'where what is ahead has a teller of its own',
      'The duties {announced} [the council is a “bad idea”] for Marden, Minister Marcelo Roe said on Tuesday.',
      'the council is a “bad idea”',
    ],
    [
      'where a quotation ends a clause',
      'Roe {called} [the plan a “bad idea,”] in the hall of the town.',
      'the plan a “bad idea,”',
    ],
    [
      'before a clause that only adds',
      'Roe {said} [he expects Lee to recover from the illness], which forced her to leave early.',
      'he expects Lee to recover from the illness',
    ],
    [
      'before a reason in words of its own',
      'Roe {said} [he opposed the bill] because “it is a trap for the port”.',
      'he opposed the bill',
    ],
    ['where it is whole', 'Roe {said} [that the pier is shut], and went home.', 'that the pier is shut'],
  ])('%s', (_where, marked, whole) => expect(told(marked)).toBe(whole))
})
