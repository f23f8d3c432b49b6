import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { baseHash } from '../../words/telling.ts'
import type { Group } from '../group/group.ts'
import { spanIn } from '../group/part.ts'
import { subjectBeside } from '../source/apposition.ts'
import type { Free } from './free.ts'

const nominal = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'PRON', 'NUM', 'PART'])
const MOST_SUBJECT = 8
const refusals = new Set(['respond', 'reply', 'return', 'answer', 'comment'].map(baseHash))
const answers = new Set(['response', 'reply', 'comment', 'answer', 'statement'])
const gives = new Set(['offer', 'give', 'provide', 'make', 'have', 'issue'].map(baseHash))
const decline = new Set(['decline', 'refuse'].map(baseHash))

/** "The company did not (immediately) respond to …", "declined to comment": nothing else tells who would not speak. */
export function refused(document: Document, columns: Columns, free: Free): Group[] {
  const { tokens } = document
  const groups: Group[] = []
  document.ranges.forEach(({ first, end }, index) => {
    for (let i = first + 1; i < end - 1; i++) {
      const declined =
        decline.has(columns.base[i]!) && tokens[i + 1]!.value === 'to' && refusals.has(columns.base[i + 2] ?? 0)
      const none = givesNone(document, columns, i)
      if (columns.quote[i] !== 0 || (!declined && !none && !refusals.has(columns.base[i]!))) continue
      let verb = i
      while (
        verb > first &&
        (tokens[verb - 1]!.pos === 'AUX' ||
          tokens[verb - 1]!.pos === 'PART' ||
          (tokens[verb - 1]!.pos === 'ADV' && tokens[verb - 2]?.pos !== 'DET'))
      )
        verb--
      const negated = tokens.slice(verb, i).some(({ value }) => /^(?:not|n[’']t|never)$/i.test(value))
      if (!declined && !negated && none !== 'no') continue
      let subject = verb
      while (subject > first && verb - subject < MOST_SUBJECT && nominal.has(tokens[subject - 1]!.pos)) subject--
      if (subject === verb) {
        const beside = subjectBeside(document, columns, verb, first)
        if (beside >= 0) subject = beside
      }
      let last = i + 1
      while (last < end && !/^[.,;]$/.test(tokens[last]!.value)) last++
      if (subject === verb || last === i + 1 || !(none ? free(subject, i + 2) : free(first, end))) continue
      const { paragraph } = document.sentences[index]!
      groups.push({
        source: spanIn(paragraph, 'source', subject, verb),
        cue: spanIn(paragraph, 'cue', verb, i + 1),
        content: [spanIn(paragraph, 'content', i + 1, last)],
      })
      break
    }
  })
  return groups
}

/** "offered NO comment", "did not give A response": how what was not given is told; nothing where it isn't that. */
function givesNone({ tokens }: Document, { base }: Columns, verb: number): string | undefined {
  if (!gives.has(base[verb]!) || !answers.has(tokens[verb + 2]?.value ?? '')) return undefined
  const word = tokens[verb + 1]!.value
  return /^(?:an?|any|no)$/.test(word) ? word : undefined
}
