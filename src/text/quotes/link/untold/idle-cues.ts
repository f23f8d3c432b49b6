import type { Document } from '../../../document.ts'
import {
  contests,
  greetings,
  namingParticiples,
  papers,
  performances,
  pictured,
  prizes,
  putOut,
} from '../../../locales/en/telling-verbs.ts'
import type { Columns } from '../../tagger/columns.ts'
import { INSIDE, OPENING } from '../../tagger/marks.ts'
import { nounKind } from '../../words/people.ts'
import { baseHash } from '../../words/telling.ts'
import type { Group } from '../group/group.ts'
import type { TaggedSpan } from '../group/spans.ts'
import { headOf } from './no-telling.ts'

const greets = new Set(greetings.split(' '))
const namings = new Set(namingParticiples.split(' '))
const things = new Set(`${pictured} ${papers}`.split(' '))
const putsOut = new Set(putOut.split(' ').map(baseHash))
const say = baseHash('say')
const claim = baseHash('claim')
const won = new Set(prizes.split(' '))
const MOST_BEHIND = 8
const MOST_NAME = 9
const giving = new Set('name christen title entitle rename'.split(' ').map(baseHash))
const performing = new Set(performances.split(' ').map(baseHash))
const contest = new Set(contests.split(' '))

/**
 * Whether a cue that often tells doesn't here: it is of a name, greets, gives a name in quotation marks, puts out a picture or a paper,
 * takes a prize, sings a song, or says of what kind a noun is.
 */
export const isIdleCue = (document: Document, columns: Columns, group: Group): boolean =>
  isNewNamePlain(document, group) ||
  isOfName(document, group) ||
  isGreeting(document, columns, group) ||
  isQuotedName(document, columns, group) ||
  givesName(document, columns, group) ||
  putsOutThing(document, columns, group) ||
  takesPrize(document, columns, group) ||
  performs(document, columns, group) ||
  isBeforeNoun(document, columns, group)

/** "the Harbour GUARANTEED Income Lab": in a sentence whose verbs are written small. */
function isOfName({ tokens }: Document, { cue, content }: Group): boolean {
  if (cue!.end - cue!.first > 1) return false
  const [before, word, next] = [tokens[cue!.first - 1], tokens[cue!.first]!, tokens[cue!.end]]
  if (!/^\p{Lu}\p{Ll}+ed$/u.test(word.value) || content[0]?.first !== cue!.end) return false
  if (next?.pos !== 'PROPN' || !/^(?:DET|PROPN)$/.test(before?.pos ?? '')) return false
  const { first, end } = content[0]
  return tokens.slice(first, end).some(({ pos, value }) => /^(?:VERB|AUX)$/.test(pos) && /^\p{Ll}/u.test(value))
}

/** "said goodbye to the crew" */
function isGreeting({ tokens }: Document, { base, quote }: Columns, { cue, content }: Group): boolean {
  const [span] = content
  if (!span || span.first !== cue!.end || quote[span.first] !== 0 || base[cue!.end - 1] !== say) return false
  return (
    greets.has(tokens[span.first]!.value.toLowerCase()) && !/^(?:VERB|AUX)$/.test(tokens[span.first + 1]?.pos ?? '')
  )
}

/** "Doctors have NAMED the syndrome “screen elbow”": a name is given. */
function givesName({ tokens }: Document, { base, quote }: Columns, { cue, content }: Group): boolean {
  const [span] = content
  if (!span || content.length > 1 || span.first !== cue!.end || !giving.has(base[cue!.end - 1]!)) return false
  if (isNamedAfter(tokens.slice(span.first, span.end))) return true
  const opening = quote.subarray(span.first, span.end).indexOf(OPENING)
  return opening >= 0 && span.end - span.first - opening <= MOST_NAME && !/[.!?,]/.test(tokens[span.end - 2]!.value)
}

/** "NAMED a hall after him", "NAMED five people to the board" */
const isNamedAfter = (words: Document['tokens']): boolean => {
  const link = words.findIndex(({ value }) => value === 'after' || value === 'to')
  return (
    link > 0 && words.slice(0, link).every(({ pos }) => !/^(?:VERB|AUX|PUNCT)$/.test(pos)) && words[link]!.pos === 'ADP'
  )
}

/** "a kind of advertising, CALLED “direct response”": behind a comma that ends no aside of the subject. "A charity CALLED “Safe Nets” has …" */
function isQuotedName(document: Document, columns: Columns, group: Group): boolean {
  const { tokens } = document
  const { source, cue, content } = group
  const span = content.at(-1)
  if (!span || span.first !== cue!.end || columns.quote[span.first] !== OPENING) return false
  if (!namings.has(tokens[cue!.end - 1]!.value.toLowerCase())) return false
  if (isNewlyNamed(document, columns, group, span)) return true
  if (tokens[cue!.first - 1]?.value !== ',') return false
  return !source || tokens.slice(source.first, source.end).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
}

