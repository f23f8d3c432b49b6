import type { Document } from '../../../document.ts'
import { namings } from '../../../locales/en/passives.ts'
import type { Columns } from '../../tagger/columns.ts'
import { isUttering } from '../../words/telling.ts'
import { hearerEnd, startsClause } from '../bounds/hearer.ts'
import { hearing } from '../group/clause.ts'
import type { Group } from '../group/group.ts'
import { phraseEnd } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'
import type { Quotation } from './quotations.ts'

const MOST_ASIDE = 30
const LEAST_CONTENT = 2

/** A subject and its verb, on either side of what is said of the subject; what is told begins at token `from`. */
interface Parted {
  readonly subject: number
  readonly cue: number
  readonly verb: number
  readonly from: number
  readonly stop: number
}

/**
 * "OSKAR BLUM, author of “The Long Ditch,” SAID the canal was lost": what stands in marks beside a subject is told of it, and the
 * verb behind the comma is the subject's. The groups with that set right, and the quotations that are no words of the verb's.
 */
export function readBeside(
  document: Document,
  columns: Columns,
  groups: readonly Group[],
  quotations: readonly Quotation[],
): { groups: Group[]; beside: ReadonlySet<Quotation> } {
  const beside = new Set<Quotation>()
  let mended = [...groups]
  for (const quotation of quotations) {
    const parted = partedBy(document, columns, quotation)
    if (!parted) continue
    beside.add(quotation)
    mended = mendVerb(document, mended, quotation, parted)
  }
  return { groups: mended, beside }
}

/** "known as", "dubbed": how something is called. */
const isNaming = (value: string): boolean => value === 'known' || namings.has(value)

function mendVerb(
  { tokens }: Document,
  groups: readonly Group[],
  quotation: Quotation,
  { subject, cue, verb, from, stop }: Parted,
): Group[] {
  const { paragraph } = quotation
  const own = groups.find((group) => group.cue && group.cue.first <= verb && verb < group.cue.end)
  const told = own?.content.filter(({ first }) => first > verb) ?? []
  const others = groups.filter((group) => {
    if (group === own) return false
    const holds = group.content.some(({ first, end }) => first < cue && end > subject)
    if (!holds) return true
    const inside = group.cue && group.cue.first > subject && group.cue.end <= quotation.first ? group.cue : undefined
    // "Cat Street, known as “the pipe”,": what it is called is said by nobody.
    return inside !== undefined && !isNaming(tokens[inside.first]!.value.toLowerCase())
  })
  return [
    ...others,
    {
      source: spanIn(paragraph, 'source', subject, tokens[cue - 1]!.value === ',' ? cue - 1 : cue),
      cue: spanIn(paragraph, 'cue', cue, verb + 1),
      content: told.length > 0 ? told : [spanIn(paragraph, 'content', from, stop)],
    },
  ]
}

function partedBy(document: Document, columns: Columns, quotation: Quotation): Parted | undefined {
  const { tokens, ranges } = document
  const { first, end } = quotation
  const { first: start, end: sentenceEnd } = ranges[columns.sentence[first]!]!
  const comma = tokens[end]?.value === ','
  if (quotation.open || (!comma && tokens[end - 2]?.value !== ',')) return undefined
  const subject = tokens[start]!.pos === 'CCONJ' ? start + 1 : start
  if (!isBeside(document, columns, subject, first)) return undefined
  const cue = comma ? end + 1 : end
  let verb = cue
  while (verb < sentenceEnd && /^(?:ADV|AUX)$/.test(tokens[verb]!.pos)) verb++
  const value = tokens[verb]?.value ?? ''
  if (verb >= sentenceEnd || !/^\p{Ll}/u.test(value) || /ing$/.test(value) || !isUttering(columns.base[verb]!))
    return undefined
  const stop = /^[.!?]$/.test(tokens[sentenceEnd - 1]!.value) ? sentenceEnd - 1 : sentenceEnd
  const from = toldFrom(document, columns, verb, stop)
  return from < 0 || stop - from < LEAST_CONTENT ? undefined : { subject, cue, verb, from, stop }
}

/** "Oskar Blum, author of": a subject, a comma, and words that lead to the quotation without a verb of the subject's. */
function isBeside(document: Document, { quote }: Columns, subject: number, first: number): boolean {
  const { tokens } = document
  const head = phraseEnd(document, subject, first)
  if (head === subject || first - head < 2 || first - head > MOST_ASIDE || tokens[head]!.value !== ',') return false
  if (/^(?:it|that|this|there|you)$/i.test(tokens[subject]!.value) || /^[,:—–-]$/.test(tokens[first - 1]!.value))
    return false
  let relative = false
  for (let i = head + 1; i < first; i++) {
    const { value, pos } = tokens[i]!
    if (quote[i] !== 0 || /^[;:—–]$/.test(value)) return false
    if (/^(?:who|which|whose|that|where|whom)$/i.test(value)) relative = true
    else if (i === head + 1 && (pos === 'PRON' || pos === 'AUX' || pos === 'CCONJ')) return false
    // "Blum, the novelist, wrote “…,”": a verb of the subject's own, or of another clause.
    const finite = pos === 'AUX' || (pos === 'VERB' && !/^\p{Lu}|(?:ing|ed|en|n)$/u.test(value))
    const own = tokens[i - 1]!.value === ',' && i > head + 1 && (pos === 'VERB' || pos === 'AUX')
    if ((finite && !relative) || (own && !/ing$/.test(value))) return false
  }
  return true
}

/** Where what the verb tells begins: at "that", at a clause, behind a colon; -1 where nothing of that follows. */
function toldFrom(document: Document, { base, quote }: Columns, verb: number, stop: number): number {
  const { tokens } = document
  const next = tokens[verb + 1]?.value ?? ''
  if (next === 'that') return verb + 1
  if (next === ':' || next === ',') return quote[verb + 2] !== 0 ? verb + 2 : -1
  if (startsClause(document, verb + 1, stop)) return verb + 1
  if (!hearing.has(base[verb]!)) return -1
  const heard = phraseEnd(document, verb + 1, stop)
  return tokens[heard]?.value === 'that' && heard > verb + 1 ? heard : hearerEnd(document, verb + 1, stop)
}
