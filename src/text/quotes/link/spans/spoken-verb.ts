import type { Columns } from '../../tagger/columns.ts'
import { CLOSING, OPENING } from '../../tagger/marks.ts'
import { isUttered } from '../../words/telling.ts'
import type { TaggedSpan } from '../group/spans.ts'

/** "“The want of help SEEMS exceptional.”": a verb that is spoken itself tells nothing, and the quotation around it is one content. */
export function joinSpoken({ quote, base }: Columns, spans: readonly TaggedSpan[]): TaggedSpan[] {
  const joined: TaggedSpan[] = []
  for (let k = 0; k < spans.length; k++) {
    const [front, cue, behind] = [spans[k]!, spans[k + 1], spans[k + 2]]
    const spoken =
      front.role === 'content' &&
      cue?.role === 'cue' &&
      behind?.role === 'content' &&
      quote[front.first] === OPENING &&
      !isUttered(base[cue.end - 1]!) &&
      cue.first - front.end <= 1 &&
      behind.first - cue.end <= 1 &&
      front.paragraph === behind.paragraph &&
      quote.subarray(front.first, behind.first + 1).every((mark) => mark !== 0 && mark !== CLOSING)
    joined.push(spoken ? { ...front, end: behind.end, fronted: false } : front)
    if (spoken) k += 2
  }
  return joined
}
