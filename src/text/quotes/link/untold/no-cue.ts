import type { Document } from '../../../document.ts'
import { drawings, ownReports, wholes } from '../../../locales/en/no-cues.ts'
import type { Columns } from '../../tagger/columns.ts'
import { nounKind } from '../../words/people.ts'
import { baseHash, isNounOfTelling, isTelling } from '../../words/telling.ts'
import { isJoint } from '../group/compound.ts'
import type { Group } from '../group/group.ts'
import type { TaggedSpan } from '../group/spans.ts'
import { headOf } from './no-telling.ts'

const draws = new Set(drawings.split(' ').map(baseHash))
const reports = new Set(ownReports.split(' '))
const joined = new Set(wholes.split(' '))
const report = baseHash('report')
const say = baseHash('say')
const cite = baseHash('cite')
const tell = baseHash('tell')
const find = baseHash('find')
const add = baseHash('add')
const wonder = baseHash('wonder')

/**
 * Whether the words of a cue are no verb of telling where they stand: a piece of a compound, "say" for an example, a byline's
 * "reported", what was left unsaid, what somebody draws from others, what anyone might say, or a paper that is only cited.
 */
export const isNoCue = (document: Document, columns: Columns, group: Group): boolean =>
  isPiece(document, group.cue!) ||
  isForInstance(document, group) ||
  isByline(document, columns, group) ||
  isUnsaid(document, columns, group) ||
  isDrawn(document, columns, group) ||
  isAnyones(document, columns, group) ||
  isCitedOnly(document, columns, group) ||
  isPurpose(document, columns, group) ||
  isToReader(document, columns, group) ||
  isCount(document, group) ||
  isElse(document, columns, group) ||
  isHelperOnly(document, group.cue!)

/** "the STATE-run agency", "the grandly-NAMED hall". */
const isPiece = (document: Document, { first, end }: TaggedSpan): boolean =>
  isJoint(document, end) ||
  (first > 1 && isJoint(document, first - 1) && !joined.has(document.tokens[first - 2]!.value.toLowerCase()))

