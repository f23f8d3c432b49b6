import type { Document } from '../../../document.ts'
import type { Token } from '../../../tokens/token.ts'
import type { Columns } from '../../tagger/columns.ts'
import { nounKind } from '../../words/people.ts'
import type { Group } from '../group/group.ts'
import { phraseEnd } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'
import type { TaggedSpan } from '../group/spans.ts'

const predicates = new Set(['VERB', 'AUX'])
const tellingTags = /^(?:said|says|say|added|adds|wrote|writes|explained|explains|warned|warns|recalled|recalls)$/

/** “…, said veteran harbour master JO ROE.”, “…, says A REPORT BY THE GUILD.”: the subject of an inverted verb, taken for words that it leads to. */
export function withSubjectBehind(document: Document, columns: Columns, group: Group): Group | undefined {
  const { tokens, ranges } = document
  const { cue, content } = group
  const span = content.find(({ first }) => first === cue!.end)
  if (!cue || !span || !/^[,”"’]$/.test(tokens[cue.first - 1]?.value ?? '')) return undefined
  const rest = content.filter((other) => other !== span)
  const told = rest.some(({ end }) => end <= cue.first)
  const end = told ? namedBehind(document, cue, span) : undefined
  if (end !== undefined) return { ...group, source: { ...span, role: 'source', end }, content: rest }
  const { first } = ranges[columns.sentence[cue.first]!]!
  const quoted = columns.quote[cue.first - 1] !== 0 || columns.quote[cue.first - 2] !== 0
  if (!isNounBehind(document, cue, span, quoted) || !(quoted || isClause(document, first, cue.first - 1)))
    return undefined
  const front = told ? [] : [spanIn(cue.paragraph, 'content', first, cue.first - 1)]
  if (!told && quoted) return undefined
  return { ...group, source: { ...span, role: 'source' }, content: [...front, ...rest] }
}

/** Where a name or a role ends that is all there is up to a comma or a full stop. */
function namedBehind({ tokens }: Document, cue: TaggedSpan, span: TaggedSpan): number | undefined {
  let end = span.first
  while (end < span.end && tokens[end]!.value !== ',') end++
  // "…, said it was over": what goes on is a clause.
  if (end < span.end && !tellingTags.test(tokens[cue.end - 1]!.value)) return undefined
  const words = tokens.slice(span.first, end)
  const last = words.at(-1)
  if (!last) return undefined
  // "says Ward": a capital is no verb, whatever the tokenizer takes it for.
  const capital = ({ value }: Token) => /^\p{Lu}/u.test(value)
  const named =
    (capital(last) || nounKind(last.value) === 'person') &&
    words.every(
      (word, k) =>
        (!predicates.has(word.pos) || capital(word)) &&
        (word.pos !== 'PRON' || (k === 0 && words.length > 1 && /^(?:his|her|their|its|my)$/.test(word.value))),
    )
  return named && words.length <= 12 && /^[.,]$/.test(tokens[end]?.value ?? '.') ? end : undefined
}

/** “said THE OFFICIAL WHO spoke on condition …”, “says A REPORT BY the guild”: a noun that is heard or read, and no verb of its own behind it. */
function isNounBehind(document: Document, cue: TaggedSpan, span: TaggedSpan, quoted: boolean): boolean {
  const { tokens } = document
  if (cue.end - cue.first > 1 || !tellingTags.test(tokens[cue.first]!.value)) return false
  const end = phraseEnd(document, span.first, span.end)
  let head = span.first + 1
  while (head < end && tokens[head]!.pos !== 'ADP') head++
  const kind = nounKind(tokens[head - 1]?.value ?? '')
  if (end === span.first || tokens[span.first]!.pos === 'PRON' || (!kind && !quoted)) return false
  const next = tokens[end]
  if (!next || end >= span.end || /^[,.]$/.test(next.value) || next.pos === 'ADP')
    return hasNoVerb(document, end, span.end)
  return /^(?:who|which|whose)$/.test(next.value) || (/ing$/.test(next.value) && next.pos === 'VERB')
    ? true
    : quoted && /ed$/.test(next.value) && tokens[end + 1]?.pos === 'ADP'
}

/** "said the ministry in March that it WAS": what has a verb behind the noun may be a clause, unless a word leads to that verb. */
function hasNoVerb({ tokens }: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (/^(?:who|which|whose)$/.test(tokens[i]!.value)) return true
    if (predicates.has(tokens[i]!.pos) && !/^\p{Lu}|ing$/u.test(tokens[i]!.value)) return false
  }
  return true
}

/** A clause of its own, whose subject is not parted from a verb still to come: not "The 85-year-old, speaking to us, | said". */
function isClause(document: Document, first: number, end: number): boolean {
  const { tokens } = document
  const subject = phraseEnd(document, first, end)
  if (subject > first && tokens[subject]!.value === ',') return false
  let verb = first
  while (verb < end && !predicates.has(tokens[verb]!.pos)) verb++
  return verb < end
}
