import type { Document } from '../../document.ts'
import {
  beingWords,
  doneForms,
  endedBy,
  gaveWord,
  negations,
  overWords,
  planNouns,
  relatives,
  willWords,
} from '../../locales/en/event-words.ts'
import {
  aheadOfTo,
  aims,
  conditions,
  doubts,
  habits,
  laws,
  nobodies,
  people,
  questions,
  readerWords,
  states,
  termsServed,
} from '../../locales/en/tellings.ts'
import type { Token } from '../../tokens/token.ts'
import { answerFrom } from './answer.ts'
import { quotedIn } from './quoted.ts'

const AHEAD = new Set(aheadOfTo.split(' '))
const NEGATIONS = new Set(negations.split(' '))
const WILL = new Set(willWords.split(' '))
const DONE = new Set(doneForms.split(' '))
const BEING = new Set(beingWords.split(' '))
const OVER = new Set(overWords.split(' '))
const RELATIVES = new Set(relatives.split(' '))
const PLAN_NOUNS = new Set(planNouns.split(' '))
const CONDITION = new Set(conditions.split(' '))
const STATES = new Set(states.split(' '))
const HABIT = new Set(habits.split(' '))
const TERMS = new Set(termsServed.split(' '))
const GAVE = new Set(gaveWord.split(' '))
const ENDED = new Set(endedBy.split(' '))
const AIMS = new Set(aims.split(' '))
const DOUBTS = new Set(doubts.split(' '))
const LAWS = new Set(laws.split(' '))
const PEOPLE = new Set(people.split(' '))
const QUESTIONS = new Set(questions.split(' '))
const SELF = new Set(nobodies.split(' '))
const READER = new Set(readerWords.split(' '))

/** Whether a sentence without a date tells a plan: somebody will do something, in the words of the article and with no "if". */
export function tellsPlan(document: Document, index: number): boolean {
  const { first, end } = document.ranges[index]!
  const { tokens } = document
  if (tokens[end - 1]?.value === '?') return false
  const quoted = quotedIn(tokens, first, end)
  const answer = answerFrom(document, first, end)
  let plan = false
  for (let i = first; i < end; i++) {
    const { value, pos } = tokens[i]!
    if (quoted[i - first]) continue
    const lower = value.toLowerCase()
    // "The speed will rise until you reach the mark": told to a reader, who is to do it.
    if (CONDITION.has(lower) || READER.has(lower)) return false
    const next = tokens[i + 1]
    // "are planning on monitoring it".
    if (
      /^plan(?:s|ning)?$/.test(lower) &&
      next?.value === 'on' &&
      /ing$/.test(tokens[i + 2]?.value ?? '') &&
      !isOver(document, first, i)
    )
      plan = true
    if (asks(document, first, i)) continue
    const negated = NEGATIONS.has(next?.value.toLowerCase() ?? '')
    if (
      isState(tokens[i + 1], tokens[i + 2]) ||
      isSentence(tokens, i + 1) ||
      HABIT.has(next?.value.toLowerCase() ?? '')
    )
      continue
    if (answer < i || isDoubted(document, first, i)) continue
    if ((lower === 'will' || lower === 'shall' || lower === "'ll") && pos !== 'NOUN' && !negated)
      plan ||= hasActor(document, first, i) && !isNoun(tokens, i)
    if (
      lower === 'to' &&
      next?.pos === 'VERB' &&
      AHEAD.has(tokens[i - 1]?.value.toLowerCase() ?? '') &&
      // "Due to logging".
      !/ing$/.test(next.value) &&
      !isOver(document, first, i - 1)
    )
      plan = true
  }
  return plan
}

/** "the need for strong will, ambition": what somebody has, and no helping verb. */
const isNoun = (tokens: readonly Token[], at: number) =>
  tokens[at]!.value === 'will' &&
  (tokens[at - 1]?.pos === 'ADJ' || /^['’]s$/.test(tokens[at - 1]?.value ?? '')) &&
  /^[,.;]$/.test(tokens[at + 1]?.value ?? '')

/** "Says he doesn't think they will", "no sign that it will": not told as to come. */
function isDoubted({ tokens }: Document, first: number, at: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - DOUBT_REACH); i--) {
    const { value } = tokens[i]!
    if (/^[,;:]$/.test(value)) return false
    if (DOUBTS.has(value.toLowerCase().replace('’', "'"))) return true
  }
  return false
}

/** Words that a doubt stands before "will" at most. */
const DOUBT_REACH = 60

