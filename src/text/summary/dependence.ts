import type { Span } from '../../core/span.ts'
import type { Token } from '../tokens/token.ts'
import type { Candidate } from './candidates.ts'
import type { ArticleNames } from './names.ts'

/** What a sentence needs to be understood. */
export interface Dependence {
  /** The sentence right before it must stand in the brief as well. */
  readonly previous: boolean
  /** The name that its "he" or "she" stands for: shown before it when the sentence before is missing. */
  readonly lead?: Span
  /** It opens with "But" or the like: better with the sentence before it. */
  readonly linked: boolean
}

const persons = new Set(['he', 'she', 'him', 'her', 'his', 'hers', 'himself', 'herself'])
const things = new Set(['they', 'them', 'their', 'theirs', 'it', 'its', 'themselves', 'itself'])
const pointers = new Set([
  'this',
  'that',
  'these',
  'those',
  'such',
  'both',
  'another',
  'others',
  'neither',
  'either',
  'some',
  'one',
  'here',
  'there',
  'then',
])
const links = new Set([
  'but',
  'and',
  'so',
  'or',
  'yet',
  'however',
  'meanwhile',
  'still',
  'also',
  'instead',
  'thus',
  'therefore',
  'nor',
  'plus',
  'though',
  'besides',
  'moreover',
  'furthermore',
  'additionally',
  'nevertheless',
  'similarly',
  'later',
  'afterwards',
  'earlier',
])
const people =
  /^(?:man|woman|boy|girl|mother|father|son|daughter|brother|sister|wife|husband|child|teen|teenager|student|player|victim|suspect|patient|star|coach|chief|mayor|king|queen|pope|prince|princess|president|captain|judge|soldier|guard|pilot|lawyer|attorney|nurse|secretary|\p{L}+(?:man|woman|person|er|or|ist|ian|ant))$/iu
/** Sentences looked back for the name behind a pronoun. */
const reach = 3

/** Whether a sentence can be read on its own. */
export function dependenceOf(candidate: Candidate, names: ArticleNames): Dependence {
  const tokens = candidate.tokens
  const head = tokens.findIndex((token) => /^[\p{L}\p{N}]/u.test(token.value))
  if (head < 0) return { previous: true, linked: false }
  const first = tokens[head]!.value.toLowerCase()
  const linked = links.has(first)
  if (pointers.has(first) && !isFree(first, tokens, head)) return { previous: true, linked }
  if (
    first === 'the' &&
    /^(?:two|three|four|five|pair|latter|former|duo|trio|first|second|third|same|other|others)$/i.test(
      tokens[head + 1]?.value ?? '',
    ) &&
    tokens[head + 2]?.pos !== 'NOUN'
  )
    return { previous: true, linked }
  const pronoun = danglingPronoun(tokens, head)
  if (pronoun === undefined) return { previous: false, linked }
  if (!persons.has(pronoun)) return { previous: true, linked }
  const lead = nameBefore(names, candidate.index)
  return lead ? { previous: true, lead, linked } : { previous: true, linked }
}

/** "There was", "It is not clear whether", "One of the", "Some 300 people" point at nothing before them. */
function isFree(first: string, tokens: readonly Token[], head: number): boolean {
  const next = tokens[head + 1]
  if (!next) return false
  if (first === 'there') return next.pos === 'AUX' || next.pos === 'VERB'
  if (first === 'one' || first === 'some' || first === 'both' || first === 'either' || first === 'neither')
    return next.pos === 'ADP' || next.pos === 'NOUN' || next.pos === 'NUM' || next.pos === 'PROPN' || next.pos === 'ADJ'
  if (first === 'this')
    return /^(?:week|year|month|morning|summer|winter|spring|autumn|fall|season|weekend)$/i.test(next.value)
  return false
}

/** The first pronoun that nothing before it in the sentence can stand for. */
function danglingPronoun(tokens: readonly Token[], head: number): string | undefined {
  let named = false
  let person = false
  for (let i = head; i < tokens.length; i++) {
    const token = tokens[i]!
    const word = token.value.toLowerCase()
    if (token.pos === 'PROPN' || (token.pos === 'NOUN' && people.test(word))) person = true
    if (token.pos === 'PROPN' || token.pos === 'NOUN') named = true
    if (persons.has(word) && !person && !namedAfter(tokens, i)) return word
    if (things.has(word) && !named && !(word === 'it' && isEmptyIt(tokens, i)) && !namedAfter(tokens, i)) return word
  }
  return undefined
}

/** "In her first speech, Ann Lee said": the name follows its pronoun, after a comma. */
function namedAfter(tokens: readonly Token[], i: number): boolean {
  const clause = tokens
    .slice(0, i)
    .some(({ value }) => /^(?:when|as|after|before|while|although|though|since|if|once|until)$/i.test(value))
  if (/^(?:he|she|it|they)$/i.test(tokens[i]!.value) && !clause) return false
  const comma = tokens.findIndex((token, k) => k > i && k < i + 9 && token.value === ',')
  return comma > 0 && tokens.slice(comma + 1, comma + 4).some(({ pos }) => pos === 'PROPN')
}

/** "It is unclear whether", "It took rescuers an hour to". */
function isEmptyIt(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  if (!next || !(next.pos === 'AUX' || /^(?:takes|took|seems|appears|remains)$/i.test(next.value))) return false
  return tokens.slice(i + 2, i + 9).some(({ value }) => /^(?:that|whether|to|how|why|who|what|if|when)$/i.test(value))
}

/** The one person whom the sentences before speak of, by the fullest name in the article; nothing when in doubt. */
function nameBefore(names: ArticleNames, index: number): Span | undefined {
  for (let i = index - 1; i >= Math.max(0, index - reach); i--) {
    const surnames = new Set(names.bySentence[i]!.map(({ surname }) => surname))
    if (surnames.size > 1) return undefined
    for (const surname of surnames) return names.fullest.get(surname)
  }
  return undefined
}
