import type { Stance } from '../../../../core/analysis.ts'
import { baseForm, normalize } from '../../words/lexemes.ts'

const stances: readonly (readonly [Stance, string])[] = [
  [
    'repudiates',
    'repudiate reject refute rebut dismiss renounce disavow contradict dispute debunk discount disprove contest rubbish rebuff',
  ],
  ['denies', 'deny disown disclaim denial'],
  ['declines', 'decline refuse withhold refusal demur'],
  ['promises', 'promise pledge vow swear commit guarantee undertake promised vowed'],
  ['demands', 'demand urge call order request appeal insist beg plead implore exhort beseech compel petition press'],
  ['asks', 'ask inquire enquire wonder query question'],
  ['claims', 'claim allege accuse contend purport accusation allegation assert'],
]
const ofVerb = new Map<string, Stance>()
for (const [stance, words] of stances)
  for (const word of words.split(' ')) ofVerb.set(baseForm(normalize(word)), stance)

const bases = (words: string) => new Set(words.split(' ').map((word) => baseForm(normalize(word))))
const negations = new Set('not n’t never no nor neither without cannot'.split(' '))
const answering = bases(
  'say comment confirm deny answer respond reply discuss elaborate disclose reveal return tell speak acknowledge address explain identify name specify release provide',
)
const declining = bases('decline refuse')
const withholding = bases('confirm comment deny discuss')

/** What can be denied to somebody: that is an act, and denies no claim. */
const given = new Set(
  'visa visas entry access bail asylum permission parole leave permits permit licence license benefits care treatment service boarding admission citizenship'.split(
    ' ',
  ),
)

/** "denied visas to": an act, and no statement. */
export const withholds = (content: readonly string[]): boolean =>
  content.slice(0, 4).some((word) => given.has(normalize(word)))

/**
 * What the words of a cue do, read with those that follow: "asked him to" demands, "asked if" asks, "will not confirm" declines.
 * `before` are the few words right before source and cue: "walked back" stands before "his claim that".
 */
export function stanceOf(cue: readonly string[], content: readonly string[], before: readonly string[] = []): Stance {
  const all = cue.map((word) => normalize(word))
  const plea = pleaOf(all, content)
  if (plea) return plea
  if (walksBack(all, content) || walksBack(before.map(normalize).slice(-2), [])) return 'repudiates'
  // A press conference presses nobody, nor does the Associated Press.
  const words = all.filter(
    (word, i) =>
      !(word === 'press' && (/^Press/.test(cue[i]!) || ofPress.has(all[i + 1] ?? normalize(content[0] ?? '')))),
  )
  const verbs = words.map(baseForm)
  // "stopped short of calling for": it was not called for.
  const negated = words.some((word, i) => negations.has(word) || (word === 'short' && words[i + 1] === 'of'))
  if (givesNoAnswer(words, content)) return 'declines'
  if (negated && verbs.some((verb) => answering.has(verb)))
    return verbs.includes('deny') ? denyNegated(verbs) : 'declines'
  const found = verbs.map((verb) => ofVerb.get(verb)).filter((stance) => stance !== undefined)
  const stance = found.includes('declines') ? 'declines' : found[0]
  if (stance === undefined) return negated ? 'states' : ofContent(content)
  if (stance === 'denies' && withholds(content)) return 'states'
  if (stance === 'demands' && verbs.includes(insist) && !insistsOn(words, content)) return 'states'
  if (stance === 'asks' && asksTo(verbs, content)) return 'demands'
  // "called him a liar" names, "called for" and "called on" demand.
  if (stance === 'demands' && verbs.includes('call') && !callsFor(words, content)) return 'states'
  if (negated && stance !== 'declines') return stance === 'denies' ? 'states' : 'declines'
  return stance
}

const giving = bases('offer give provide make have issue')
const answerNouns = new Set(['response', 'reply', 'comment', 'answer', 'statement'])

/** "offered no comment", "did not give a response". */
export function givesNoAnswer(cue: readonly string[], content: readonly string[]): boolean {
  const [determiner = '', noun = ''] = content.slice(0, 2).map(normalize)
  if (!answerNouns.has(noun)) return false
  const words = cue.map(normalize)
  if (!words.some((word) => giving.has(baseForm(word)))) return false
  return determiner === 'no' || (/^(?:an?|any)$/.test(determiner) && words.some((word) => negations.has(word)))
}