/** Something told of for the first time, its name in quotation marks, and no words that it would be: the sentence goes on or ends. */
function isNewlyNamed(
  { tokens }: Document,
  { quote }: Columns,
  { source, cue, content }: Group,
  name: TaggedSpan,
): boolean {
  if (!source || content.length > 1 || source.end !== cue!.first || cue!.end - cue!.first > 1) return false
  if (!/^(?:an?|another|one|two|three|several)$/i.test(tokens[source.first]!.value)) return false
  let closing = name.first + 1
  while (quote[closing] === INSIDE) closing++
  const next = tokens[closing + 1]
  if (closing - name.first > MOST_NAME || !next) return false
  const capitals = /^\p{Lu}/u.test(tokens[name.first + 1]!.value) && /^[\p{Lu}\p{N}]/u.test(tokens[closing - 1]!.value)
  // "a rock called “the tooth”": a thing calls nothing.
  const thing = nounKind(tokens[source.end - 1]!.value) === undefined && tokens[source.end - 1]!.pos === 'NOUN'
  return (
    /^(?:VERB|AUX)$/.test(next.pos) ||
    ((capitals || thing) && /^(?:PUNCT|CCONJ|ADP|SCONJ|PRON)$/.test(next.pos) && next.value !== 'by')
  )
}

/** "A bot CALLED river-edits was made", "a man NAMED Tom Wyre was held" */
function isNewNamePlain({ tokens }: Document, { source, cue, content }: Group): boolean {
  const [span] = content
  if (!source || !span || content.length > 1 || span.first !== cue!.end || cue!.end - cue!.first > 1) return false
  if (source.end !== cue!.first || !/^(?:an?|another|one|two|three|several)$/i.test(tokens[source.first]!.value))
    return false
  if (!namings.has(tokens[cue!.first]!.value.toLowerCase()) || tokens[span.first]!.pos === 'DET') return false
  const words = tokens.slice(span.first, Math.min(span.end, span.first + MOST_NAME))
  const verb = words.findIndex(({ pos, value }) => pos === 'AUX' || (pos === 'VERB' && /ed$/.test(value)))
  return verb > 0 && words.slice(0, verb).every(({ pos }) => /^(?:NOUN|PROPN|PUNCT|VERB)$/.test(pos))
}

/** "posted a clip of himself dancing", "submitted its report to the council": a thing, and no word of what is in it. */
function putsOutThing({ tokens }: Document, { base, quote }: Columns, { cue, content }: Group): boolean {
  const [span] = content
  if (!span || content.length > 1 || span.first !== cue!.end || !putsOut.has(base[cue!.end - 1]!)) return false
  return !quote.subarray(span.first, span.end).some((mark) => mark !== 0) && things.has(headOf(tokens, span))
}

/** "claimed a podium finish", "claimed victory in the opening race": taken, and not only said. */
function takesPrize({ tokens }: Document, { base, quote }: Columns, { cue, content }: Group): boolean {
  const [span] = content
  if (!span || content.length > 1 || span.first !== cue!.end || base[cue!.end - 1] !== claim) return false
  const words = tokens.slice(span.first, span.end + MOST_BEHIND)
  if (quote[span.first] !== 0 || words[0]!.value === 'that') return false
  const head = headOf(tokens, span)
  return won.has(head) || (head === 'victory' && words.some(({ value }) => contest.has(value.toLowerCase())))
}

/** "sang “Blue Gate” and “Harbour Song”": what a work is called. */
function performs({ tokens }: Document, { base, quote }: Columns, { cue, content }: Group): boolean {
  if (!performing.has(base[cue!.end - 1]!)) return false
  const words = content.flatMap(({ first, end }) =>
    tokens.slice(first, end).map(({ value }, k) => ({ value, i: first + k })),
  )
  return (
    words.some(({ i }) => quote[i] !== 0) &&
    words.every(
      ({ value, i }) => /^[\p{Lu}\p{N}\p{P}]/u.test(value) || (quote[i] === 0 ? besides : inTitles).test(value),
    )
  )
}

const besides = /^(?:and|or|her|his|their|the)$/
const inTitles = /^(?:a|an|the|of|on|in|to|and|for|at|by|with|from|or|’s|'s)$/

/** "GUARANTEED income is a relief": a participle that only says of what kind the noun behind it is. */
function isBeforeNoun({ tokens }: Document, { quote }: Columns, { source, cue, content }: Group): boolean {
  const [span] = content
  if (source || !span || cue!.end - cue!.first > 1 || span.first !== cue!.end || quote[span.first] !== 0) return false
  return /(?:ed|en)$/.test(tokens[cue!.first]!.value) && tokens[span.first]!.pos === 'NOUN'
}