/** "The question is what the owners will do with it": nobody says that they will do anything. */
function asks({ tokens }: Document, first: number, at: number): boolean {
  if (!WILL.has(tokens[at]!.value.toLowerCase())) return false
  for (let i = at - 1; i >= Math.max(first, at - ASKED); i--) {
    const { value, pos } = tokens[i]!
    if (QUESTIONS.has(value.toLowerCase())) return i > first
    if (pos === 'VERB' || /^[,;:.“”"]$/.test(value)) return false
  }
  return false
}
/** So many words before "will" its question begins. */
const ASKED = 10

/** "will be unable", "will require": how things will be, and nobody's plan. "Will be moved" is one. */
function isState(next: Token | undefined, after: Token | undefined): boolean {
  const lower = next?.value.toLowerCase() ?? ''
  return lower === 'be'
    ? !(/(?:ed|en|ing)$/.test(after?.value ?? '') || DONE.has(after?.value ?? ''))
    : STATES.has(lower)
}

/** "Will serve a minimum of nine years": what was ruled already. */
const isSentence = (tokens: readonly Token[], at: number) =>
  tokens[at]?.value === 'serve' && tokens.slice(at + 1, at + 4).some(({ value }) => TERMS.has(value))

/** "plans to close"; "was going to say", "had planned to", "it is going to rain": no plan of anybody's. */
function isOver({ tokens }: Document, first: number, at: number): boolean {
  const verb = tokens[at]!.value.toLowerCase()
  // "He decided to leave the jungle too": what a story tells of people is over.
  if (verb === 'decided' && PEOPLE.has(subjectOf(tokens, first, at))) return true
  // "Was held until they agreed to free him."
  if (at > first && GAVE.has(verb) && ENDED.has(begins(tokens, first, at))) return true
  // "The whole point is to take care."
  if (BEING.has(verb) && hasAim(tokens, first, at)) return true
  if (verb === 'going' || verb === 'is' || verb === 'are' || verb === 'ready' || verb === 'likely')
    return verb !== 'is' && verb !== 'are'
  for (let i = Math.max(first, at - 2); i < at; i++) if (OVER.has(tokens[i]!.value.toLowerCase())) return true
  // "A project, which aims to build": what it is for.
  if (/^aims?$/.test(verb) && RELATIVES.has(tokens[at - 1]?.value.toLowerCase() ?? '')) return true
  if (
    /^aims?$/.test(verb) &&
    tokens.slice(Math.max(first, at - DOUBT_REACH), at).some(({ value }) => LAWS.has(value.toLowerCase()))
  )
    return true
  // "his party's plan to rein it in"; "set to campaign-style music".
  if (PLAN_NOUNS.has(verb) && /^(?:DET|ADJ|PRON)$/.test(tokens[at - 1]?.pos ?? '')) return true
  if (/^['’]s$/.test(tokens[at - 1]?.value ?? '')) return true
  if (verb === 'set' && tokens.slice(at + 2, at + 4).some(({ value }) => value.includes('-'))) return true
  return tokens[at]!.pos === 'NOUN' && verb !== 'plans'
}

/** The word that opens the clause of a verb: "until" in "until the board of the port agreed". */
function begins(tokens: readonly Token[], first: number, at: number): string {
  for (let i = at - 1; i >= Math.max(first, at - ASKED); i--) {
    const { value, pos } = tokens[i]!
    if (pos === 'VERB' || pos === 'AUX' || /^[,;:]$/.test(value)) return ''
    if (ENDED.has(value.toLowerCase())) return value.toLowerCase()
  }
  return ''
}

/** "The point of the campaign is to raise awareness". */
function hasAim(tokens: readonly Token[], first: number, at: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - AIM_REACH); i--) {
    if (tokens[i]!.pos === 'VERB') return false
    if (AIMS.has(tokens[i]!.value.toLowerCase())) return true
  }
  return false
}
const AIM_REACH = 7

/** The word that a verb is told of: "they" in "they allegedly decided". */
function subjectOf(tokens: readonly Token[], first: number, at: number): string {
  let i = at - 1
  while (i >= first && (tokens[i]!.pos === 'ADV' || tokens[i]!.pos === 'AUX')) {
    // "They have decided to" is a plan that stands.
    if (/^ha(?:s|ve)$/i.test(tokens[i]!.value)) return ''
    i--
  }
  return tokens[i]?.value.toLowerCase() ?? ''
}

/** The word before "will" is somebody or something that acts, and no "I" or "it". */
function hasActor({ tokens }: Document, first: number, at: number): boolean {
  for (let i = at - 1; i >= first; i--) {
    const { value, pos } = tokens[i]!
    if (pos === 'ADV' || pos === 'PUNCT') continue
    return !SELF.has(value.toLowerCase())
  }
  return false
}
