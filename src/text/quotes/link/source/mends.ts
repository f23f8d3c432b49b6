import type { Document } from '../../../document.ts'
import { passingOn } from '../../../locales/en/messages.ts'
import { days } from '../../../locales/en/time-nouns.ts'
import type { Columns } from '../../tagger/columns.ts'
import { CLOSING } from '../../tagger/marks.ts'
import { baseHash, isNounOfTelling } from '../../words/telling.ts'
import { pastCompound, wholeCompound } from '../group/compound.ts'
import type { Group } from '../group/group.ts'
import { phraseStart } from '../group/noun-phrase.ts'
import type { TaggedSpan } from '../group/spans.ts'
import { subjectBeside } from './apposition.ts'
import { behindTime, besideTime } from './beside-time.ts'
import { behindBeing, behindMedium, behindMonth, ofMessage, outsideColon, wholeSite } from './ends.ts'
import { madeBy, received, withColon } from './made-by.ts'
import { quotedAs } from './quoted-as.ts'
import { mendSender } from './sender.ts'

/** A source that is only the nearest to the cue, put right by the words around it. */
export function mendSource(document: Document, columns: Columns, group: Group): Group {
  const mends = [
    pastCompound,
    pastDateline,
    wholeCompound,
    behindTime,
    insideRelative,
    behindQuotation,
    beforeClause,
    untimedCue,
    inOneSentence,
    besideFloating,
    wholeSubject,
    withAside,
    besideTime,
    accordingSource,
    outsideColon,
    behindBeing,
    behindMonth,
    behindMedium,
    wholeSite,
    ofMessage,
    mendSender,
    madeBy,
    received,
    passedOn,
    quotedAs,
    relativeSubject,
    claimOfAnother,
    withColon,
  ]
  return mends.reduce((mended, mend) => mend(document, columns, mended), group)
}

/** "said PETRA NOVAK after she met her counterpart, Gábor Kiss": when it was said is no part of who said it. */
function beforeClause({ tokens }: Document, { quote }: Columns, group: Group): Group {
  const { source, cue } = group
  if (!source || !cue || source.first < cue.end) return group
  for (let i = source.first + 1; i < source.end - 1; i++) {
    if (quote[i] !== 0 || /^(?:who|which|whose|whom|that)$/.test(tokens[i]!.value)) return group
    if (tokens[i]!.value === 'as' && !/^(?:PRON|DET)$/.test(tokens[i + 1]!.pos)) continue
    if (!whens.test(tokens[i]!.value)) continue
    const comma = tokens[i - 1]!.value === ',' ? i - 1 : i
    return tokens[comma - 1]!.pos === 'DET' ? group : { ...group, source: { ...source, end: comma } }
  }
  return group
}

const whens = /^(?:after|before|while|when|as|during|following|upon)$/

/** "called the figures “fair” but ANALYSTS warned": the subject of the second clause begins behind its conjunction. */
function behindQuotation({ tokens }: Document, { quote }: Columns, group: Group): Group {
  const { source } = group
  if (!source) return group
  for (let i = source.end - 3; i >= source.first; i--) {
    if (quote[i] !== CLOSING) continue
    const joint = tokens[i + 1]!.value === ',' ? i + 2 : i + 1
    if (!/^(?:but|and|while|whereas)$/.test(tokens[joint]!.value) || joint + 1 >= source.end) return group
    return { ...group, source: { ...source, first: joint + 1 } }
  }
  return group
}

/** "said Friday": the day is no part of the cue. */
function untimedCue({ tokens }: Document, _columns: Columns, group: Group): Group {
  const { cue } = group
  if (!cue) return group
  let { end } = cue
  while (end > cue.first + 1 && days.has(tokens[end - 1]!.value.toLowerCase())) end--
  return end === cue.end ? group : { ...group, cue: { ...cue, end } }
}