/** "ten of them, SAY, or twelve" */
const isForInstance = ({ tokens }: Document, { cue }: Group): boolean =>
  cue!.end - cue!.first === 1 &&
  tokens[cue!.first]!.value === 'say' &&
  /^(?:,|-+|—|–|\()$/.test(tokens[cue!.first - 1]?.value ?? '') &&
  /^(?:,|-+|—|–)$/.test(tokens[cue!.end]?.value ?? '')

/** "Odd Tay REPORTED this story from Marden", "reported from Haven": the outlet's own people. */
function isByline({ tokens }: Document, { base }: Columns, { cue, content }: Group): boolean {
  let verb = cue!.end - 1
  if (tokens[verb]!.value === 'from') verb--
  if (base[verb] !== report || content.some(({ first }) => first < cue!.first)) return false
  const [lead, noun] = [tokens[verb + 1]?.value, tokens[verb + 2]]
  return (lead === 'this' && reports.has(noun?.value ?? '')) || (lead === 'from' && noun?.pos === 'PROPN')
}

/** "WITHOUT naming the firm", "he NEVER SAID that it was paid": told by nobody. What "he never said why" leaves open is another thing. */
function isUnsaid({ tokens }: Document, columns: Columns, { cue, content }: Group): boolean {
  const before = tokens[cue!.first]!.value === 'without' ? 'without' : tokens[cue!.first - 1]?.value
  if (isQuoted(columns, content)) return false
  const never = tokens.slice(cue!.first, cue!.end).some(({ value }) => value === 'never')
  const told = tokens[content[0]!.first]!
  return (
    before === 'without' ||
    (never &&
      columns.base[cue!.end - 1] === say &&
      (told.value === 'that' || (told.pos !== 'SCONJ' && told.pos !== 'ADV' && !open.test(told.value))))
  )
}

const open = /^(?:who|what|why|how|where|when|which|whether|if|whose)$/

/** "DREW CRITICISM for closing the pier", "faced questions about": others' words, and who they are isn't told. */
function isDrawn({ tokens }: Document, columns: Columns, { cue, content }: Group): boolean {
  const { base } = columns
  let noun = cue!.end - 1
  while (noun > cue!.first && tokens[noun]!.pos === 'ADP') noun--
  if (tokens[noun]!.pos !== 'NOUN' || !isNounOfTelling(base[noun]!) || isQuoted(columns, content)) return false
  let first = cue!.first
  if (noun === first)
    while (first > 0 && noun - first < 4 && /^(?:ADJ|NUM|DET|ADV|VERB)$/.test(tokens[first - 1]!.pos)) first--
  for (let i = first; i < noun; i++) if (draws.has(base[i]!)) return true
  return false
}

/** "You MIGHT say that …", "one must ask": nobody has. */
function isAnyones({ tokens }: Document, columns: Columns, { source, cue, content }: Group): boolean {
  if (!source || source.end - source.first > 1 || columns.quote[cue!.first] !== 0) return false
  const [who, next] = [tokens[source.first]!.value.toLowerCase(), tokens[source.end]?.value ?? '']
  if (who !== 'one' && who !== 'you' && (who !== 'we' || isQuoted(columns, content))) return false
  return (
    /^(?:might|may|can|could|must|should|would)$/.test(next) || (who === 'one' && columns.base[cue!.end - 1] === wonder)
  )
}

/** "FOUND guilty of", "told HIMSELF that", "found HERSELF in a queue", "wept while listening", "will come", "adds to the pile", "may find work": nothing is told by these words. */
function isElse({ tokens }: Document, columns: Columns, { source, cue, content }: Group): boolean {
  const words = tokens.slice(cue!.first, cue!.end).map(({ value }) => value.toLowerCase())
  const [span] = content
  const next = tokens[cue!.end]?.value.toLowerCase() ?? ''
  if (isQuoted(columns, content)) return false
  if (/\bfound (?:guilty|liable)\b/.test(`${words.join(' ')} ${next}`)) return true
  if (words.at(-1) === 'found' && next !== 'that' && span && isVerdict(tokens.slice(span.first, span.end))) return true
  const verb = columns.base[cue!.end - 1]
  if ((verb === tell || verb === find) && /^(?:my|him|her|it|our|them|your)sel(?:f|ves)$/.test(next)) return true
  if ((words.at(-1) === 'to' ? columns.base[cue!.end - 2] : next === 'to' && columns.base[cue!.end - 1]) === add)
    return true
  if (words.at(-1) === 'following') return true
  // "Buyers could find cheaper ones", "the town can point to its record": what may come, and nobody's words.
  if (/^(?:can|could|may|might) (?:find|point to)$/.test(words.join(' '))) return true
  // "rising demand for new homes"
  if (!source && /\bdemands? for$/.test(words.join(' '))) return true
  return (
    span?.first === cue!.end &&
    (/^(?:while|during)$/.test(next) ||
      (/^(?:after|before|because|until)$/.test(next) && !isTelling(columns.base[cue!.end - 1]!)))
  )
}

/** "found | THE TWO MEN GUILTY of arson" */
const isVerdict = (words: Document['tokens']): boolean => {
  const at = words.slice(0, MOST_OBJECT).findIndex(({ value }) => /^(?:guilty|liable)$/.test(value))
  return at > 0 && words.slice(0, at).every(({ pos }) => pos !== 'AUX' && pos !== 'VERB')
}

const MOST_OBJECT = 7

/** "he IS NOT out for revenge", "WILL come": a form of "be" or "will" alone. */
const isHelperOnly = ({ tokens }: Document, { first, end }: TaggedSpan): boolean =>
  tokens
    .slice(first, end)
    .every(({ value }) =>
      /^(?:is|was|are|were|be|been|being|wo|will|not|n['’]t|isn['’]t|wasn['’]t|aren['’]t|weren['’]t)$/i.test(value),
    )

/** "…, CITING a ministry’s statement": whose it is, and not what it says. */
function isCitedOnly({ tokens }: Document, columns: Columns, { cue, content }: Group): boolean {
  const [span] = content
  if (!span || span.first !== cue!.end || columns.base[cue!.end - 1] !== cite) return false
  if (isQuoted(columns, content) || tokens[span.first]!.value === 'that') return false
  if (tokens.slice(span.first, span.end).some(({ pos }) => pos === 'AUX')) return false
  return nounKind(headOf(tokens, span)) !== undefined
}

/** "READ more about the test here", "KEEP reading to learn how": the page turns to who reads it. */
const isToReader = ({ tokens, ranges }: Document, columns: Columns, { source, cue, content }: Group): boolean =>
  !source &&
  cue!.first === ranges[columns.sentence[cue!.first]!]!.first &&
  content.every(({ first }) => first >= cue!.end) &&
  /^(?:Read|Keep|Continue|Learn|Click|Watch|See)$/.test(tokens[cue!.first]!.value) &&
  !isQuoted(columns, content)

/** "It gave her 1,206 career POINTS": so many, and nobody who makes one. */
const isCount = ({ tokens }: Document, { source, cue }: Group): boolean =>
  cue!.end - cue!.first === 1 &&
  tokens[cue!.first]!.value === 'points' &&
  source?.end === cue!.first &&
  tokens.slice(source.first, source.end).some(({ pos }) => pos === 'NUM')

/** "he spent a week there TO WRITE about it": what for, and nothing said. */
const isPurpose = ({ tokens }: Document, columns: Columns, { source, cue, content }: Group): boolean =>
  !source &&
  /^to$/i.test(tokens[cue!.first]!.value) &&
  tokens[cue!.first]!.pos === 'PART' &&
  !isQuoted(columns, content)

const isQuoted = ({ quote }: Columns, content: readonly TaggedSpan[]): boolean =>
  content.some(({ first, end }) => quote.subarray(first, end).some((mark) => mark !== 0))
