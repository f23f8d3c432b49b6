import type { Document } from '../../../document.ts'
import {
  happenings,
  keepings,
  namingParticiples,
  pictured,
  risings,
  showingPlainly,
} from '../../../locales/en/telling-verbs.ts'
import type { Columns } from '../../tagger/columns.ts'
import { nounKind } from '../../words/people.ts'
import { baseHash } from '../../words/telling.ts'
import type { Group } from '../group/group.ts'
import type { TaggedSpan } from '../group/spans.ts'

const namings = new Set(namingParticiples.split(' '))
const shows = new Set(showingPlainly.split(' ').map(baseHash))
const happens = new Set(happenings.split(' '))
const MOST_NAME = 8

/** Whether the verb of an attribution tells nothing, whoever is before it: it names, shows what happened, adds a thing, is talk, or a picture. */
export const tellsNothing = (document: Document, columns: Columns, group: Group): boolean =>
  isNaming(document, columns, group) ||
  isShownOnly(document, columns, group) ||
  isShowing(document, columns, group) ||
  isAdding(document, columns, group) ||
  isTalk(columns, group) ||
  isPicture(document, columns, group) ||
  isKeeping(document, columns, group)

/** "The event, CALLED the Harbour Day, …", "a girl later NAMED Pia": a name is given, and nothing told. */
function isNaming({ tokens }: Document, columns: Columns, { source, cue, content, passive }: Group): boolean {
  const verb = tokens[cue!.end - 1]!.value.toLowerCase()
  const named = tokens
    .slice(cue!.first, cue!.end)
    .findIndex(({ value }) => namings.has(value) || /^(?:known|termed)$/.test(value))
  const led = tokens.slice(cue!.first, cue!.first + named).every(({ pos }) => /^(?:AUX|ADV|PART)$/.test(pos))
  // "They are called “free”": a name, whoever gave it.
  if (passive && named >= 0 && led) return true
  const last = namings.has(verb) ? cue!.end - 1 : cue!.first
  if (!namings.has(tokens[last]!.value.toLowerCase()) || isQuoted(columns, content)) return false
  if (/^(?:on|upon|for)$/.test(tokens[last + 1]!.value) && tokens[last]!.value !== 'named') return false
  const before = tokens[cue!.first - 1]
  // "Lee, the mayor, called it a sham": a second comma ends what is told beside the subject.
  const beside =
    source && source.end <= cue!.first && tokens.slice(source.first, source.end - 1).some(({ value }) => value === ',')
  if (before?.value === ',') return !beside
  const [{ first, end } = { first: 0, end: 0 }] = content
  const name = tokens.slice(first, end).every(({ value, pos }) => /^\p{Lu}/u.test(value) || pos === 'PUNCT')
  return before?.pos === 'NOUN' && end - first <= MOST_NAME && name
}

/** "The INCIDENT highlights how …", "…, highlighting the extreme measures": what happened says nothing; the writer does. */
function isShownOnly({ tokens, ranges }: Document, columns: Columns, { source, cue, content }: Group): boolean {
  let verb = -1
  for (let i = cue!.first; i < cue!.end; i++) if (shows.has(columns.base[i]!)) verb = i
  // "his EFFORT to part with Epps contradicts his claim": Epps is only in it.
  if (verb >= 0 && source && tokens[source.first - 1]?.pos === 'ADP' && tokens[source.first - 2]?.pos === 'NOUN')
    return true
  if (isQuoted(columns, content)) return false
  if (verb < 0) return false
  // "UNDERLINING the point, rebels shelled the town"
  const opens = cue!.first === ranges[columns.sentence[cue!.first]!]!.first
  if (opens && /ing$/.test(tokens[verb]!.value)) return true
  if (!source) return /ing$/.test(tokens[verb]!.value) && tokens[cue!.first - 1]?.value === ','
  return happens.has(headOf(tokens, source))
}

const exhibits = new Set(['show', 'display', 'exhibit'].map(baseHash))

