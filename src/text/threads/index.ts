import type { Thread } from '../../core/analysis.ts'
import type { Span } from '../../core/span.ts'
import { isFurniture } from '../summary/furniture.ts'
import { begun } from './begun.ts'
import { coming } from './coming.ts'
import { type Cue, denied, done, unreal } from './cue.ts'
import { deadlines } from './deadlines.ts'
import { demands } from './demands.ts'
import type { ThreadsInput } from './input.ts'
import { pending } from './pending.ts'
import { promises } from './promises.ts'
import { type Found, read } from './read.ts'
import { refusals } from './refusals.ts'
import { stepsToCome } from './steps.ts'
import { unknown } from './unknown.ts'
import { unsolved } from './unsolved.ts'

export { awaitedBy, findAnswer } from './answer.ts'

export type { ThreadsInput }

const cues: readonly Cue[] = [
  ...deadlines,
  ...refusals,
  ...pending,
  ...begun,
  ...stepsToCome,
  ...unsolved,
  ...unknown,
  ...coming,
  ...promises,
  ...demands,
]
/** A condition, or the contrary, before what would be pending. */
const notYet =
  /\b(?:not|never|(?:do|does|did|is|are|was|were|has|have|wo|ca)n['’]t|no(?: \p{L}+)?|(?:once|if|unless|until|when|after|before|while|whether)(?: \p{L}+){0,2}) $/iu
const most = 8
const mostOfKind = 4
/** Characters of a sentence that are read, and the longest one offered. */
const readLength = 1200
const longest = 600

/**
 * What the article leaves open, the best first, at most eight and one a sentence. A thread's span is its whole sentence;
 * `who` is the one who has to act, or who refused; `by` the expression that names a date, `byDate` its day where a timex gives
 * one. `implied` where we read an intention as a promise, or a "he" as somebody named before.
 */
export function findThreads(input: ThreadsInput): Thread[] {
  const found: Found[] = []
  input.document.sentences.forEach((sentence, index) => {
    if (sentence.end - sentence.start > longest || isClosed(input.document.text, sentence)) return
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
    const match = firstOf(cue, text)
    if (!match) continue
    const found = read(input, index, sentence, cue, match)
    if (found && (!best || found.worth > best.worth)) best = found
  }
  return best
}

/** The first match that nothing rules out, of at most four: "her pledged delegates … vowed to" has its promise behind. */
function firstOf(cue: Cue, text: string): RegExpExecArray | undefined {
  cue.pattern.lastIndex = 0
  for (let tries = 0; tries < 4; tries++) {
    const match = cue.pattern.exec(text)
    if (!match) return undefined
    if (!isRuledOut(cue, match, text)) return match
  }
  return undefined
}

/** A question is nothing that anybody promised or awaits, and a note of the page none of the story. */
function isClosed(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end)
  return /\?["”’']?$/.test(words) || isFurniture(words)
}

function isRuledOut(cue: Cue, match: RegExpExecArray, text: string): boolean {
  const before = text.slice(Math.max(0, match.index - 40), match.index)
  const { not } = cue
  if (not?.before?.test(before) || not?.from?.test(text.slice(match.index)) || not?.sentence?.test(text)) return true
  if (cue.kind === 'pending') return notYet.test(before)
  if (cue.kind !== 'refusal' && done.test(text)) return true
  return cue.kind !== 'refusal' && (denied.test(before) || unreal.test(before))
}
