import type { Document } from '../../../document.ts'
import { citing } from '../../../locales/en/messages.ts'
import { passiveAuxiliaries, passiveParticles, reducedPassives, statesOfMind } from '../../../locales/en/passives.ts'
import { timeNouns } from '../../../locales/en/time-nouns.ts'
import type { Columns } from '../../tagger/columns.ts'
import { OPENING } from '../../tagger/marks.ts'
import { isUttering } from '../../words/telling.ts'
import { without } from '../group/carve.ts'
import { hearing } from '../group/clause.ts'
import type { Group } from '../group/group.ts'
import { phraseEnd } from '../group/noun-phrase.ts'
import type { TaggedSpan } from '../group/spans.ts'

/**
 * The subject of a passive says nothing: "Lowe is charged with arson", "wardens are reported to have …", "the plan was called
 * a disaster". It belongs to the content; the source is the doer that "by" names, or nobody.
 */
export function mendPassive(document: Document, columns: Columns, group: Group): Group {
  const { tokens, ranges } = document
  const { cue, source } = group
  if (!cue) return group
  const participle = passiveIn(document, cue)
  if (participle < 0 || isFeeling(document, columns, group, participle)) return group
  const end = ranges[columns.sentence[cue.first]!]!.end
  const doer = doerBehind(document, columns, participle, end)
  const subject = source && source.first < cue.first ? source : undefined
  if (!subject && !doer) return source ? group : { ...group, passive: true }
  const { source: _, ...rest } = group
  const part = (role: TaggedSpan['role'], first: number, last: number): TaggedSpan => ({
    ...cue,
    role,
    first,
    end: last,
  })
  let content = group.content
  if (doer) {
    content = content.flatMap((span) => without(span, doer.first - 1, doer.end))
    // Nothing but the doer was behind the cue: what is told of is the subject.
  }
  // "A jury was told by Mr Bell that …": who hears it is none of it.
  const heard = doer !== undefined && hearing.has(columns.base[participle]!)
  const told = subject && !heard && !content.some(({ first }) => first < cue.first)
  if (told && !/^(?:who|which|that|it|there)$/i.test(tokens[subject.first]!.value))
    content = [{ ...subject, role: 'content', fronted: true }, ...content]
  const words = content
    .map((span) => ({ ...span, end: asideEnd(document, cue, span) }))
    .filter(({ first, end: last }) => hasWord(document, first, last))
  const trimmed = cue.end > participle + 1 && tokens[cue.end - 1]!.value === 'by' ? { ...cue, end: cue.end - 1 } : cue
  return {
    ...rest,
    cue: trimmed,
    content: words,
    ...(doer ? { source: part('source', doer.first, doer.end) } : { passive: true }),
  }
}

/** "Mr Reid, described by colleagues as shy|, has gone": where what is set between commas ends, and the sentence goes on. */
function asideEnd({ tokens }: Document, cue: TaggedSpan, { first, end }: TaggedSpan): number {
  if (first < cue.end || tokens[cue.first - 1]?.value !== ',') return end
  for (let i = first + 1; i < end - 1; i++)
    if (tokens[i]!.value === ',' && /^(?:AUX|VERB)$/.test(tokens[i + 1]!.pos) && !/ing$/.test(tokens[i + 1]!.value))
      return i
  return end
}

/** "The author is unmoved: “…”", "Lee was blunt about it: “…”": how somebody is who then speaks, where nothing was told to them. */
function isFeeling(
  { tokens }: Document,
  { base, quote }: Columns,
  { cue, content }: Group,
  participle: number,
): boolean {
  const said = content.find(({ first }) => first >= cue!.end)
  if (!said || quote[said.first] !== OPENING || isUttering(base[participle]!)) return false
  const { pos, value } = tokens[participle]!
  return (pos === 'ADJ' || !/(?:ed|en)$/.test(value)) && tokens[said.first - 1]?.value === ':'
}

function hasWord({ tokens }: Document, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (/[\p{L}\p{N}]/u.test(tokens[i]!.value)) return true
  return false
}

