import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { beforeStop, contentStart } from '../group/clause.ts'
import type { Group } from '../group/group.ts'
import { phraseEnd } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'
import type { Free } from './free.ts'

const LEAST_CONTENT = 4

/** "Two died, according to the harbour police." and "According to the harbour police, two died.": the rest of the sentence is theirs. */
export function accordingTo(document: Document, columns: Columns, free: Free): Group[] {
  const { tokens } = document
  return document.ranges.flatMap(({ first, end }, index): Group[] => {
    for (let i = first; i < end - 2; i++) {
      if (tokens[i]!.value.toLowerCase() !== 'according' || tokens[i + 1]!.value !== 'to' || columns.quote[i] !== 0)
        continue
      const source = phraseEnd(document, i + 2, end)
      if (source === i + 2) return []
      const stop = beforeStop(document, end)
      const behind = i > first + LEAST_CONTENT && tokens[i - 1]!.value === ','
      const comma = commaBehind(document, source, stop)
      // "Update: According to a post by Love, …"
      const ahead = (i === first || tokens[i - 1]!.value === ':') && comma > 0
      const [from, to] = behind ? [contentStart(document, first, i - 1), i - 1] : ahead ? [comma + 1, stop] : [0, 0]
      if (to - from < LEAST_CONTENT || !free(i, source)) return []
      const { paragraph } = document.sentences[index]!
      return [
        {
          source: spanIn(paragraph, 'source', i + 2, behind ? source : comma),
          cue: spanIn(paragraph, 'cue', i, i + 2),
          content: [spanIn(paragraph, 'content', from, to, behind)],
        },
      ]
    }
    return []
  })
}

const MOST_ASIDE = 16

/** The comma that ends "According to a post by Love on Monday,", or 0 where a verb comes first. */
function commaBehind({ tokens }: Document, source: number, stop: number): number {
  for (let i = source; i < Math.min(stop, source + MOST_ASIDE); i++) {
    if (tokens[i]!.value === ',') return i
    const { pos, value } = tokens[i]!
    if (pos === 'VERB' && /^\p{Ll}/u.test(value) && tokens[i + 1]?.value !== 'by') return 0
  }
  return 0
}
