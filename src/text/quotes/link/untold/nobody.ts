import type { Document } from '../../../document.ts'
import { days, timeNouns } from '../../../locales/en/time-nouns.ts'
import type { Columns } from '../../tagger/columns.ts'
import { nounKind } from '../../words/people.ts'
import { baseHash, isNounOfTelling } from '../../words/telling.ts'
import type { Group } from '../group/group.ts'

const LED = 6
const MOST_TIME = 4

/** Whether what looks like an attribution has nobody who says anything: a condition, an idiom, a list, what is only proposed. */
export const saysNobody = (document: Document, columns: Columns, group: Group): boolean =>
  isCondition(document, group) ||
  isIdiom(document, columns, group) ||
  isListed(document, columns, group) ||
  isSubjectOf(document, group) ||
  isReduced(document, group) ||
  isReducedTelling(document, group) ||
  isAskedOnly(document, group) ||
  isHisNumber(document, group) ||
  isActOnly(document, columns, group) ||
  isWriter(document, columns, group) ||
  isTimeOnly(document, columns, group) ||
  isNounOnly(document, columns, group) ||
  isLeftOut(document, columns, group) ||
  isCaption(document, columns, group) ||
  isSentOut(document, group) ||
  isFiled(document, group) ||
  isAttribute(document, columns, group)

/** "If Moe keeps her lead, …": what might be. */
const isCondition = ({ tokens }: Document, { source, cue }: Group): boolean =>
  source !== undefined &&
  source.end <= cue!.first &&
  (/^(?:If|Unless)$/.test(tokens[source.first]!.value) ||
    /^(?:if|unless)$/i.test(tokens[source.first - 1]?.value ?? ''))