/** "The hospital NEITHER confirmed nor denied": the word is only beside its subject. */
function besideFloating(document: Document, { sentence }: Columns, group: Group): Group {
  const { source } = group
  if (!source || source.end - source.first > 1) return group
  if (!/^(?:neither|both|all|each)$/.test(document.tokens[source.first]!.value)) return group
  const first = phraseStart(document, source.first, document.ranges[sentence[source.first]!]!.first)
  return first === source.first ? group : { ...group, source: { ...source, first, end: source.first } }
}

/** "Lee, who is likely to become THE NEXT HARBOUR MASTER, said …": the end of what is told beside the subject is not the subject. */
function wholeSubject(document: Document, columns: Columns, group: Group): Group {
  const { tokens, ranges } = document
  const { source, cue } = group
  if (!source || !cue || source.end > cue.first || cue.first - source.end > 1) return group
  if (tokens[cue.first - 1]!.value !== ',') return group
  const { first } = ranges[columns.sentence[source.first]!]!
  const start = subjectBeside(document, columns, cue.first, first)
  if (start < 0 || start >= source.first) return group
  const relative = tokens.slice(start, source.first).some(({ value }) => /^(?:who|which)$/.test(value))
  // "Ann Lee, a queer, | native advocate in Marden, | said"
  // "Marr, 34, of | Holm, | denies" as well.
  const lead = tokens[source.first - 1]!.pos === 'ADP' ? source.first - 2 : source.first - 1
  const aside = tokens[lead]!.value === ',' && tokens[cue.first - 1]!.value === ','
  return relative || aside ? { ...group, source: { ...source, first: start } } : group
}

const MOST_DATELINE = 10

/** "HAVEN, Norland (WEX)Ann Lee, …": where and for whom it was written is no part of who speaks. */
function pastDateline({ tokens }: Document, _columns: Columns, group: Group): Group {
  const { source } = group
  if (!source) return group
  for (let i = source.first + 1; i < Math.min(source.end - 2, source.first + MOST_DATELINE); i++)
    if (tokens[i]!.value === '(' && /^\p{Lu}{2,}$/u.test(tokens[i + 1]!.value) && tokens[i + 2]!.value === ')') {
      const first = /^(?:-+|—|–)$/.test(tokens[i + 3]?.value ?? '') ? i + 4 : i + 3
      return first < source.end ? { ...group, source: { ...source, first } } : group
    }
  return group
}

/** "Tay, the pilot who | POLICE | say crashed it": who says so is inside of the clause. */
function insideRelative({ tokens }: Document, { base }: Columns, group: Group): Group {
  const { source, cue } = group
  if (!source || !cue || source.end !== cue.first || base[cue.end - 1] !== say) return group
  let who = source.end - 1
  while (who >= source.first && !/^(?:who|which|that)$/.test(tokens[who]!.value)) who--
  if (who < source.first || who + 1 === source.end) return group
  const plain = tokens.slice(who + 1, source.end).every(({ pos }) => /^(?:NOUN|PROPN|ADJ|DET)$/.test(pos))
  return plain ? { ...group, source: { ...source, first: who + 1 } } : group
}

const say = baseHash('say')

const MOST_ASIDE = 30

/** "Edith Marsh, 73, who has lived there since 1980, said": what is told of a subject between commas is part of it. */
function withAside({ tokens }: Document, { sentence, quote }: Columns, group: Group): Group {
  const { source, cue } = group
  if (!source || !cue || tokens[source.end]?.value !== ',' || tokens[cue.first - 1]?.value !== ',') return group
  const { end } = source
  if (cue.first - end < 3 || cue.first - end > MOST_ASIDE || sentence[end] !== sentence[cue.first]) return group
  const { value, pos } = tokens[end + 1]!
  const tells = /^(?:who|whose|which)$/.test(value) || /^(?:DET|NUM|NOUN|PROPN)$/.test(pos)
  if (!tells && !(pos === 'VERB' && /ing$/.test(value) && value !== 'speaking')) return group
  if (quote.subarray(end, cue.first).some((mark) => mark !== 0)) return group
  return { ...group, source: { ...source, end: cue.first } }
}

