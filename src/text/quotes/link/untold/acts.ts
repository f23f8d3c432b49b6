import type { Document } from '../../../document.ts'
import { answerable, calledUp, convened, findings } from '../../../locales/en/acts.ts'
import { timeNouns } from '../../../locales/en/time-nouns.ts'
import type { Token } from '../../../tokens/token.ts'
import type { Columns } from '../../tagger/columns.ts'
import { genderOfName } from '../../words/givenNames.ts'
import { nounKind, titleGender } from '../../words/people.ts'
import { baseHash } from '../../words/telling.ts'
import type { Group } from '../group/group.ts'
import { phraseEnd } from '../group/noun-phrase.ts'
import type { TaggedSpan } from '../group/spans.ts'
import { headOf } from './no-telling.ts'

const called = new Set(calledUp.split(' '))
const convenes = new Set(convened.split(' '))
const answers = new Set(answerable.split(' '))
const ofInquiry = new Set(findings.split(' '))
const call = baseHash('call')
const find = baseHash('find')
const attack = baseHash('attack')
const respond = baseHash('respond')
const keeping = new Set(['maintain', 'boast'].map(baseHash))
const question = baseHash('question')
const refusing = new Set(['decline', 'refuse'].map(baseHash))

/**
 * Whether a verb that often tells is an act here, by what its object is: "called the police", "maintains a lead", "declined an offer", "found it hard",
 * "attacked a station with stones", "the man reporting the theft was".
 */
export function isAct(document: Document, columns: Columns, group: Group): boolean {
  const { cue, content } = group
  const [span] = content
  if (!cue || !span || span.first !== cue.end || content.length > 1) return false
  if (columns.quote.subarray(span.first, span.end).some((mark) => mark !== 0)) return false
  const words = document.tokens.slice(span.first, span.end)
  const verb = columns.base[cue.end - 1]!
  if (verb === call) return callsUp(words) || callsByName(words) || callsToDo(words)
  if (verb === find) return words[0]!.value === 'it' || isFoundDoing(words) || isFoundThing(document, group, words)
  if (keeping.has(verb)) return isHeld(words)
  if (/^(?:with|by)$/.test(document.tokens[cue.end - 1]!.value)) return columns.base[cue.end - 2] === respond
  if (verb === question) return isSomebody(document, span)
  if (verb === attack) return isPlaceOrThing(document, span)
  if (refusing.has(verb)) return turnsDown(document, span)
  return isWhich(document, group)
}

/** "called 911 to report it", "called emergency dispatch", "called an early election" */
function callsUp(words: readonly Token[]): boolean {
  const end = words.findIndex(({ pos }) => pos === 'ADP' || pos === 'PART' || pos === 'CCONJ' || pos === 'PUNCT')
  const whole = end < 0 ? words : words.slice(0, end)
  const day = whole.findIndex(({ value }) => timeNouns.has(value.toLowerCase()))
  const object = day > 0 ? whole.slice(0, day) : whole
  const last = object.at(-1)?.value.toLowerCase() ?? ''
  if (object[0]?.pos === 'DET' && object.length <= 5 && convenes.has(last)) return true
  return object.length > 0 && object.length <= 4 && called.has(last)
}

