import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import { CLOSING, OPENING } from '../../tagger/marks.ts'
import { contentStart, hasVerb } from '../group/clause.ts'
import type { Group } from '../group/group.ts'
import { phraseStart } from '../group/noun-phrase.ts'
import { spanIn } from '../group/part.ts'
import { readQuotedAs } from '../source/quoted-as.ts'
import type { Free } from './free.ts'

const LEAST_CONTENT = 3

/** "A spokesman was quoted by the agency as saying that talks would resume", "“…,” he was quoted as telling the Herald". */
export function quotedAsSaying(document: Document, columns: Columns, free: Free): Group[] {
  return document.ranges.flatMap(({ first, end }, index): Group[] => {
    for (let at = first + 2; at < end - 1; at++) {
      const read = readQuotedAs(document, columns, at)
      if (!read) continue
      const begin = Math.min(read.source.first, read.cue.first)
      const { told } = read
      // "MENA quoted an official as saying": the subject of an active verb is the paper.
      const front = read.cue.first === begin ? phraseStart(document, begin, first) : begin
      const content = behind(document, columns, told, end) ?? inFront(document, columns, front, first)
      if (!content || !free(begin, told) || !free(content.first, content.end)) return []
      const { paragraph } = document.sentences[index]!
      return [
        {
          source: spanIn(paragraph, 'source', read.source.first, read.source.end),
          cue: spanIn(paragraph, 'cue', read.cue.first, read.cue.end),
          content: [spanIn(paragraph, 'content', content.first, content.end, content.first < begin)],
        },
      ]
    }
    return []
  })
}

function behind(document: Document, { quote }: Columns, from: number, end: number) {
  const { tokens } = document
  const first = /^[,:]$/.test(tokens[from]?.value ?? '') ? from + 1 : from
  const last = /^[.!?]$/.test(tokens[end - 1]!.value) && quote[end - 1] === 0 ? end - 1 : end
  if (last - first < LEAST_CONTENT || /^(?:by|in|on|to)$/.test(tokens[first]!.value)) return undefined
  return hasVerb(document, first, last) ? { first, end: last } : undefined
}

/** The quotation, or the clause before a comma, that ends right before the subject at token `to`. */
function inFront(document: Document, { quote }: Columns, to: number, from: number) {
  const { tokens } = document
  if (quote[to - 1] === CLOSING) {
    let first = to - 1
    while (first > from && quote[first] !== OPENING) first--
    return quote[first] === OPENING && to - first > LEAST_CONTENT ? { first, end: to } : undefined
  }
  const first = contentStart(document, from, to)
  const plain = tokens[to - 1]?.value === ',' && quote.subarray(first, to).every((mark) => mark === 0)
  return plain && to - 1 - first > LEAST_CONTENT && hasVerb(document, first, to - 1)
    ? { first, end: to - 1 }
    : undefined
}