/** A source ends with its sentence: of one that goes on behind a stop the part in the cue's sentence is kept. */
function inOneSentence({ tokens }: Document, { sentence }: Columns, group: Group): Group {
  const { cue, source } = group
  if (!cue || !source || sentence[source.first] === sentence[source.end - 1]) return group
  let { first, end } = source
  while (first < end && sentence[first] !== sentence[cue.first]) first++
  while (end > first && (sentence[end - 1] !== sentence[cue.first] || /^[.?!]$/.test(tokens[end - 1]!.value))) end--
  return first === end ? group : { ...group, source: { ...source, first, end } }
}

/** "Brok, quoted by the Wexby Post, said": the paper passed on what Brok said. */
function passedOn(document: Document, columns: Columns, group: Group): Group {
  const { tokens, ranges } = document
  const { source, cue } = group
  if (!source || !cue || source.end > cue.first) return group
  const start = ranges[columns.sentence[source.first]!]!.first
  for (let i = Math.max(start + 1, source.first - 1); i < source.end; i++) {
    if (tokens[i]!.value !== 'by' || !passingOn.has(tokens[i - 1]!.value.toLowerCase())) continue
    let end = i - 1
    if (tokens[end - 1]?.value === ',' || tokens[end - 1]?.value === '(') end--
    const first = phraseStart(document, end, start)
    if (first === end) return group
    return { ...group, source: { ...source, first, end } }
  }
  return group
}

/** "Lowe, who is charged with theft, said …": the clause beside the subject is none of what it said. */
function relativeSubject(document: Document, columns: Columns, group: Group): Group {
  const { tokens, ranges } = document
  const { source, cue, content } = group
  if (source || !cue) return group
  const clause = content.find(
    (span) => span.end <= cue.first && /^(?:who|which|whose)$/i.test(tokens[span.first]!.value),
  )
  if (!clause || content.length < 2) return group
  const start = ranges[columns.sentence[cue.first]!]!.first
  const end = tokens[clause.first - 1]?.value === ',' ? clause.first - 1 : clause.first
  const first = phraseStart(document, end, start)
  if (first === end) return group
  const subject: TaggedSpan = { ...clause, role: 'source', first, end: cue.first, fronted: false }
  return { ...group, source: subject, content: content.filter((span) => span !== clause) }
}

/** "repudiated the claim by Tom Ferris that …": the claim is what was repudiated, and part of the content. */
function claimOfAnother({ tokens }: Document, { base }: Columns, group: Group): Group {
  const { cue, content } = group
  const span = content.find(({ first }) => cue && first > cue.end && first - cue.end < 14)
  if (!cue || !span || tokens[cue.end]!.value !== 'by' || !isNounOfTelling(base[cue.end - 1]!)) return group
  let first = cue.end - 1
  while (first > cue.first + 1 && /^(?:the|a|an|this|that|his|her|their|its)$/i.test(tokens[first - 1]!.value)) first--
  if (first <= cue.first) return group
  const whole = { ...span, first }
  return { ...group, cue: { ...cue, end: first }, content: content.map((other) => (other === span ? whole : other)) }
}

/** "According to a post by Love on Monday, …": what comes before the comma is the source. */
function accordingSource({ tokens }: Document, _columns: Columns, group: Group): Group {
  const { cue, source, content } = group
  const [span] = content
  if (!cue || source || !span || span.first !== cue.end || tokens[cue.first]!.value.toLowerCase() !== 'according')
    return group
  for (let i = span.first + 1; i < Math.min(span.end - 3, span.first + 14); i++) {
    if (tokens[i]!.pos === 'VERB') return group
    if (tokens[i]!.value !== ',') continue
    const rest = { ...span, first: i + 1 }
    return { ...group, source: { ...span, role: 'source', end: i }, content: [rest, ...content.slice(1)] }
  }
  return group
}
