import type { Attribution, Thread } from '../../core/analysis.ts'
import type { Span } from '../../core/span.ts'
import type { Document } from '../document.ts'
import type { Cue } from './cue.ts'
import { isAhead, isJustOver, isOld, isOver } from './days.ts'
import type { ThreadsInput } from './input.ts'
import { tellingLength } from './told.ts'
import { timeOf } from './when.ts'
import { sourceAt, speakerOf, subjectBefore, type Who } from './who.ts'

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
  if (cue.told && isQuoted(input, sentence, match)) return undefined
  const time = timeOf(input, sentence, cue, match)
  const by = cue.begun && isJustOver(time, published) ? undefined : time
  if ((cue.kind === 'deadline' || cue.dated) && !by) return undefined
  if (cue.dated && !isAhead(document.text, by!, published)) return undefined
  if (isOver(by, published)) return undefined
  const telling = (cue.kind !== 'pending' && cue.kind !== 'deadline') || cue.certainty === 'implied'
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

/** Inside of quotation marks, by what was found to be said or by the marks of the sentence. */
function isQuoted({ attributions }: ThreadsInput, sentence: Span, match: RegExpExecArray): boolean {
  const start = sentence.start + match.index
  const before = match.input.slice(0, match.index)
  if ((before.match(/[“"]/g)?.length ?? 0) > (before.match(/”/g)?.length ?? 0) && !/["”] [^"“”]*$/.test(before))
    return true
  return attributions.some(
    ({ kind, content }) => kind === 'direct' && content.some((span) => span.start <= start && start < span.end),
  )
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
  const told = toldActor(document, index, sentence.start, match)
  if (told) return told
  if (!/^(?:we|i)\b/i.test(match[0])) return actor(document, attributions, index, cueSpan)
  const speaker = speakerOf(attributions, cueSpan)
  return speaker && { span: speaker, said: false }
}

const behindDay =
  /\b(?:\p{L}+day|today|yesterday|(?:this|last) (?:week|month|year)) ((?:the|its|his|her|their) [\p{L}’'-]+(?: [\p{L}’'-]+){0,4})$/u

/** "said the paper would close": whose it is to do, and not who says so. */
function toldActor(document: Document, index: number, offset: number, match: RegExpExecArray): Who | undefined {
  const telling = tellingLength(match)
  if (telling === 0) return undefined
  const told = match[0].slice(0, telling).trimEnd()
  const end = offset + match.index + told.length
  // "said on Monday the board would"
  const named = behindDay.exec(told)?.[1]
  if (named) return { span: { start: end - named.length, end }, said: true }
  const subject = subjectBefore(document, index, end)
  return subject?.said && subject.span.start > offset + match.index ? subject : undefined
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
