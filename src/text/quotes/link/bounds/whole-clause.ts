import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { CLOSING, OPENING } from '../../tagger/marks.ts'
import { contentStart } from '../group/clause.ts'
import type { Group } from '../group/group.ts'

/**
 * "There were three shots, which may have been …, the report said.": a plain clause before a tag is said from its beginning on,
 * however little of it was tagged. `taken[i]` is 1 where token i is part of an attribution.
 */
export function wholeClause(document: Document, columns: Columns, taken: Uint8Array, group: Group): Group {
  const { tokens, ranges } = document
  const { source, cue, content } = group
  const [span, ...others] = content
  if (!source || !cue || !span || span.end > Math.min(source.first, cue.first)) return group
  if (others.some(({ first }) => first < Math.max(source.end, cue.end))) return group
  const quoted = columns.quote[span.first] === OPENING
  const end = tailOf(document, columns, taken, span.end, Math.min(source.first, cue.first))
  // "… — especially if it’s divisive — said Seath" as well.
  const dash = /^(?:—|–|-+)$/.test(tokens[end]?.value ?? '')
  const comma = dash || tokens[end]?.value === ',' || (quoted && tokens[span.end - 2]?.value === ',')
  if (Math.max(source.end, cue.end) - span.end > 24 || !comma) return group
  // "The crew fired for “self-protection,” the judge ruled": the end of a clause, and no sentence of its own.
  if (quoted && !/^\p{Ll}/u.test(tokens[span.first + 1]!.value)) return group
  const sentence = ranges[columns.sentence[cue.first]!]!
  if (span.first <= sentence.first || span.first - sentence.first > 60) return group
  const start = contentStart(document, sentence.first, span.first)
  let first = start
  while (first < span.first && (tokens[first]!.value === ',' || (!dash && opensAside(tokens[first]!.value)))) first++
  // "As Lee condemned the “brutal” attack, Holt said the town would help": when it was is the writer's.
  const time = others.length > 0 && /^(?:as|when|while|after|before)$/i.test(tokens[first]!.value)
  if (first >= span.first || (time && !tokens.slice(span.first, end).some(({ value }) => value === ','))) return group
  for (let i = first; i < span.first; i++) if (taken[i] === 1) return group
  // "The vessel “blocked the path” of the boat, which was on patrol, the bureau said": a clause that only adds is said with the rest.
  const adds = tokens[span.first - 1]?.value === ',' && /^(?:which|who|whose)$/.test(tokens[span.first]!.value)
  if (!adds && !staysPlain(columns.quote, first, quoted ? span.first : span.end)) return group
  return { ...group, content: [{ ...span, first, end }, ...others] }
}

const MOST_TAIL = 8

/** "… is a “bad idea” | with regard to the port, Lee said": where the few words up to the tag's comma end, no verb among them. */
function tailOf({ tokens }: Document, { quote }: Columns, taken: Uint8Array, from: number, tag: number): number {
  if (quote[from - 1] !== CLOSING) return from
  let end = from
  while (end < tag && end - from < MOST_TAIL && taken[end] === 0 && quote[end] === 0) {
    const { pos, value } = tokens[end]!
    if (value === ',') return end
    if (pos === 'VERB' || pos === 'AUX') return from
    end++
  }
  return from
}

const MOST_QUOTED = 4

/** Whether nothing but a few words in closed marks is quoted: a scare quote, and no words of somebody else. */
function staysPlain(quote: Uint8Array, first: number, end: number): boolean {
  let run = 0
  for (let i = first; i < end; i++) {
    run = quote[i] === 0 ? 0 : run + 1
    if (run > MOST_QUOTED + 2) return false
  }
  return run === 0 || quote[end - 1] === CLOSING
}

/** A linking word at the start is the writer's: "But the bridge …, Dale said". */
const opensAside = (value: string): boolean =>
  /^(?:but|and|yet|however|meanwhile|still|so|also|instead|moreover|separately)$/i.test(value)
