import type { Document } from '../../../document.ts'
import { paperVerbs, readPapers } from '../../../locales/en/telling-verbs.ts'
import type { Columns } from '../../tagger/columns.ts'
import { CLOSING, OPENING } from '../../tagger/marks.ts'
import { baseHash } from '../../words/telling.ts'
import { beforeStop } from '../group/clause.ts'
import type { Group } from '../group/group.ts'
import { phraseStart } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'
import type { Free } from './free.ts'

const paper = new Set(readPapers.split(' '))
const verbs = new Set(paperVerbs.split(' ').map(baseHash))
const MOST_BETWEEN = 8
const MOST_OWN = 5
const LEAST_CONTENT = 2

/** "She showed a boarding pass for the ferry THAT warned of long queues.": what a paper says that somebody has, saw or sent. */
export function paperThat(document: Document, columns: Columns, free: Free): Group[] {
  const { tokens } = document
  return document.ranges.flatMap(({ first, end }, index): Group[] => {
    for (let that = first + 2; that < end - 1 - LEAST_CONTENT; that++) {
      if (tokens[that]!.value !== 'that' || !tells(document, columns, that + 1)) continue
      const noun = paperBefore(document, that, first)
      const stop = beforeStop(document, end)
      const start = noun < 0 ? -1 : ownStart(document, noun, first)
      // A paper that the sentence begins with has a verb of its own behind what it says.
      if (start < 0 || start > noun || !hasVerb(document, first, start)) continue
      const words = /^[,:]$/.test(tokens[that + 2]!.value) ? that + 3 : that + 2
      const upTo = columns.quote[words] === OPENING ? quotationEnd(columns, words, stop) : stop
      if (upTo - words < LEAST_CONTENT || !free(start, upTo)) continue
      const { paragraph } = document.sentences[index]!
      return [
        {
          source: spanIn(paragraph, 'source', start, noun + 1),
          cue: spanIn(paragraph, 'cue', that + 1, that + 2),
          content: [spanIn(paragraph, 'content', words, upTo)],
        },
      ]
    }
    return []
  })
}

/** The paper that "that" stands for: right before it, or before a short "for …", "from …", "on …"; -1 where there is none. */
function paperBefore({ tokens }: Document, that: number, first: number): number {
  for (let noun = that - 1; noun >= first && noun >= that - MOST_BETWEEN; noun--) {
    const { pos, value } = tokens[noun]!
    if (paper.has(value)) return noun === that - 1 || tokens[noun + 1]!.pos === 'ADP' ? noun : -1
    // "bound" in "a city-bound train" is no verb of the sentence.
    if ((pos === 'VERB' && tokens[noun - 1]?.value !== '-') || pos === 'AUX' || value === ',') return -1
  }
  return -1
}

/** The phrase begins with its own article ("sent customers an email"), also where its words look like verbs ("a boarding pass"). */
function ownStart(document: Document, noun: number, first: number): number {
  const { tokens } = document
  const start = phraseStart(document, noun + 1, first)
  const least = start > noun ? Math.max(first, noun - MOST_OWN) : start + 1
  for (let i = noun - 1; i >= least; i--) {
    const own = tokens[i]!.pos === 'DET' || (tokens[i]!.pos === 'NUM' && start > noun)
    if (own && !/^(?:ADP|ADJ)$/.test(tokens[i - 1]?.pos ?? '')) return i
  }
  return start
}

/** Behind the mark that closes a quotation, where one does before `stop`. */
function quotationEnd({ quote }: Columns, from: number, stop: number): number {
  for (let i = from + 1; i < stop; i++) if (quote[i] === CLOSING) return i + 1
  return stop
}

const tells = ({ tokens }: Document, { base, quote }: Columns, i: number): boolean =>
  quote[i] === 0 && verbs.has(base[i]!) && tokens[i]!.pos === 'VERB'

const hasVerb = ({ tokens }: Document, first: number, end: number): boolean =>
  tokens.slice(first, end).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
