import { expect, it } from 'vitest'
import { cutOverrun } from '../../../src/text/quotes/link/bounds/overrun.ts'
import { readMarked, textOf } from './marked.ts'

/** What is told where the tagger gives {cue} and [content]. */
function told(marked: string): string[] {
  const { document, columns, group } = readMarked(marked)
  return cutOverrun(document, columns, group).content.map((span) => textOf(document, span))
}

it.each([
  [
    'behind a few words in marks the next sentence is the writer’s',
    'Roe {said} [he is “very touched.” The findings are due to be read by the board next week].',
    ['he is “very touched.”'],
  ],
  [
    'and so it is behind a plain one',
    'A clerk {told} Lee [that the mayor had left the town. Then the council released a picture of her].',
    ['that the mayor had left the town'],
  ],
  [
    'a scare quote in it is too',
    'The panel {found} [that the cause was a “sudden” failure. It came of a “worn bolt”].',
    ['that the cause was a “sudden” failure'],
  ],
  [
    'a long quotation in it is still the speaker’s',
    'Roe {added} [that she would be nervous. Still she was “looking forward to the match and to seeing the whole town there.”]',
    ['that she would be nervous', '“looking forward to the match and to seeing the whole town there.”'],
  ],
  [
    'several sentences in marks stay whole',
    'Roe {said}: [“It is shut. It will stay shut for a year.”]',
    ['“It is shut. It will stay shut for a year.”'],
  ],
  [
    'and so does a quotation that follows what was told plainly',
    'Roe {said} [it was late. “It is the fault of the port.”]',
    ['it was late. “It is the fault of the port.”'],
  ],
])('%s', (_proves, marked, contents) => expect(told(marked)).toEqual(contents))
