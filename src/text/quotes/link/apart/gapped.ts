import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { CLOSING, OPENING } from '../../tagger/marks.ts'
import { nounKind } from '../../words/people.ts'
import type { Group } from '../group/group.ts'
import { phraseStart } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'

/** "Dale described the plan as “a disaster”, Maas as “a godsend”": the second subject shares the verb of the first. */
export function splitGapped(document: Document, { quote }: Columns, group: Group): Group[] {
  const { tokens } = document
  const { cue, source } = group
  if (!cue || !source || source.end > cue.first) return [group]
  for (const given of group.content) {
    if (given.first < cue.end) continue
    const span = { ...given, end: gapEnd(document, quote, given.end) }
    for (let i = span.first + 1; i < span.end; i++) {
      if (quote[i] !== OPENING) continue
      let closing = -1
      for (let k = i - 1; k > span.first; k--) {
        if (quote[k] === CLOSING) closing = k
        if (quote[k] !== 0) break
      }
      if (closing < 0) continue
      const end = subjectEnd(document, closing + 1, i)
      const first = phraseStart(document, end, closing + 1)
      const joint = tokens[first - 1]?.value ?? ''
      const somebody = /^\p{Lu}/u.test(tokens[first]!.value) || isVoice(document, first, end)
      // "called the plan “a gift” and his critics “a choir”": a second object, and nobody who speaks.
      const object =
        joint === 'and' && tokens[first - 2]!.value !== ',' && calls.has(tokens[cue.end - 1]!.value) && end === i
      const listed = joint === ',' && tokens[end]!.value === ','
      if (object || listed || first === end || !somebody || !/^(?:,|;|and|while|but)$/.test(joint)) continue
      const rest = spanIn(span.paragraph, 'content', tokens[end]!.value === 'that' ? end : i, span.end)
      const stop = closing + 1
      const others = group.content.filter((other) => other !== given)
      return [
        { ...group, content: [...others.filter((other) => other.first < i), { ...span, end: stop }] },
        {
          source: spanIn(span.paragraph, 'source', first, end),
          cue,
          content: [rest, ...others.filter((other) => other.first > i)],
        },
      ]
    }
  }
  return [group]
}

const calls = new Set('called calls calling dubbed labelled labeled branded termed named'.split(' '))
const MOST_THAT = 5

/** Where the second subject ends: before "as", or before "that it was"; else at the quotation. */
function subjectEnd({ tokens }: Document, from: number, opening: number): number {
  // "…; Maas, “a godsend”"
  if (/^(?:as|,)$/.test(tokens[opening - 1]!.value)) return opening - 1
  for (let i = opening - 1; i > from && opening - i <= MOST_THAT; i--) if (tokens[i]!.value === 'that') return i
  return opening
}

/** "her rival", "the union": somebody who may be heard, behind a determiner. */
const isVoice = ({ tokens }: Document, first: number, end: number): boolean =>
  end - first > 1 &&
  /^(?:the|his|her|their|its|a|an)$/.test(tokens[first]!.value) &&
  /^(?:person|body)$/.test(nounKind(tokens[end - 1]!.value) ?? '')

const MOST_GAP = 8

/** End of a second quotation that follows right behind: ", Maas as “a godsend”"; the given end where there is none. */
function gapEnd({ tokens }: Document, quote: Uint8Array, end: number): number {
  if (quote[end - 1] !== CLOSING) return end
  for (let i = end; i < Math.min(tokens.length, end + MOST_GAP); i++) {
    if (quote[i] === OPENING) {
      if (tokens[i - 1]!.value !== 'as') return end
      const closing = quote.subarray(i, i + 20).indexOf(CLOSING)
      return closing > 0 ? i + closing + 1 : end
    }
    if (/^[.!?;:]$/.test(tokens[i]!.value) || tokens[i]!.pos === 'VERB') return end
  }
  return end
}