/** "Lee SHOWED great poise": what somebody is like or does. A document or a measurement that shows a rise tells of it. */
function isShowing({ tokens }: Document, { base, quote }: Columns, { source, cue, content }: Group): boolean {
  const [span] = content
  if (!source || !span || content.length > 1 || span.first !== cue!.end || !exhibits.has(base[cue!.end - 1]!))
    return false
  const { pos, value } = tokens[span.first]!
  if (quote[span.first] !== 0 || value === 'that') return false
  // "showed Moe the door", "was showing me the way": to somebody
  const whom = pos === 'PROPN' || /^(?:me|him|her|us|them)$/.test(value)
  if (whom ? tokens[span.first + 1]?.pos !== 'DET' : !/^(?:DET|ADJ|NOUN)$/.test(pos) && value !== 'lots') return false
  const head = tokens[source.end - 1]!
  const kind = nounKind(head.value)
  return head.pos === 'PROPN' || head.pos === 'PRON' || kind === 'person' || (whom && kind === 'body')
}

const arising = new Set(risings.split(' ').map(baseHash))
const pictures = new Set(pictured.split(' '))

/** "Reports ARISE that …": talk that nobody is named for. */
const isTalk = ({ base }: Columns, { cue }: Group): boolean => arising.has(base[cue!.end - 1]!)

/** "The footage shows a black car": what is to be seen in a picture. A clause ("shows that …") is read out of it by somebody. */
function isPicture({ tokens }: Document, columns: Columns, { source, cue, content }: Group): boolean {
  const [span] = content
  if (!source || !span || content.length > 1 || span.first < cue!.end || !isPictured(tokens, source)) return false
  if (!shows.has(columns.base[cue!.end - 1]!)) return false
  const whole = tokens.slice(span.first, span.end)
  const aside = whole.findIndex(({ value }, k) => k > 0 && /^(?:who|which|that|where|—|–|-+)$/.test(value))
  const words = aside < 0 ? whole : whole.slice(0, aside)
  return (
    /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(words[0]!.pos) &&
    words[0]!.value !== 'that' &&
    words.every(({ pos }) => pos !== 'AUX')
  )
}

/** "footage", and "footage THAT showed …" */
const isPictured = (tokens: Document['tokens'], source: TaggedSpan): boolean =>
  pictures.has(headOf(tokens, source)) ||
  (/^(?:which|that)$/.test(tokens[source.first]!.value) &&
    tokens.slice(Math.max(0, source.first - 2), source.first).some(({ value }) => pictures.has(value.toLowerCase())))

const keeps = new Set(keepings.split(' ').map(baseHash))

/** "Tay SNAPS photos of the bay", "has DOCUMENTED her trips": somebody makes a record. A paper that documents something tells of it. */
function isKeeping({ tokens }: Document, columns: Columns, { source, cue, content }: Group): boolean {
  const [span] = content
  if (!source || !span || span.first !== cue!.end || !keeps.has(columns.base[cue!.end - 1]!)) return false
  const head = tokens[source.end - 1]!
  const somebody = /^(?:PROPN|PRON)$/.test(head.pos) || nounKind(head.value) === 'person'
  return somebody && !/^(?:that|how|what|why|when)$/.test(tokens[span.first]!.value) && columns.quote[span.first] === 0
}

const adds = new Set(['add', 'post'].map(baseHash))

/** "Police added charges of theft", "Two firms posted lower earnings": a thing is added, and no word. */
function isAdding({ tokens }: Document, columns: Columns, { cue, content }: Group): boolean {
  if (!adds.has(columns.base[cue!.end - 1]!) || isQuoted(columns, content)) return false
  return content.every(
    ({ first, end }) =>
      first >= cue!.end &&
      tokens
        .slice(first, end)
        .every(
          ({ pos, value }, i) =>
            (pos !== 'VERB' || tokens[first + i - 1]?.value === 'to') && pos !== 'AUX' && value !== 'that',
        ),
  )
}

const isQuoted = ({ quote }: Columns, content: readonly TaggedSpan[]): boolean =>
  content.some(({ first, end }) => quote.subarray(first, end).some((mark) => mark !== 0))

/** The noun that a phrase is about: "a 2014 ORDINANCE approved by voters". */
export function headOf(tokens: Document['tokens'], { first, end }: { first: number; end: number }): string {
  let last = first
  while (
    last < end &&
    !/^(?:ADP|VERB|AUX|SCONJ|PUNCT)$/.test(tokens[last]!.pos) &&
    !/^(?:that|as)$/.test(tokens[last]!.value)
  )
    last++
  return tokens[last - 1]?.value.toLowerCase() ?? ''
}
