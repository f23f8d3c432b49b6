import type { Document } from '../../../document.ts'
import { bareTellings } from '../../../locales/en/tail-verbs.ts'
import type { Columns } from '../../tagger/columns.ts'
import type { Group } from '../group/group.ts'
import { phraseEnd } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'
import type { TaggedSpan } from '../group/spans.ts'
import { subjectBeside } from './apposition.ts'
import { withSubjectBehind } from './behind.ts'
import { subjectBeforeDashes } from './dashes.ts'

const conjunctions = new Set(['and', 'but', 'then', 'yet'])
const predicates = new Set(['VERB', 'AUX'])

/**
 * A subject that the tagger took for content that comes before its cue: all of it in "THE EMBASSY did not respond to …",
 * the head of it in "THE MONITOR looked into it, but said …", since a verb that a conjunction leads has no content before it.
 */
export function mendSubject(document: Document, columns: Columns, group: Group): Group {
  const { tokens } = document
  const { cue, source, content } = group
  if (cue && source) return pluralTelling(document, group)
  if (!cue) return group
  const sentence = document.ranges[columns.sentence[cue.first]!]!
  const inverted = withSubjectBehind(document, columns, group)
  if (inverted) return inverted
  const parted = subjectBeforeDashes(document, cue.first, sentence.first)
  if (parted && content.every(({ first }) => first >= cue.end))
    return { ...group, source: spanIn(cue.paragraph, 'source', parted.first, parted.end) }
  const beside = subjectBeside(document, columns, cue.first, pastLead(document, sentence.first, cue.first))
  if (beside >= 0) {
    const behind = content.filter(({ first }) => first > cue.first)
    if (behind.length > 0)
      return { ...group, source: spanIn(cue.paragraph, 'source', beside, cue.first), content: behind }
  }
  const under = subjectUnder(document, columns, cue.first, sentence.first)
  if (under >= 0 && content.every(({ first }) => first >= cue.end))
    return { ...group, source: spanIn(cue.paragraph, 'source', under, cue.first) }
  const fronted = content.filter(({ first, end }) => first >= sentence.first && end <= cue.first)
  const rest = content.filter((span) => !fronted.includes(span))
  const start = fronted[0]?.first
  if (start === undefined) return sharedSubject(document, sentence.first, group)
  if (rest.length === 0) return group
  if (tokens.slice(start, cue.first).some(({ value }) => /^["“”]$/.test(value))) return group
  let end = start
  while (end < cue.first && !predicates.has(tokens[end]!.pos)) end++
  const joined = conjunctions.has(tokens[cue.first - 1]!.value.toLowerCase())
  if (end === start || end - start > 12 || (end === cue.first) === joined) return group
  const subject: TaggedSpan = { ...fronted[0]!, role: 'source', first: start, end, fronted: false }
  return { ...group, source: subject, content: rest }
}

/** "… after THE BOARD, WHICH HAS TEN MEMBERS, recommended": the subject of a clause that another leads to; -1 where there is none. */
function subjectUnder(document: Document, columns: Columns, verb: number, from: number): number {
  const { tokens } = document
  if (tokens[verb - 1]?.value !== ',') return -1
  for (let i = verb - 2; i >= from && verb - i < MOST_UNDER; i--)
    if (/^(?:after|before|when|because|since|while|although|though|until|once|as)$/i.test(tokens[i]!.value)) {
      const found = subjectBeside(document, columns, verb, i + 1)
      if (found >= 0) return found
    }
  return -1
}

const MOST_UNDER = 24

const plurals = new Set(bareTellings.split(' '))

/** "Participants REPORT feeling free": a verb in the plural that looks like a noun. */
function pluralTelling({ tokens }: Document, group: Group): Group {
  const { cue, source, content } = group
  const last = source!.end - 1
  const reads =
    last > source!.first &&
    source!.end === cue!.first &&
    plurals.has(tokens[last]!.value) &&
    /s$/.test(tokens[last - 1]!.value) &&
    /ing$/.test(tokens[cue!.first]!.value) &&
    content[0]!.first === cue!.end
  if (!reads) return group
  return {
    ...group,
    source: { ...source!, end: last },
    cue: { ...cue!, first: last, end: cue!.first },
    content: [{ ...content[0]!, first: cue!.first }, ...content.slice(1)],
  }
}

/** "The monitor has looked into it, but said …": the subject that the sentence begins with is that of its second verb too. */
function sharedSubject(document: Document, first: number, group: Group): Group {
  const { tokens } = document
  const { first: verb, paragraph } = group.cue!
  if (!leadsOn(document, verb)) return group
  const start = pastLead(document, first, verb)
  const end = phraseEnd(document, start, verb)
  const predicate = pastAsides(document, end, verb)
  if (end === start || !(predicates.has(tokens[predicate]!.pos) || tokens[predicate]!.pos === 'ADV')) return group
  if (tokens.slice(start, verb).some(({ value }) => /^["“”‘;:]$/.test(value))) return group
  // "The port closed, and the council met and said": the nearer subject is the verb's.
  if (secondSubject(document, predicate, verb)) return group
  return { ...group, source: spanIn(paragraph, 'source', start, end) }
}

const MOST_ASIDE = 14

/** A conjunction right before the verb, or before an aside between commas: "but, in a letter to the court, rejected". */
function leadsOn({ tokens }: Document, verb: number): boolean {
  if (conjunctions.has(tokens[verb - 1]?.value.toLowerCase() ?? '')) return true
  if (tokens[verb - 1]?.value !== ',') return false
  for (let i = verb - 2; i > 0 && verb - i < MOST_ASIDE; i--) {
    if (tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'AUX') return false
    if (tokens[i]!.value === ',') return conjunctions.has(tokens[i - 1]!.value) && tokens[i + 1]?.pos === 'ADP'
  }
  return false
}

const MOST_LEAD = 10

/** Behind "In October," and "Following a late meeting,": where the subject begins. */
function pastLead({ tokens }: Document, first: number, verb: number): number {
  if (tokens[first]!.pos !== 'ADP' && tokens[first]!.value !== 'Following') return first
  for (let i = first + 1; i < verb && i - first < MOST_LEAD; i++) {
    if (tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'AUX') return first
    if (tokens[i]!.value === ',') return i + 1
  }
  return first
}

/** Behind ", R-Norland," and the like. */
function pastAsides({ tokens }: Document, end: number, verb: number): number {
  if (tokens[end]?.value !== ',') return end
  for (let i = end + 1; i < verb && i - end < MOST_ASIDE; i++) {
    if (tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'AUX') return end
    if (tokens[i]!.value === ',') return i + 1
  }
  return end
}

function secondSubject(document: Document, from: number, verb: number): boolean {
  const { tokens } = document
  for (let i = from + 1; i < verb - 1; i++) {
    if (!/^(?:and|but|while|when|as)$/.test(tokens[i]!.value)) continue
    const end = phraseEnd(document, i + 1, verb)
    if (end > i + 1 && end < verb && predicates.has(tokens[end]!.pos)) return true
  }
  return false
}
