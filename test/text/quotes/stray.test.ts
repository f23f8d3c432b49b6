import { expect, it } from 'vitest'
import { withoutStray } from '../../../src/text/quotes/link/bounds/stray.ts'
import { readMarked, textOf } from './marked.ts'

/** What is left where the tagger gives {cue} and [content]. */
function told(marked: string): string[] {
  const { document, columns, group } = readMarked(marked)
  return withoutStray(document, columns, group).content.map((span) => textOf(document, span))
}

it.each([
  [
    'how the writer leads in is no word of who speaks',
    '[In essence], she {said} [half of her letters are safe with the port].',
    ['half of her letters are safe with the port'],
  ],
  [
    'nor is when it was reported',
    '[During last year’s cup], it {reported} [how fans met in the halls].',
    ['how fans met in the halls'],
  ],
  [
    'before a tag that is set in it is a part of what is told',
    '[For her daughter], she {said}, [it began in the first year].',
    ['For her daughter', 'it began in the first year'],
  ],
  [
    'what the sentence before tells is not what this one does',
    'The firm sent [customers a letter that told them to wait]. A board {showed} [that the ferry was late].',
    ['that the ferry was late'],
  ],
  [
    'what goes on in the next sentence stays',
    'A survey {found} [that the cuts are small]. [The cuts to the port would be half of it].',
    ['that the cuts are small', 'The cuts to the port would be half of it'],
  ],
  [
    'words in quotation marks stay, in whatever sentence',
    '[“It is shut.”] Lee {said} [that it would stay so].',
    ['“It is shut.”', 'that it would stay so'],
  ],
])('%s', (_proves, marked, contents) => expect(told(marked)).toEqual(contents))