const ofPress = new Set(
  'conference conferences release releases briefing secretary statement office officer corps gallery'.split(' '),
)

/** "pleaded not guilty" denies; "pleaded guilty" admits, and demands nothing. */
function pleaOf(words: readonly string[], content: readonly string[]): Stance | undefined {
  const at = words.findIndex((word) => /^(?:plead|pleads|pleaded|pled|pleading|plea)$/.test(word))
  if (at < 0) return undefined
  const next = [...words.slice(at + 1), ...content.slice(0, 4).map(normalize)].slice(0, 5)
  if (!next.includes('guilty') && !next.includes('innocence')) return undefined
  return next.includes('not') || next.includes('innocence') ? 'denies' : 'states'
}

/** "walked back the claim", "took back", "backed away from". */
export function walksBack(words: readonly string[], content: readonly string[]): boolean {
  const two = [...words, ...content.slice(0, 2).map(normalize)].join(' ')
  return /\b(?:walk(?:ed|s|ing)? back|t(?:ake|akes|ook|aken|aking) back|back(?:ed|s|ing)? (?:away|off|down)|backtrack(?:ed|s|ing)?|row(?:ed|s|ing)? back|retract(?:ed|s|ing)?|recant(?:ed|s|ing)?)\b/.test(
    two,
  )
}

/** "did not deny" states; "will not confirm or deny" declines. */
const denyNegated = (verbs: readonly string[]) => (verbs.includes('confirm') ? 'declines' : 'states')

function asksTo(verbs: readonly string[], content: readonly string[]): boolean {
  const [first = '', second = ''] = content.map((word) => word.toLowerCase())
  if (first === '"' || first === '“' || content.at(-1) === '?' || content.at(-2) === '?') return false
  if (['if', 'whether', 'what', 'who', 'why', 'how', 'when', 'where', 'which', 'about'].includes(first)) return false
  return (
    verbs.includes('for') ||
    verbs.includes('to') ||
    first === 'to' ||
    first === 'for' ||
    second === 'to' ||
    content.slice(0, 12).includes('to')
  )
}

const insist = baseForm('insist')

/** "insisted on a vote", "insisted that it be built": what is to be, and not only what is so ("insisted that it was safe"). */
function insistsOn(cue: readonly string[], content: readonly string[]): boolean {
  const words = content.slice(0, 14).map(normalize)
  if (/^(?:on|upon)$/.test(cue.at(-1) ?? '') || /^(?:on|upon)$/.test(words[0] ?? '')) return true
  const be = words.indexOf('be')
  return be > 1 && !words.slice(0, be).some((word) => helpers.has(word))
}

const helpers = new Set('to will would can could may might must should shall not n’t ll d'.split(' '))

const callsFor = (words: readonly string[], content: readonly string[]): boolean =>
  words.includes('for') ||
  words.includes('on') ||
  words.includes('upon') ||
  ['to', 'for', 'on'].includes(content[0]?.toLowerCase() ?? '')

/** A refusal told in the first words of what is said: "that it will not confirm or deny". */
function ofContent(content: readonly string[]): Stance {
  const words = content.slice(0, 12).map(normalize)
  const at = words.findIndex((word) => negations.has(word))
  const follows = (from: number, verbs: ReadonlySet<string>) =>
    isOwn(words.slice(0, from)) && words.slice(from + 1, from + 4).some((word) => verbs.has(baseForm(word)))
  if (at >= 0 && at < 6 && follows(at, withholding)) return 'declines'
  const refusal = words.slice(0, 4).findIndex((word) => declining.has(baseForm(word)))
  return refusal >= 0 && follows(refusal, answering) ? 'declines' : 'states'
}

const own = new Set(
  'that it he she they we i had has have would will could can may might do does did is was are were be been to not “ "'.split(
    ' ',
  ),
)

/** Whether the words before a refusal tell of the one who speaks: "that it had refused", not "the firm had refused". */
const isOwn = (words: readonly string[]): boolean => words.every((word) => own.has(word))
