import { anybodyWords, bareNouns, noPeople, timeWords } from '../locales/en/follow-on.ts'
import type { Token } from '../tokens/token.ts'

const persons = new Set(['he', 'she', 'him', 'her', 'his', 'hers', 'himself', 'herself'])
const things = new Set(['they', 'them', 'their', 'theirs', 'it', 'its', 'themselves', 'itself'])
const people =
  /^(?:man|woman|boy|girl|mother|father|son|daughter|brother|sister|wife|husband|child|teen|teenager|student|player|victim|suspect|patient|star|coach|chief|mayor|king|queen|pope|prince|princess|president|captain|judge|soldier|guard|pilot|lawyer|attorney|nurse|secretary|spokes\p{L}+|\p{L}+(?:man|woman|person|er|or|ist|ian|ant))$/iu
const anybody = new Set(anybodyWords.split(' '))
const objects = new Set(noPeople.split(' '))
const nobody = new Set(bareNouns.split(' '))
const times = new Set(timeWords.split(' '))
const marks = new Set(['"', '“', '”', '«', '»', '``', "''"])
/** Prepositions of place and time: what comes after them is nobody who speaks. */
const placing = new Set(
  'in on at near across outside inside throughout during since until around into from over under after before'.split(
    ' ',
  ),
)

/** Whether the word stands for a person, rather than for a thing or for several. */
export function isPersonal(pronoun: string): boolean {
  return persons.has(pronoun)
}

/** The first pronoun that nothing before it in the sentence can stand for; where an article `opens`, nothing behind it either. A name inside a quotation is none for "she said" behind it. */
export function danglingPronoun(tokens: readonly Token[], head: number, opens = false): string | undefined {
  const outer = { named: false, person: false }
  const inner = { named: false, person: false }
  let quoted = false
  const small = /^\p{Ll}/u.test(tokens[head]?.value ?? '')
  const adverbial = openingPhraseEnd(tokens, head)
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (marks.has(token.value)) {
      quoted = token.value === '“' || token.value === '«' || token.value === '``' || (token.value === '"' && !quoted)
      continue
    }
    const word = token.value.toLowerCase()
    const seen = quoted ? inner : outer
    if (isNamedOwner(tokens, i)) seen.named = seen.person = true
    if (i > adverbial && !times.has(word)) {
      const name = token.pos === 'PROPN' && !isPlaced(tokens, i) && !objects.has(word)
      if (name || (token.pos === 'NOUN' && people.test(word) && !objects.has(word))) seen.person = true
      if (small && isBareSubject(tokens, i)) seen.person = true
      if (anybody.has(word)) seen.person = true
      if (token.pos === 'PROPN' || token.pos === 'NOUN') seen.named = true
    }
    // "first-of-its-kind": inside a word it stands for the word itself.
    if (isJoined(tokens, i)) continue
    const before = quoted ? { named: inner.named || outer.named, person: inner.person || outer.person } : outer
    if (
      persons.has(word) &&
      !before.person &&
      !namedAfter(tokens, i) &&
      !(opens && !objective.test(word) && isNamedLater(tokens, i))
    )
      return word
    if (things.has(word) && !before.named && !(word === 'it' && isEmptyIt(tokens, i, opens)) && !namedAfter(tokens, i))
      return word
  }
  return undefined
}

