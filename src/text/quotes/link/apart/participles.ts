import type { Document } from '../../../document.ts'
import { firstThat } from '../../../first-that.ts'
import type { Columns } from '../../tagger/columns.ts'
import { type Group, startOf } from '../group/group.ts'
import { phraseEnd } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'

/** Tokens between a verb of telling and the participle that goes on from it. */
const NEAR = 8

/**
 * "“We have it all,” Lee said, boasting that …": a participle without a source behind a tag is of the same one. Nothing that is
 * told may stand between the two: in "said the firm had fallen behind, citing costs" it may be the firm's.
 */
export function shareParticiples(document: Document, { sentence }: Columns, groups: readonly Group[]): Group[] {
  const { tokens, ranges } = document
  const tags = groups.filter(({ source, cue }) => source && cue)
  return groups.map((group) => {
    const { source, cue } = group
    if (source || !cue || !/^\p{Ll}{3,}ing$/u.test(tokens[cue.first]!.value)) return group
    const before = tokens[cue.first - 1]?.value ?? ''
    if (before !== ',' && !dashes.has(before) && !leading.has(before)) return group
    // Who adds something is who said what stands before it.
    const adds = tokens[cue.first]!.value === 'adding' && before === ','
    const tag = nearest(tags, cue.first).findLast(
      (other) =>
        other.cue!.end < cue.first &&
        sentence[other.cue!.first] === sentence[cue.first] &&
        (adds ||
          (cue.first - Math.max(other.cue!.end, other.source!.end) <= NEAR &&
            other.content.every(({ first, end }) => end <= other.cue!.first || first > cue.first))),
    )
    if (tag && before === ',') return { ...group, source: tag.source! }
    const { first } = ranges[sentence[cue.first]!]!
    const start = tokens[first]!.pos === 'CCONJ' ? first + 1 : first
    const [front] = group.content
    const behind = group.content.filter(({ first }) => first >= cue.end)
    // "…, but | Boren went further |, saying that …": what he did is nothing that he said.
    if (front && front.end === cue.first - 1 && before === ',' && behind.length === group.content.length - 1) {
      const doer = behind.length > 0 ? mainSubject(document, front.first, cue.first) : undefined
      if (doer) return { ...group, source: spanIn(cue.paragraph, 'source', doer.first, doer.end), content: behind }
    }
    const subject = mainSubject(document, start, before === ',' ? cue.first : cue.first - 1)
    return subject && group.content.every(({ first }) => first >= cue.end)
      ? { ...group, source: spanIn(cue.paragraph, 'source', subject.first, subject.end) }
      : group
  })
}

/** "…, after accusing them of theft": what leads a participle of the same subject. */
const leading = new Set(['after', 'before', 'while', 'by', 'without', 'despite'])
/** "Marden has criticised the plan — suggesting that it is a ruse": the subject of the sentence goes on behind its dash. */
const dashes = new Set(['--', '—', '–'])
const MOST_TAGS = 6

/** The last few tags that begin before a token, by halving. */
function nearest(tags: readonly Group[], token: number): readonly Group[] {
  const end = firstThat(0, tags.length, (i) => startOf(tags[i]!) >= token)
  return tags.slice(Math.max(0, end - MOST_TAGS), end)
}

/** The subject of a sentence that has one clause before its participle: "He ran the club, and was praised, telling the Herald …". */
function mainSubject(document: Document, from: number, to: number): { first: number; end: number } | undefined {
  const { tokens } = document
  const end = pastName(document, phraseEnd(document, from, to), to)
  const { pos, value } = tokens[end] ?? { pos: 'X', value: '' }
  if (end === from || (pos !== 'VERB' && pos !== 'AUX') || /ing$/.test(value)) return undefined
  const last = tokens[end - 1]!.value === ',' ? tokens[end - 2]! : tokens[end - 1]!
  if (!/^(?:he|she|they)$/i.test(tokens[from]!.value) && last.pos !== 'PROPN' && !/^\p{Lu}/u.test(last.value))
    return undefined
  for (let i = end; i < to; i++) {
    const { value: word, pos: part } = tokens[i]!
    const object = /^(?:it|you)$/.test(word) && !/^(?:VERB|AUX)$/.test(tokens[i + 1]!.pos)
    if ((clauses.has(word.toLowerCase()) && !object) || part === 'SCONJ' || /^[:;“”"‘—–]$/.test(word)) return undefined
    // A second subject: "…, and the board agreed, saying".
    if (/^(?:and|but|or)$/.test(word) && !/^(?:VERB|AUX|ADV)$/.test(tokens[i + 1]!.pos)) return undefined
  }
  return { first: from, end }
}

/** Behind the name beside a role: "The home secretary, ANN COE, | is". */
function pastName({ tokens }: Document, end: number, to: number): number {
  const capital = (at: number) => /^\p{Lu}/u.test(tokens[at]?.value ?? '')
  if (tokens[end]?.value !== ',' || !capital(end + 1)) return end
  let i = end + 1
  while (i < to && i - end < MOST_NAME && capital(i)) i++
  return tokens[i]?.value === ',' ? i + 1 : end
}

const MOST_NAME = 6

const clauses = new Set(
  'he she they it i we you who which whom whose that when after before while as since until where if'.split(' '),
)
