import type { Document } from '../../../document.ts'
import { tellsPlainly, tellsThat } from '../../../locales/en/tail-verbs.ts'
import type { Columns } from '../../tagger/columns.ts'
import { OPENING } from '../../tagger/marks.ts'
import { baseHash } from '../../words/telling.ts'
import { beforeStop, verbStart } from '../group/clause.ts'
import type { Group } from '../group/group.ts'
import { phraseStart } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'
import { subjectBeside } from '../source/apposition.ts'
import { subjectBeforeDashes } from '../source/dashes.ts'
import type { Free } from './free.ts'

const verbs = new Set(tellsThat.split(' ').map(baseHash))
/** These tell a clause without "that" as well. */
const plainly = new Set(tellsPlainly.split(' ').map(baseHash))
/** Tokens between the verb and what it tells: "in an earnings call this year", "to her colleagues on Tuesday". */
const MOST_ASIDE = 14
const LEAST_CONTENT = 3

/**
 * "The lab found, in general, that rents …", "Ann Lee pointed out in a letter that …", "The report estimates each step could …":
 * a subject, a verb of telling and a clause, with a time, a place or a hearer between.
 */
export function toldThat(document: Document, columns: Columns, free: Free): Group[] {
  const { tokens } = document
  return document.ranges.flatMap(({ first, end }, index): Group[] => {
    const stop = beforeStop(document, end)
    for (let i = first + 1; i < stop - LEAST_CONTENT; i++) {
      const { value, pos } = tokens[i]!
      if (!verbs.has(columns.base[i]!) || (pos !== 'VERB' && pos !== 'NOUN') || columns.quote[i] !== 0) continue
      if (!/^\p{Ll}/u.test(value) || /ing$/.test(value)) continue
      const verb = verbStart(document, i, first)
      const passive = tokens.slice(verb, i).some(({ value: word }) => /^(?:is|are|was|were|been|be|being)$/.test(word))
      const subject = subjectBefore(document, columns, verb, first)
      if (passive || subject < 0) continue
      const from = clauseBehind(document, columns, i + 1, stop, pos === 'VERB' && plainly.has(columns.base[i]!))
      if (from < 0 || stop - from < LEAST_CONTENT || !free(subject, stop)) continue
      const { paragraph } = document.sentences[index]!
      return [
        {
          source: spanIn(paragraph, 'source', subject, tokens[verb - 1]!.value === ',' ? verb - 1 : verb),
          cue: spanIn(paragraph, 'cue', verb, i + 1),
          content: [spanIn(paragraph, 'content', from, stop)],
        },
      ]
    }
    return []
  })
}

/** The first token of the subject that a clause begins with, what is said of it included; -1 where there is none. */
export function subjectBefore(document: Document, columns: Columns, verb: number, first: number): number {
  const { tokens } = document
  if (tokens[verb - 1]?.value === ',') return subjectBeside(document, columns, verb, first)
  const parted = subjectBeforeDashes(document, verb, first)
  if (parted) return parted.first
  const start = phraseStart(document, verb, first)
  if (start === verb || /^(?:it|that|which|there|you)$/i.test(tokens[start]!.value)) return -1
  const before = tokens[start - 1]
  return start === first || (before && /^[,;:—–-]$/.test(before.value)) || before?.pos === 'CCONJ' ? start : -1
}

/** Where the clause begins that a verb tells: at "that", or right behind the verb where a subject and a verb follow; else -1. */
function clauseBehind({ tokens }: Document, columns: Columns, from: number, stop: number, plainly: boolean): number {
  for (let i = from; i < Math.min(stop, from + MOST_ASIDE); i++) {
    const { value, pos } = tokens[i]!
    if (columns.quote[i] !== 0 || /^[;:]$/.test(value)) return -1
    if (value === 'that' && (tokens[i + 1]?.pos !== 'PUNCT' || columns.quote[i + 1] === OPENING))
      return hasVerb(tokens, i + 1, stop) ? i : -1
    // "the Marden Echo": a name's last word may look like a verb.
    if ((pos === 'VERB' && !/^\p{Lu}/u.test(value)) || pos === 'AUX' || pos === 'CCONJ') {
      const plain =
        plainly &&
        i > from &&
        /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(tokens[from]!.pos) &&
        !/^\p{L}+ing$/u.test(value)
      return plain && tokens.slice(from, i).every((token) => /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM|ADV)$/.test(token.pos))
        ? from
        : -1
    }
  }
  return -1
}

const hasVerb = (tokens: Document['tokens'], first: number, end: number): boolean =>
  tokens.slice(first, end).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
