import type { Attribution, Thread, Timex } from '../../core/analysis.ts'
import type { Span } from '../../core/span.ts'
import type { Document } from '../document.ts'
import { type Cue, denied, unreal } from './cue.ts'
import { type ByWhen, findByWhen } from './days.ts'
import { deadlines } from './deadlines.ts'
import { demands } from './demands.ts'
import { pending } from './pending.ts'
import { promises } from './promises.ts'
import { refusals } from './refusals.ts'
import { sourceAt, subjectBefore, type Who } from './who.ts'

export interface ThreadsInput {
  readonly document: Document
  readonly attributions: readonly Attribution[]
  readonly timexes: readonly Timex[]
  /** `YYYY-MM-DD` or a full ISO 8601 time: what was due before it is no longer open. */
  readonly published?: string
}

const cues: readonly Cue[] = [...deadlines, ...refusals, ...pending, ...promises, ...demands]
const most = 8
const mostOfKind = 3
/** Characters of a sentence that are read, and the longest one offered. */
const readLength = 1200
const longest = 600

interface Found {
  readonly thread: Thread
  readonly worth: number
}

/**
 * What the article leaves open, the best first, at most eight and one a sentence. A thread's span is its whole sentence;
 * `who` is the one who has to act, or who refused; `by` the expression that names a date, `byDate` its day where a timex gives
 * one. `implied` where we read an intention as a promise, or a "he" as somebody named before.
 */
export function findThreads(input: ThreadsInput): Thread[] {
  const found: Found[] = []
  input.document.sentences.forEach((sentence, index) => {
    if (sentence.end - sentence.start > longest) return
    const best = bestOf(input, index, sentence)
    if (best) found.push(best)
  })
  const counts = new Map<string, number>()
  const told = new Set<string>()
  return found
    .sort((a, b) => b.worth - a.worth || a.thread.start - b.thread.start)
    .filter(({ thread: { kind, start, end } }) => {
      const words = input.document.text.slice(start, end)
      if (told.has(words)) return false
      told.add(words)
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      return counts.get(kind)! <= mostOfKind
    })
    .slice(0, most)
    .map(({ thread }) => thread)
}

function bestOf(input: ThreadsInput, index: number, sentence: Span): Found | undefined {
  const text = input.document.text.slice(sentence.start, Math.min(sentence.end, sentence.start + readLength))
  let best: Found | undefined
  for (const cue of cues) {
    if (best && cue.worth + 2 <= best.worth) continue
    const match = cue.pattern.exec(text)
    if (!match || isRuledOut(cue, match, text)) continue
    const found = read(input, index, sentence, cue, match)
    if (found && (!best || found.worth > best.worth)) best = found
  }
  return best
}

function isRuledOut(cue: Cue, match: RegExpExecArray, text: string): boolean {
  const before = text.slice(Math.max(0, match.index - 40), match.index)
  const { not } = cue
  if (not?.before?.test(before) || not?.from?.test(text.slice(match.index)) || not?.sentence?.test(text)) return true
  if (cue.kind === 'pending') return /\b(?:not|never) $/iu.test(before)
  return cue.kind !== 'refusal' && (denied.test(before) || unreal.test(before))
}

function read(input: ThreadsInput, index: number, sentence: Span, cue: Cue, match: RegExpExecArray): Found | undefined {
  const { document, attributions, timexes, published } = input
  const at = sentence.start + match.index
  const span = { start: at, end: at + match[0].length }
  const from = match.indices?.groups?.by?.[0]
  const by = findByWhen(document.text, { start: sentence.start + (from ?? match.index), end: sentence.end }, timexes)
  if (
    cue.kind === 'deadline' &&
    (!by || by.span.start > sentence.start + (from ?? 0) + 25 || isPast(document.text, sentence, by.span))
  )
    return undefined
  if (isOver(by, published)) return undefined
  const named = match.indices?.groups?.who
  const who = named
    ? { span: trimmed(document.text, sentence.start, named), said: true }
    : actor(document, attributions, index, span)
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

function actor(document: Document, attributions: readonly Attribution[], index: number, cue: Span): Who | undefined {
  const subject = subjectBefore(document, index, cue.start)
  if (subject?.said) return subject
  const source = sourceAt(attributions, cue)
  return source ? { span: source, said: true } : subject
}

/** Due before the article came out: it tells of something past. */
function isOver(by: ByWhen | undefined, published: string | undefined): boolean {
  return by?.latest !== undefined && published !== undefined && by.latest < published.slice(0, 10)
}

/** "by October last year", "should have been done by". */
function isPast(text: string, sentence: Span, by: Span): boolean {
  return (
    /^,? (?:last|ago|earlier)\b/iu.test(text.slice(by.end, by.end + 12)) ||
    /\b(?:ought to|should|would|could|might|must) have\b|\bhad to\b/iu.test(text.slice(sentence.start, by.start))
  )
}

function trimmed(text: string, offset: number, [start, end]: readonly [number, number]): Span {
  let to = offset + end
  while (to > offset + start && text[to - 1] === ' ') to--
  return { start: offset + start, end: to }
}
