import type { Document } from '../../../document.ts'
import { hearsayParticiples } from '../../../locales/en/no-cues.ts'
import type { Columns } from '../../tagger/columns.ts'
import { INSIDE, OPENING } from '../../tagger/marks.ts'
import type { Tagged, Tagger } from '../../tagger/tag.ts'
import { classesOf } from '../../words/bits.ts'
import { isObjectAct } from '../../words/telling.ts'
import type { Group } from '../group/group.ts'
import { kindOf } from '../group/kind.ts'
import type { TaggedSpan } from '../group/spans.ts'
import { isLineHeading } from '../interview/labels.ts'
import { isAct } from './acts.ts'
import { isIdleCue } from './idle-cues.ts'
import { isNoCue } from './no-cue.ts'
import { tellsNothing } from './no-telling.ts'
import { saysNobody } from './nobody.ts'
import { isUndone } from './undone.ts'
import { isWeak } from './weak.ts'

/** Verbs that are a cue at least this often in training are no mere acts. */
const RARELY = 4
/** As many words in quotation marks, or as small a share of what is told, may be a title, a slogan or a scare quote. */
const FEW_WORDS = 4
const SMALL_SHARE = 0.35
const hearsay = new Set(hearsayParticiples.split(' '))
const clauses = new Set('that if whether how why what who when where which because'.split(' '))

/**
 * Whether it is no attribution at all: an act whose verb tells, thinks and wants nothing ("passed a bill"), a place's name before
 * a colon (a dateline), or a weak one that names nobody. `quoted`: words of the content in quotation marks.
 */
export function isNothing(document: Document, { columns }: Tagger, { surely }: Tagged, group: Group): boolean {
  const { tokens } = document
  const { cue, source, content } = group
  if (!cue) return isHardlyQuoted(columns.quote, content)
  if (
    source &&
    source.first === document.ranges[columns.sentence[source.first]!]!.first &&
    isLineHeading(document, source.first, cue.first)
  )
    return true
  if ((source && isDateline(document, columns, group)) || postsIn(document, columns, group)) return true
  // "so-called": a scare quote.
  if (isSoCalled(document, cue)) return true
  if (isNoCue(document, columns, group) || isAct(document, columns, group)) return true
  if (tellsNothing(document, columns, group) || saysNobody(document, columns, group)) return true
  if (isUndone(document, columns, group)) return true
  if (isIdleCue(document, columns, group) || (source && isNobody(document, source))) return true
  if (!source && tokens[content[0]!.first]!.value === 'that' && isOwnVoice(document, group)) return true
  const kind = kindOf(
    document,
    columns.quote,
    content.map(({ first, end }) => ({ start: tokens[first]!.start, end: tokens[end - 1]!.end })),
  )
  const quoted = quotedWords(document, columns.quote, group)
  // "was cited as an “honoured member”": a few words, and nobody who said them.
  if (group.passive && kind === 'mixed' && quoted <= FEW_WORDS) return true
  if (!isWeak(document, columns, group, kind)) return false
  const length = content.reduce((sum, span) => sum + span.end - span.first, 0)
  if (quoted > FEW_WORDS && quoted > SMALL_SHARE * length) return false
  if (!isSure(surely, cue)) return true
  const first = tokens[content[0]!.first]!.value.toLowerCase()
  // "It is widely believed that …": nobody in particular, and yet a claim.
  if (!source) return first !== 'that' && !isHearsay(document, group)
  const clause = clauses.has(first)
  let act = true
  for (let i = cue.first; i < cue.end; i++) {
    const { pos } = tokens[i]!
    const base = columns.base[i]!
    if (pos === 'ADP' || pos === 'PART' || pos === 'DET' || pos === 'ADV') continue
    if (!clause && isObjectAct(base)) return true
    if (classesOf(base) !== 0 || columns.cueness[i]! >= RARELY) act = false
  }
  return act
}

/** "the so-CALLED", "the SO-CALLED". */
const isSoCalled = ({ tokens }: Document, { first, end }: TaggedSpan): boolean =>
  tokens
    .slice(Math.max(0, first - 2), end)
    .map(({ value }) => value.toLowerCase())
    .join('')
    .includes('so-called')

/** "Two thousand are reported to be out": a claim, and nobody who makes it. */
const isHearsay = ({ tokens }: Document, { cue, content }: Group): boolean =>
  hearsay.has(tokens[cue!.end - 1]!.value) &&
  content.some(({ first }) => first === cue!.end && tokens[first]!.value === 'to')

/** “NO reason to worry”: a word that is no subject by itself. */
const isNobody = ({ tokens }: Document, { first, end }: { first: number; end: number }): boolean =>
  end - first === 1 && /^(?:no|a|an|the|every)$/i.test(tokens[first]!.value)

/** Without a cue only what stands in quotation marks is somebody's words: “has a sticker with the slogan ‘bees are happy’” isn't. */
function isHardlyQuoted(quote: Uint8Array, content: Group['content']): boolean {
  let quoted = 0
  let all = 0
  for (const { first, end } of content) {
    all += end - first
    for (let i = first; i < end; i++) if (quote[i] !== 0) quoted++
  }
  return quote[content[0]!.first] !== OPENING && 5 * quoted < 4 * all
}

function isSure(surely: Tagged['surely'], { first, end }: { first: number; end: number }): boolean {
  for (let i = first; i < end; i++) if (surely(i)) return true
  return false
}

/** "It can be revealed that …", "it’s silly to imagine that …": the outlet itself speaks. */
function isOwnVoice({ tokens }: Document, { cue }: Group): boolean {
  const words = tokens.slice(Math.max(0, cue!.first - 2), cue!.end).map(({ value }) => value.toLowerCase())
  return (
    words.includes('can') ||
    /\bit (?:is|’s|'s|was|would be) \p{L}+ to /u.test(words.join(' ').replace(/ (?=[’'])/g, ' '))
  )
}

/** "NEW DELHI: The army …" */
function isDateline({ tokens }: Document, columns: Columns, { cue, source, content }: Group): boolean {
  if (tokens[cue!.first]!.value !== ':' || columns.quote[content[0]!.first] !== 0) return false
  const words = tokens.slice(source!.first, source!.end)
  return words.length > 1 && words.every(({ value }) => /^(?:\p{Lu}{3,}|[,/-])$/u.test(value))
}

/** "regularly posted in various groups": where, and not what. */
function postsIn({ tokens }: Document, columns: Columns, { cue, content }: Group): boolean {
  const { first } = content[0]!
  return (
    cue!.end === first &&
    tokens[first - 1]!.value === 'in' &&
    columns.quote[first] === 0 &&
    tokens[first]!.pos !== 'DET' &&
    /^post/.test(tokens[first - 2]?.value ?? '')
  )
}

/** Words of a content that are in quotation marks. */
function quotedWords({ tokens }: Document, quote: Uint8Array, { content }: Group): number {
  let count = 0
  for (const { first, end } of content)
    for (let i = first; i < end; i++) if (quote[i] === INSIDE && /[\p{L}\p{N}]/u.test(tokens[i]!.value)) count++
  return count
}
