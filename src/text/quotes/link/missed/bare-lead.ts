import type { Document } from '../../../document.ts'
import { timeNouns } from '../../../locales/en/time-nouns.ts'
import type { Columns } from '../../tagger/columns.ts'
import { hearerEnd } from '../bounds/hearer.ts'
import type { Group } from '../group/group.ts'
import { spanIn } from '../group/part.ts'
import type { Free } from './free.ts'

const LEAST_CONTENT = 3
const plainly = /^(?:said|says|say|added|adds|announced|claimed|claims)$/
const hearing = /^(?:told|tells)$/

/**
 * "|Police| |said| a man of 65 came to the station and was arrested.", "|Tay| |told| Holt he should wait.": a source and a verb of saying that the tagger
 * found, and nothing told by them, before a clause: it is theirs up to the sentence's end.
 */
export function bareLead(document: Document, columns: Columns, free: Free, bare: readonly Group[]): Group[] {
  const { tokens, ranges } = document
  return bare.flatMap(({ source, cue }) => {
    if (!source || !cue || source.end > cue.first || columns.quote[cue.first] !== 0) return []
    if (!free(source.first, cue.end) || /^(?:who|which|that|what|it)$/i.test(tokens[source.first]!.value)) return []
    if (/^(?:if|whether|unless|what|whatever|than|as|,)$/i.test(tokens[source.first - 1]?.value ?? '')) return []
    const sentence = ranges[columns.sentence[cue.first]!]!
    // "…, many feeling it, said Lee": turned about.
    if (tokens[cue.first - 1]!.value === ',' && source.first > sentence.first) return []
    const stop = /^[.!?]$/.test(tokens[sentence.end - 1]!.value) ? sentence.end - 1 : sentence.end
    const verb = tokens[cue.end - 1]!.value
    const from = hearing.test(verb)
      ? hearerEnd(document, cue.end, stop)
      : plainly.test(verb)
        ? pastTime(document, cue.end, stop)
        : -1
    if (from < 0 || stop - from < LEAST_CONTENT || columns.quote[from] !== 0) return []
    return isClause(document, from, stop)
      ? [{ source, cue, content: [spanIn(cue.paragraph, 'content', from, stop)] }]
      : []
  })
}

/** Behind "Monday," and "Monday, Feb. 11, 2013,". */
function pastTime({ tokens }: Document, from: number, stop: number): number {
  let at = from
  while (at < stop && timeNouns.has(tokens[at]!.value.toLowerCase())) at++
  if (at === from) return at
  while (at < stop && dateParts.test(tokens[at]!.value)) at++
  return at
}

const dateParts =
  /^(?:,|\d{1,4}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|January|February|March|April|May|June|July|August|September|October|November|December)$/

const begins = /^(?:DET|NOUN|PROPN|PRON|NUM|ADJ)$/
const nothings =
  /^(?:nothing|little|something|so|much|no|yes|as|goodbye|hello|thanks|this|what|how|why|sorry|enough|more)$/

/** Whether a subject and its verb begin there. */
function isClause({ tokens }: Document, from: number, stop: number): boolean {
  if (!begins.test(tokens[from]!.pos) || nothings.test(tokens[from]!.value.toLowerCase())) return false
  const verb = tokens.slice(from, stop).findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return verb > 0 && !/ing$/.test(tokens[from + verb]!.value) && tokens[from + verb - 1]!.value !== 'to'
}