/** "questioned the driver for an hour", and not "questioned the driver's motives": somebody is heard, and nothing told. */
function isSomebody(document: Document, { first, end }: TaggedSpan): boolean {
  const { tokens } = document
  if (/^(?:him|her|them)$/.test(tokens[first]!.value) && tokens[first + 1]?.pos !== 'NOUN') return true
  const last = phraseEnd(document, first, end)
  if (last === first || /^['’]s?$/.test(tokens[last]?.value ?? '')) return false
  return nounKind(headOf(tokens, { first, end: last })) === 'person' || isPersonName(document, first, last)
}

/** "Daniel Kraft", "Ms Orr": a name that begins like somebody's. */
const isPersonName = ({ tokens }: Document, first: number, end: number): boolean =>
  tokens.slice(first, end).every(({ pos }) => pos === 'PROPN') &&
  (genderOfName(tokens[first]!.value.toLowerCase()) !== undefined || titleGender(tokens[first]!.value) !== undefined)

/** "found him standing there" */
const isFoundDoing = ([object, next]: readonly Token[]): boolean =>
  /^(?:him|her|them|me|us)$/.test(object!.value) &&
  (/(?:ing|ed)$/.test(next?.value ?? '') || /^(?:ADP|SCONJ)$/.test(next?.pos ?? ''))

/** "called him Odd": a name, and no word on him. */
const callsByName = ([object, name, next]: readonly Token[]): boolean =>
  /^(?:him|her|me|us|them)$/.test(object!.value) &&
  name?.pos === 'PROPN' &&
  (next === undefined || /^(?:PUNCT|ADP|SCONJ|CCONJ|PROPN)$/.test(next.pos))

/** "called Ms Lunn to thank her": on the telephone, or to a place. */
function callsToDo(words: readonly Token[]): boolean {
  const to = words.findIndex(({ pos, value }) => value === 'to' && pos === 'PART')
  if (to < 1 || to > MOST_CALLED || words[to + 1]?.pos !== 'VERB') return false
  return words.slice(0, to).every(({ pos }) => /^(?:PROPN|DET|PUNCT)$/.test(pos)) && words[to - 1]!.pos === 'PROPN'
}

const MOST_CALLED = 5

/** "Wardens found a rusty key in the shed": a thing, and not what an inquiry comes to. */
function isFoundThing({ tokens }: Document, { source }: Group, words: readonly Token[]): boolean {
  const who = source && tokens[source.end - 1]!
  if (!who || /^(?:it|which|that|this)$/i.test(who.value)) return false
  if (!/^(?:PROPN|PRON)$/.test(who.pos) && nounKind(who.value) !== 'person' && who.value !== 'police') return false
  let head = words.findIndex(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
  if (head < 0 || !words.slice(0, head).every(({ pos }) => /^(?:DET|NUM|ADJ|ADV|PRON|PUNCT)$/.test(pos))) return false
  while (/^(?:NOUN|PROPN)$/.test(words[head + 1]?.pos ?? '')) head++
  if (words.slice(0, head + 1).some(({ value }) => ofInquiry.has(value.toLowerCase()))) return false
  if (head + 1 < words.length && !/^(?:ADP|PUNCT)$/.test(words[head + 1]!.pos)) return false
  const told = words.findIndex(({ pos }, k) => k > head && (pos === 'AUX' || pos === 'VERB'))
  if (told < 0) return true
  return words
    .slice(head + 1, told)
    .some(({ value }) => /^(?:who|which|that|where|when|after|while|,|—|–|-+)$/.test(value))
}

/** "maintains a wide lead", "boasts two harbours": what is kept or had. What is maintained to be so has its verb, and innocence is pleaded. */
function isHeld(words: readonly Token[]): boolean {
  const end = words.findIndex(({ value }, k) => k > 0 && /^(?:who|which|that|where|when|,|—|–|-+)$/.test(value))
  const thing = end < 0 ? words : words.slice(0, end)
  if (!/^(?:DET|NUM|ADJ|NOUN)$/.test(words[0]!.pos) && !/^(?:his|her|its|their|your|our)$/.test(words[0]!.value))
    return false
  if (words[0]!.value === 'that' || thing.some(({ value }) => pleaded.test(value))) return false
  // "a wide LEAD": a noun, whatever the tokenizer takes it for
  return thing.every(
    ({ pos, value }, k) =>
      pos !== 'AUX' && (pos !== 'VERB' || /(?:ed|ing)$/.test(value) || /^(?:ADJ|DET)$/.test(thing[k - 1]?.pos ?? '')),
  )
}

const pleaded = /^(?:innocence|silence|denials?)$/

/** "attacked a museum": with hands, and not in words. */
const isPlaceOrThing = ({ tokens }: Document, span: TaggedSpan): boolean => {
  const head = headOf(tokens, span)
  return /^(?:DET|NUM)$/.test(tokens[span.first]!.pos) && nounKind(head) !== 'document' && !answers.has(head)
}

/** "declined an offer from the club": an offer, and no question. */
function turnsDown({ tokens }: Document, span: TaggedSpan): boolean {
  const { pos } = tokens[span.first]!
  if (pos !== 'DET' && pos !== 'NOUN' && pos !== 'ADJ') return false
  const head = headOf(tokens, span)
  return !answers.has(head) && !tokens.slice(span.first, span.end).some(({ value }) => answers.has(value))
}

/** "details of the person REPORTING the incident are kept": which one, by what they do. */
function isWhich({ tokens }: Document, { source, cue, content }: Group): boolean {
  const [span] = content
  if (!source || source.end !== cue!.first || cue!.end - cue!.first > 1 || !/ing$/.test(tokens[cue!.first]!.value))
    return false
  if (!/^(?:the|an?|any|every|each|those|people|anyone)$/i.test(tokens[source.first]!.value)) return false
  const words = tokens.slice(span!.first, span!.end)
  const plain = words.every(({ pos, value }) => pos !== 'VERB' && pos !== 'AUX' && value !== 'that')
  return plain && /^(?:AUX|VERB)$/.test(tokens[span!.end]?.pos ?? '')
}