/** "That said, …", "That’s not to say that …" */
const isIdiom = ({ tokens, ranges }: Document, { sentence }: Columns, { source, cue }: Group): boolean =>
  /^(?:is|['’]s) not to say$/.test(
    tokens
      .slice(cue!.first, cue!.end)
      .map(({ value }) => value)
      .join(' '),
  ) ||
  (source !== undefined &&
    source.end - source.first === 1 &&
    source.first === ranges[sentence[source.first]!]!.first &&
    tokens[source.first]!.value === 'That' &&
    tokens[cue!.first]!.value === 'said' &&
    tokens[cue!.end]?.value === ',')

/** "Odd Lunn: Possession of a firearm, …": a list of things behind a name. */
function isListed({ tokens }: Document, { quote }: Columns, { cue, content }: Group): boolean {
  if (tokens[cue!.first]!.value !== ':' || cue!.end - cue!.first > 1) return false
  const [span] = content
  if (!span || span.first !== cue!.end) return false
  const end = tokens[span.end - 1]!.value === '.' ? span.end - 1 : span.end
  for (let i = span.first; i < end; i++) {
    const { pos, value } = tokens[i]!
    if (quote[i] !== 0 || pos === 'AUX' || pos === 'PRON' || /^[.?!]$/.test(value)) return false
    if (i - span.first < LED && pos === 'VERB' && !/ing$/.test(value)) return false
  }
  return span.end - span.first > LED && tokens.slice(span.first, span.end).some(({ value }) => value === ',')
}

/** "Moe has been the SUBJECT OF rumours that …": told of him, and by whom is not said. */
const isSubjectOf = ({ tokens }: Document, { cue }: Group): boolean =>
  tokens
    .slice(cue!.first, cue!.end - 1)
    .some(
      ({ value }, k) => /^(?:subject|target|object|victim)$/.test(value) && tokens[cue!.first + k + 1]!.value === 'of',
    )

/** "sparked by PROPOSED legislation": what is told of a noun by a participle before it. */
function isAttribute({ tokens }: Document, { quote }: Columns, { source, cue, content }: Group): boolean {
  const participle = cue!.end - 1
  if ((source && participle === cue!.first) || !/ed$/.test(tokens[participle]!.value)) return false
  const [span] = content
  if (!span || content.length > 1 || span.first !== cue!.end || quote[span.first] !== 0) return false
  const before = tokens[participle - 1]
  return (before?.pos === 'ADP' || before?.pos === 'DET') && tokens[span.first]!.pos === 'NOUN'
}

/** "The discoveries ANNOUNCED Wednesday came from …": the participle is beside its subject, whose verb comes behind a time. */
function isReduced({ tokens }: Document, { source, cue, content }: Group): boolean {
  const [span] = content
  if (!source || !span || source.end !== cue!.first || cue!.end - cue!.first > 1 || span.first !== cue!.end)
    return false
  if (!/ed$/.test(tokens[cue!.first]!.value) || !days.has(tokens[span.first]!.value.toLowerCase())) return false
  const { pos, value } = tokens[span.first + 1] ?? { pos: 'X', value: '' }
  return pos === 'AUX' || (pos === 'VERB' && !/ing$/.test(value))
}

/** "A man SAID TO HAVE fled was held", "anyone FOUND SMOKING can be fined": which one, by what is told of him. */
function isReducedTelling({ tokens }: Document, { source, cue, content }: Group): boolean {
  const [span] = content
  if (!source || !span || content.length > 1 || source.end !== cue!.first || cue!.end - cue!.first > 1) return false
  if (
    span.first !== cue!.end ||
    !/^(?:an?|any|anyone|anybody|those|people|no|every|each)$/i.test(tokens[source.first]!.value)
  )
    return false
  const [verb, next, then] = [tokens[cue!.first]!.value, tokens[span.first]!, tokens[span.first + 1]]
  if (verb === 'said') return next.value === 'to' && /^(?:have|be)$/.test(then?.value ?? '')
  const person =
    nounKind(tokens[source.end - 1]!.value) === 'person' ||
    /^(?:any(?:one|body)|those)$/i.test(tokens[source.first]!.value)
  return verb === 'found' && person && /ing$/.test(next.value)
}

/** "working on A CALL for proposals", "is a formidable WARNING of what it can do": a thing, and nobody who says it. */
function isNounOnly({ tokens }: Document, { base, quote }: Columns, { source, cue, content }: Group): boolean {
  let noun = cue!.end - 1
  while (noun > cue!.first && tokens[noun]!.pos === 'ADP') noun--
  if (tokens[noun]!.pos !== 'NOUN' || !isNounOfTelling(base[noun]!) || noun + 1 === cue!.end) return false
  if (content.some(({ first }) => quote[first] !== 0)) return false
  let first = noun
  while (first > 0 && /^(?:ADJ|NOUN)$/.test(tokens[first - 1]!.pos)) first--
  if (!/^an?$/i.test(tokens[first - 1]?.value ?? '')) return false
  return source ? /^(?:is|was|be|been|are|were)$/.test(tokens[first - 2]?.value ?? '') : true
}

/** "Carl Bream: HE will earn 70,000 a season": what is under a picture tells of whom it shows. */
const isCaption = (
  { tokens, ranges }: Document,
  { quote, sentence }: Columns,
  { source, cue, content, answers }: Group,
): boolean =>
  source !== undefined &&
  answers === undefined &&
  tokens[cue!.first]!.value === ':' &&
  source.first === ranges[sentence[source.first]!]!.first &&
  content[0]!.first === cue!.end &&
  quote[cue!.end] === 0 &&
  /^(?:He|She|His|Her)$/.test(tokens[cue!.end]!.value)

/** "released a statement THAT WAS sent with it": told of the paper, and not in it. */
const isSentOut = ({ tokens }: Document, { cue, content }: Group): boolean =>
  content[0]?.first === cue!.end &&
  /^(?:statements?|letters?|emails?|reports?)$/.test(tokens[cue!.end - 1]!.value) &&
  /^(?:that|which)$/.test(tokens[cue!.end]!.value) &&
  /^(?:is|was|are|were)$/.test(tokens[cue!.end + 1]?.value ?? '')

/** "who was part of it, | filed | libel suits": what is filed is no one who files. */
const isFiled = ({ tokens }: Document, { source, cue }: Group): boolean =>
  source?.first === cue!.end &&
  /^(?:files|filed|filing)$/.test(tokens[cue!.end - 1]!.value) &&
  nounKind(tokens[source.end - 1]!.value) === 'document'

const touches = new Set(['mention', 'address', 'raise', 'touch'].map(baseHash))

/** "NEITHER of them mentioned the issue", "NONE of the Coes addressed it": nobody has. */
const isLeftOut = ({ tokens }: Document, { base }: Columns, { source, cue }: Group): boolean =>
  source !== undefined &&
  /^(?:neither|none|nobody|no)$/i.test(tokens[source.first]!.value) &&
  touches.has(base[cue!.end - 1]!)

/** "…, when ASKED about the ban": what somebody was asked is only what they answered to. */
const isAskedOnly = ({ tokens }: Document, { source, cue, passive }: Group): boolean => {
  if (source) return false
  const { value } = tokens[cue!.first]!
  if (passive && tokens.slice(cue!.first, cue!.end).some((word) => asking.test(word.value))) return true
  return value === 'Asked' || (asking.test(value) && /^(?:when|if|after)$/i.test(tokens[cue!.first - 1]?.value ?? ''))
}

const asking = /^(?:asked|questioned|pressed|quizzed)$/

/** "smaller than what Lee said, BUT his number is …": what the writer makes of it. */
function isHisNumber({ tokens }: Document, { source, cue, content }: Group): boolean {
  const span = content.at(-1)
  if (!source || !span || span.first !== cue!.end + 1 || tokens[cue!.end]!.value !== ',') return false
  const before = content.slice(0, -1)
  return (
    /^(?:but|though|although)$/.test(tokens[span.first]!.value) &&
    before.every(({ first, end }) => end - first === 1 && tokens[first]!.value === 'what') &&
    tokens
      .slice(Math.max(0, source.first - MOST_TIME), source.first)
      .some(({ value }) => /^(?:than|figure|number|what)$/.test(value))
  )
}

/** "reported ON the preparations", "assured HIMSELF a spot", "was FOUND dead", "RAISING questions about the delay", "SEVERAL proposed reforms": acts. */
function isActOnly({ tokens }: Document, { quote }: Columns, { source, cue, content }: Group): boolean {
  const span = content.at(-1)
  if (!span || span.first !== cue!.end || quote[span.first] !== 0) return false
  const words = tokens.slice(cue!.first, cue!.end).map(({ value }) => value.toLowerCase())
  const [verb = '', link = ''] = [words.at(-2), words.at(-1)]
  if (/^report(?:s|ed|ing)?$/.test(verb) && (link === 'on' || (link === 'of' && source))) return true
  if (link === 'on' && tokens[span.first]!.value === 'behalf') return true
  if (/^call(?:s|ed|ing)?$/.test(verb) && /^(?:at|round|by|in)$/.test(link)) return true
  if (/^respond(?:s|ed)?$/.test(link) && /^(?:same|kind)$/.test(tokens[span.first + 1]?.value ?? '')) return true
  if (
    /^(?:him|her|it|them)sel(?:f|ves)$/.test(tokens[span.first]!.value) &&
    /^(?:assured|persuaded|convinced|reminded)$/.test(link)
  )
    return true
  if (/^(?:was|were) (?:found|pronounced)$/.test(words.join(' ')))
    return /^(?:dead|alive|guilty|unconscious)$/.test(tokens[span.first]!.value)
  if (link === 'about' && verb === 'questions' && /^rais/.test(tokens[cue!.first - 1]?.value ?? words[0]!)) return true
  const few =
    source &&
    source.end - source.first === 1 &&
    /^(?:several|many|some|two|three|other)$/i.test(tokens[source.first]!.value)
  return (
    few === true &&
    source.end === cue!.first &&
    words.length === 1 &&
    /ed$/.test(link) &&
    tokens[span.first]!.pos === 'NOUN'
  )
}

/** "We should note that …", outside of anybody's words: the outlet itself. */
function isWriter({ tokens }: Document, { quote }: Columns, { source, cue, content, answers }: Group): boolean {
  if (!source || answers !== undefined || source.end - source.first > 1 || quote[source.first] !== 0) return false
  const cued = tokens.slice(cue!.first, cue!.end).map(({ value }) => value)
  if (/^we$/i.test(tokens[source.first]!.value) && cued.includes('comments')) return true
  return (
    tokens[source.first]!.value === 'We' &&
    source.end === cue!.first &&
    content.every(({ first, end }) => quote.subarray(first, end).every((mark) => mark === 0))
  )
}

/** "she said YEARS LATER, according to her website": when it was said is nothing that the website tells. */
function isTimeOnly({ tokens }: Document, { quote }: Columns, { cue, content }: Group): boolean {
  const [span] = content
  if (!span || content.length > 1 || tokens[cue!.first]!.value !== 'according' || span.end >= cue!.first) return false
  let first = span.end
  while (first > 0 && span.end - first < MOST_TIME && /^(?:NOUN|NUM|ADJ|ADV|DET)$/.test(tokens[first - 1]!.pos)) first--
  const tag = first > span.first ? quote.subarray(span.first, first).some((mark) => mark !== 0) : first === span.first
  return (
    tag &&
    first < span.end &&
    tokens[first - 1]?.pos === 'VERB' &&
    tokens.slice(first, span.end).some(({ value }) => timeNouns.has(value.toLowerCase()))
  )
}
