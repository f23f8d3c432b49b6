import type { Attribution, Thread, Timex } from '../../core/analysis.ts'
import type { Span } from '../../core/span.ts'
import type { Document } from '../document.ts'
import type { Cue } from './cue.ts'
import { type ByWhen, findByWhen, follows, isAhead, isDistant, isOld, isOver, isPast, nearerYear } from './days.ts'
import { sourceAt, speakerOf, subjectBefore, type Who } from './who.ts'

/** Characters between what is to take place and its day. */
const nearBy = 90

export interface ThreadsInput {
  readonly document: Document
  readonly attributions: readonly Attribution[]
  readonly timexes: readonly Timex[]
  /** `YYYY-MM-DD` or a full ISO 8601 time: what was due before it is no longer open. */
  readonly published?: string
}

export interface Found {
  readonly thread: Thread
  /** How good a follow-up it makes. */
  readonly worth: number
}

/** The thread that a cue opens in a sentence; nothing when it is over, or when a deadline has no time. */
export function read(
  input: ThreadsInput,
  index: number,
  sentence: Span,
  cue: Cue,
  match: RegExpExecArray,
): Found | undefined {
  const { document, published } = input
  const by = timeOf(input, sentence, cue, match)
  if ((cue.kind === 'deadline' || cue.dated) && !by) return undefined
  if (cue.dated && !isAhead(by!, published)) return undefined
  if (isOver(by, published)) return undefined
  const telling = cue.kind !== 'pending' && cue.kind !== 'deadline'
  if (telling && isOld(document.text.slice(sentence.start, sentence.end), published)) return undefined
  const who = whoOf(input, index, sentence, cue, match)
  const thread: Thread = {
    start: sentence.start,
    end: sentence.end,
    kind: cue.kind,
    certainty: cue.certainty ?? (who && !who.said ? 'implied' : 'certain'),
    ...(who ? { who: who.span } : {}),
    ...(by ? { by: by.span } : {}),
    ...(by?.day ? { byDate: by.day } : {}),
  }
  const worth = cue.worth + (who ? 0.5 : 0) + (by ? 0.7 : 0) + (by?.day ? 0.5 : 0) - Math.min(index, 40) / 80
  return { thread, worth }
}

/** When it is due. "urged the council on Tuesday" says when it was urged, so only a time after "by" or the like counts there. */
function timeOf(
  { document, timexes, published }: ThreadsInput,
  sentence: Span,
  cue: Cue,
  match: RegExpExecArray,
): ByWhen | undefined {
  const { text } = document
  if (cue.kind === 'refusal') return undefined
  if (cue.kind === 'deadline') {
    const from = sentence.start + (match.indices?.groups?.by?.[0] ?? match.index)
    for (const at of [from, ...timesBehind(text, from + 1, sentence.end)]) {
      const by = findByWhen(text, { start: at, end: sentence.end }, timexes)
      if (!by) return undefined
      const near = by.span.start <= at + 25 && follows(text.slice(at, by.span.start))
      if (near && !isPast(text, sentence, by.span) && !isDistant(text, by, published))
        return nearerYear(text, by, published)
    }
    return undefined
  }
  if (cue.dated) {
    const start = sentence.start + match.index + match[0].length
    const by = findByWhen(text, { start, end: Math.min(sentence.end, start + nearBy) }, timexes)
    return by && !/[;:]/.test(text.slice(start, by.span.start)) ? by : undefined
  }
  const from = sentence.start + match.index + (cue.kind === 'pending' ? 0 : match[0].length)
  if (cue.kind === 'pending')
    return findByWhen(text, { start: from, end: sentence.end }, timexes, ({ span }) => isDue(text, span))
  return findByWhen(text, { start: from, end: sentence.end }, timexes, (by) => {
    const before = text.slice(Math.max(from, by.span.start - 24), by.span.start)
    if (/\b(?:by|before|until|within|no later than) (?:the )?$/iu.test(before)) return true
    if (/^(?:next|later|tomorrow|by)\b/iu.test(text.slice(by.span.start, by.span.end))) return true
    return /\bon $/iu.test(before) && by.day !== undefined && published !== undefined && by.day > published.slice(0, 10)
  })
}

/** Not how long something lasts ("up to 10 years"), when it was due before ("from Tuesday to Friday"), or what kind it is ("Saturday papers"). */
function isDue(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end)
  const before = text.slice(Math.max(0, start - 24), start)
  if (/\bfrom (?:the )?$/iu.test(before)) return false
  const length =
    /(?:^|\s|-)(?:years?|months?|weeks?|days?|hours?)$/iu.test(words) &&
    /^(?:up|at least|about|around|more|less|a|an|\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)\b/iu.test(
      words,
    )
  if (length && !/\b(?:within|in|after|for the next) (?:the )?$/iu.test(before)) return false
  const day = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu.test(words)
  const noun =
    /^ \p{Ll}{5,}/u.test(text.slice(end, end + 12)) &&
    !/^ (?:after|before|about|against|under|between|during|while|where|whether|which|without|night|morning|evening|afternoon|because|until|unless|within|following|outside|inside|across)/iu.test(
      text.slice(end, end + 14),
    )
  return !(day && noun && !/\b(?:on|by|before|until|till|next|this) $/iu.test(before))
}

/** Further words before a time: "approved by the board before Friday". At most a few. */
function timesBehind(text: string, start: number, end: number): number[] {
  const found = text
    .slice(start, Math.min(end, start + 300))
    .matchAll(/\b(?:by|before|no later than|until|within)\b/giu)
  return [...found].slice(0, 3).map(({ index }) => start + index)
}

/** Who has to act, or who refused. A demand without an addressee has nobody. */
function whoOf(
  { document, attributions }: ThreadsInput,
  index: number,
  sentence: Span,
  cue: Cue,
  match: RegExpExecArray,
): Who | undefined {
  const named = match.indices?.groups?.who
  if (named) return addressee(document.text, trimmed(document.text, sentence.start, named))
  if (cue.kind === 'demand' || cue.impersonal) return undefined
  if (/^awaiting/.test(match[0]) && !/\b(?:is|are|now|still|also|currently) $/.test(match.input.slice(0, match.index)))
    return undefined
  const start = sentence.start + match.index
  const cueSpan = { start, end: start + match[0].length }
  if (!/^(?:we|i)\b/i.test(match[0])) return actor(document, attributions, index, cueSpan)
  const speaker = speakerOf(attributions, cueSpan)
  return speaker && { span: speaker, said: false }
}

function actor(document: Document, attributions: readonly Attribution[], index: number, cue: Span): Who | undefined {
  const subject = subjectBefore(document, index, cue.start)
  if (subject?.said) return subject
  const source = sourceAt(attributions, cue)
  const named = source && !/^(?:he|she|it|they|we|i|who)$/i.test(document.text.slice(source.start, source.end))
  return named ? { span: source, said: true } : subject
}

/** "him" is somebody that another sentence names, and a dash ends what was asked of whom. */
function addressee(text: string, span: Span): Who | undefined {
  const words = text.slice(span.start, span.end)
  return /^(?:his|her|its|their|our)$/i.test(words) || / -{1,2} /.test(words) ? undefined : { span, said: true }
}

/** Without the day of asking: "urged the council on Tuesday to". */
function trimmed(text: string, offset: number, [start, end]: readonly [number, number]): Span {
  const words = text.slice(offset + start, offset + end).trimEnd()
  const asked =
    / (?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|last) (?:week|month)|yesterday|today|again)$/iu
  return { start: offset + start, end: offset + start + words.replace(asked, '').length }
}
