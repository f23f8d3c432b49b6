import type { Document } from '../../../document.ts'
import { tailVerbs } from '../../../locales/en/tail-verbs.ts'
import { timeNouns } from '../../../locales/en/time-nouns.ts'
import type { Columns } from '../../tagger/columns.ts'
import { baseHash } from '../../words/telling.ts'
import { contentStart, hasVerb, mayFollow } from '../group/clause.ts'
import type { Group } from '../group/group.ts'
import { phraseStart } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'
import type { Free } from './free.ts'

const verbs = new Set(tailVerbs.split(' ').map(baseHash))
const LEAST_CONTENT = 2

/**
 * "The ship left at dawn, Ann Lee said in …", "…, the Guild announced Wednesday", "…, Jo Roe, a spokeswoman, told reporters": a
 * subject and a verb of telling behind a clause that nothing else claims. Time words, places and hearers may follow.
 */
export function saidBehind(document: Document, columns: Columns, free: Free): Group[] {
  const { tokens } = document
  const groups: Group[] = []
  document.ranges.forEach(({ first, end }, index) => {
    for (let i = end - 1; i >= first + LEAST_CONTENT; i--) {
      if (!verbs.has(columns.base[i]!) || columns.quote[i] !== 0 || !isFiniteForm(tokens[i]!.value)) continue
      const inverted = saidBefore(document, i, end)
      if (inverted > 0) {
        const start = contentStart(document, first, i - 1)
        if (i - 1 - start < LEAST_CONTENT || !hasVerb(document, start, i - 1) || !free(i, inverted)) continue
        const { paragraph } = document.sentences[index]!
        groups.push({
          source: spanIn(paragraph, 'source', i + 1, inverted),
          cue: spanIn(paragraph, 'cue', i, i + 1),
          content: [spanIn(paragraph, 'content', start, i - 1, true)],
        })
        return
      }
      if (!mayFollow(document, columns, i, end)) continue
      const verb = verbStart(document, i, first)
      const subject = subjectStart(document, verb, first)
      if (subject < 0) continue
      const start = contentStart(document, first, subject - 1)
      const stop = tokens[subject - 1]!.value === 'as' ? subject - 2 : subject - 1
      if (stop - start < LEAST_CONTENT || !hasVerb(document, start, stop) || !free(subject, i + 1)) continue
      const { paragraph } = document.sentences[index]!
      groups.push({
        source: spanIn(paragraph, 'source', subject, verb),
        cue: spanIn(paragraph, 'cue', verb, i + 1),
        content: [spanIn(paragraph, 'content', start, stop, true)],
      })
      return
    }
  })
  return groups
}

/** "…, said veteran strategist Jo Roe.": the end of the subject behind the verb, where nothing else follows; else 0. */
function saidBefore({ tokens }: Document, verb: number, end: number): number {
  if (
    !/^(?:,|—|–)$/.test(tokens[verb - 1]?.value ?? '') ||
    !/^(?:said|says|added|adds|wrote|writes|explained|warned)$/.test(tokens[verb]!.value)
  )
    return 0
  // "…, the director, Ann Lee, said on Tuesday."
  if (tokens[verb + 1]?.pos === 'ADP' || timeNouns.has(tokens[verb + 1]?.value.toLowerCase() ?? '')) return 0
  let last = verb + 1
  while (last < end && last - verb < MOST_SUBJECT && !/^[.,;:]$/.test(tokens[last]!.value)) {
    if (!subjectParts.has(tokens[last]!.pos)) return 0
    last++
  }
  if (last === verb + 1 || tokens[last - 1]!.pos !== 'PROPN') return 0
  if (tokens[last]?.value === '.' && last === end - 1) return last
  // ", director of the Harbour Centre.", and what is told of that: ", which was founded in …"
  if (tokens[last]?.value !== ',') return 0
  for (let i = last + 1; i < end - 1; i++)
    if (tokens[i]!.value === ',' && /^(?:which|who|whose|where)$/.test(tokens[i + 1]!.value)) return i
    else if (
      i - last > MOST_SUBJECT ||
      (!subjectParts.has(tokens[i]!.pos) && !/^(?:for|and|[,’'-])$|^\p{Lu}/u.test(tokens[i]!.value))
    )
      return 0
  return tokens[end - 1]!.value === '.' && tokens[last + 1]!.pos !== 'ADP' ? end - 1 : 0
}

const MOST_SUBJECT = 12
const subjectParts = new Set(['PROPN', 'NOUN', 'ADJ', 'DET', 'NUM', 'PART', 'ADP', 'X'])

const isFiniteForm = (value: string): boolean => /^\p{Ll}/u.test(value) && !/ing$/.test(value)

/** First token of "has also said". */
function verbStart({ tokens }: Document, verb: number, first: number): number {
  let i = verb
  while (i > first && verb - i < 3 && (tokens[i - 1]!.pos === 'AUX' || tokens[i - 1]!.pos === 'ADV')) i--
  return i
}

/** The subject right before the verb, an apposition between commas included, when a comma parts it from a clause; else -1. */
function subjectStart(document: Document, verb: number, first: number): number {
  const { tokens } = document
  let end = verb
  if (tokens[end - 1]?.value === ',') {
    const beside = phraseStart(document, end - 1, first)
    if (beside === end - 1 || tokens[beside - 1]?.value !== ',') return -1
    end = beside - 1
    // "…, the harbour master, Ann Lee, told reporters": a name is beside what somebody is called by, and behind a clause of its own else.
    const role = phraseStart(document, end, first)
    if (/^\p{Lu}/u.test(tokens[beside]!.value) && !/^(?:the|an?)$/i.test(tokens[role]?.value ?? '')) return -1
  }
  let start = phraseStart(document, end, first)
  // "…, officials and state media said"
  if (tokens[start - 1]?.value === 'and' && start < end) {
    const both = phraseStart(document, start - 1, first)
    if (both < start - 1 && tokens[both - 1]?.value === ',') start = both
  }
  // "…, as his friend Clark pointed out"
  if (tokens[start - 1]?.value === 'as' && tokens[start - 2]?.value === ',') return end > start ? start : -1
  if (start === end || tokens[start - 1]?.value !== ',' || timeNouns.has(tokens[start]!.value.toLowerCase())) return -1
  return /^(?:who|which|that|it|you)$/i.test(tokens[start]!.value) ? -1 : start
}