/** "During Ann Lee's campaign": whoever is named in full, and has something. */
function isNamedOwner(tokens: readonly Token[], i: number): boolean {
  return tokens[i]!.pos === 'PROPN' && tokens[i - 1]?.pos === 'PROPN' && /^['’]s?$/.test(tokens[i + 1]?.value ?? '')
}

/** Between two hyphens that touch it. */
function isJoined(tokens: readonly Token[], i: number): boolean {
  const [before, { start, end }, after] = [tokens[i - 1], tokens[i]!, tokens[i + 1]]
  return before?.value === '-' && before.end === start && after?.value === '-' && after.start === end
}

/** "murray said", in small letters: a noun of one, with no article before it and its verb behind it, is a name. */
function isBareSubject(tokens: readonly Token[], i: number): boolean {
  const [before, { pos, value }, after] = [tokens[i - 1], tokens[i]!, tokens[i + 1]]
  if (
    pos !== 'NOUN' ||
    /s$/.test(value) ||
    objects.has(value) ||
    nobody.has(value) ||
    !(after?.pos === 'VERB' || after?.pos === 'AUX')
  )
    return false
  const first = tokens[i - 1]?.pos === 'NOUN' ? tokens[i - 2] : before
  return first === undefined || first.pos === 'PUNCT' || first.pos === 'SCONJ' || first.pos === 'CCONJ'
}

/** "On Monday, he", "In a statement, it": the index of the comma behind an opening phrase without a verb, else -1. */
function openingPhraseEnd(tokens: readonly Token[], head: number): number {
  if (tokens[head]?.pos !== 'ADP' && !/^according$/i.test(tokens[head]?.value ?? '')) return -1
  for (let i = head + 1; i < tokens.length && i < head + 12; i++) {
    const { pos, value } = tokens[i]!
    if (pos === 'VERB' || pos === 'AUX') return -1
    if (pos === 'PRON' && (persons.has(value.toLowerCase()) || things.has(value.toLowerCase()))) return i - 1
    if (value === ',') return i
  }
  return -1
}

/** "in New Oram": a name behind a preposition of place. */
function isPlaced(tokens: readonly Token[], i: number): boolean {
  let k = i - 1
  while (k >= 0 && (tokens[k]!.pos === 'PROPN' || tokens[k]!.pos === 'DET' || tokens[k]!.pos === 'ADJ')) k--
  return k >= 0 && placing.has(tokens[k]!.value.toLowerCase())
}

/** So long the phrase may be that opens on a pronoun. */
const PHRASE = 14

/** "In her first speech, Ann Lee said": the name follows its pronoun, after a comma. */
function namedAfter(tokens: readonly Token[], i: number): boolean {
  const clause = tokens
    .slice(0, i)
    .some(({ value }) => /^(?:when|as|after|before|while|although|though|since|if|once|until|whether)$/i.test(value))
  if (/^(?:he|she|it|they)$/i.test(tokens[i]!.value) && !clause) return false
  const comma = tokens.findIndex((token, k) => k > i && k < i + PHRASE && token.value === ',')
  return comma > 0 && tokens.slice(comma + 1, comma + 4).some(({ pos }) => pos === 'PROPN')
}

/** "It is unclear whether", "It took rescuers an hour to", "It’s official: Ann Lee is to go". */
function isEmptyIt(tokens: readonly Token[], i: number, opens: boolean): boolean {
  const next = tokens[i + 1]
  const told = tokens[i + 2]?.value ?? ''
  if (next?.pos === 'AUX' && tokens[i + 3]?.value === ':') return true
  // "It was a sight that stopped them" is of something told before.
  if (next?.value === 'was' && /^an?$/.test(told))
    return tokens.slice(i + 3, opens ? i + 16 : i + 8).some(({ value }) => (opens ? clause : purpose).test(value))
  if (!next || !(next.pos === 'AUX' || /^(?:['’]s|takes|took|seems|appears|remains)$/i.test(next.value))) return false
  return (
    tokens.slice(i + 2, i + 9).some(({ value }) => /^(?:that|whether|to|how|why|who|what|if|when)$/i.test(value)) ||
    (opens && tokens.slice(i + 2, i + 16).some(({ value }) => clause.test(value)))
  )
}
const objective = /^(?:him|himself|herself)$/
const clause = /^(?:that|whether|to|since)$/i
const purpose = /^(?:to|since|whether)$/

/** "He wears no uniform, but Ann Lee is a general": a name in full behind it, and no place. */
function isNamedLater(tokens: readonly Token[], i: number): boolean {
  return tokens.some(
    ({ pos }, k) =>
      k > i &&
      pos === 'PROPN' &&
      tokens[k - 1]!.pos === 'PROPN' &&
      tokens[k + 1]?.pos !== 'NOUN' &&
      !isPlaced(tokens, k - 1),
  )
}