/** The participle of a cue in the passive; -1 for an active one. */
function passiveIn({ tokens }: Document, { first, end }: TaggedSpan): number {
  for (let i = first; i < end; i++) {
    const word = tokens[i]!.value.toLowerCase()
    if (isSaidOf(tokens, i)) return i
    if (
      !/(?:ed|en|n|t|d)$/.test(word) ||
      tokens[i]!.pos === 'ADP' ||
      tokens[i]!.pos === 'PART' ||
      (statesOfMind.has(word) && tokens[i - 1]?.value !== 'being')
    )
      continue
    if (passiveAuxiliaries.has(word)) continue
    let before = i - 1
    while (
      before > 0 &&
      before > i - 4 &&
      (tokens[before]!.pos === 'ADV' || /^(?:not|n[’']t)$/.test(tokens[before]!.value))
    )
      before--
    const helper = tokens[before]?.value.toLowerCase().replace("'", '’') ?? ''
    const next = tokens[i + 1]?.value.toLowerCase() ?? ''
    // "was quoted as saying": by somebody else, and yet the subject's words.
    if (next === 'as' && /ing$/.test(tokens[i + 2]?.value ?? '') && i + 2 < end) return -1
    if (citing.has(word) && passesOn(tokens, i)) return -1
    if (passiveAuxiliaries.has(helper) && tokens[i]!.pos !== 'NOUN' && tokens[i]!.pos !== 'ADV')
      return word === 'not' ? -1 : i
    if (
      i === first &&
      reducedPassives.has(word) &&
      passiveParticles.has(next) &&
      !isActive(tokens[before]?.value ?? '', word, next)
    )
      return i
  }
  return -1
}

/** "quoted AS SAYING", "quoted by the Herald AS SAYING" */
function passesOn(tokens: Document['tokens'], at: number): boolean {
  for (let i = at + 1; i < at + MOST_BETWEEN; i++) {
    const word = tokens[i]?.value ?? '.'
    if (/^[.;:]$/.test(word)) return false
    if (word === 'as') return /^\p{Ll}+ing$/u.test(tokens[i + 1]?.value ?? '')
  }
  return false
}

const MOST_BETWEEN = 14

/** "He is SAID TO have left": of him, and by whom is not told. */
function isSaidOf(tokens: Document['tokens'], at: number): boolean {
  if (tokens[at]!.value !== 'said' || tokens[at + 1]?.value !== 'to') return false
  let before = at - 1
  while (before > at - 3 && tokens[before]?.pos === 'ADV') before--
  return /^(?:is|are|was|were|been|being|be)$/i.test(tokens[before]?.value ?? '')
}

/** "He called for calm", "she reported on it": the same forms, in the active. */
const isActive = (before: string, word: string, next: string): boolean =>
  /^(?:has|have|had|’ve|’d|he|she|they|we|i|who)$/i.test(before) ||
  (/^(?:called|named|wanted|tried|reported|thought|expected|cited|quoted|believed|hailed)$/.test(word) &&
    !['as', 'by'].includes(next))

/** "by" and a noun phrase behind the participle, in its clause; not a time, not what somebody does. */
function doerBehind(
  document: Document,
  columns: Columns,
  participle: number,
  to: number,
): { first: number; end: number } | undefined {
  const { tokens } = document
  for (let i = participle + 1; i < to && i < participle + 24; i++) {
    const { value, pos } = tokens[i]!
    if (columns.quote[i] === 2) continue
    if (value === ';' || value === ':' || (pos === 'VERB' && i > participle + 1) || (pos === 'SCONJ' && value !== 'as'))
      return undefined
    if (value !== 'by') continue
    const next = tokens[i + 1]
    if (!next || timeNouns.has(next.value.toLowerCase()) || /ing$/.test(next.value) || next.pos === 'NUM')
      return undefined
    const end = phraseEnd(document, i + 1, to)
    return end > i + 1 ? { first: i + 1, end } : undefined
  }
  return undefined
}
