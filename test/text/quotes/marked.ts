import { type Document, readDocument } from '../../../src/text/document.ts'
import type { Group } from '../../../src/text/quotes/link/group.ts'
import { spanIn } from '../../../src/text/quotes/link/part.ts'
import { type Columns, CUE_BITS, readColumns } from '../../../src/text/quotes/tagger/columns.ts'

const marks = /[{}[\]]/g

/** A sentence in which the tagger gives {cue} and [content], without the marks, as it is linked. */
export function readMarked(marked: string): { document: Document; columns: Columns; group: Group } {
  const document = readDocument(marked.replace(marks, ''))
  const { tokens } = document
  const between = (role: 'cue' | 'content', open: string, close: string) => {
    const at = (mark: string) => marked.slice(0, marked.indexOf(mark)).replace(marks, '').length
    const first = tokens.findIndex(({ start }) => start >= at(open))
    const end = tokens.findLastIndex(({ end }) => end <= at(close)) + 1
    return spanIn(0, role, first, end)
  }
  const group = { cue: between('cue', '{', '}'), content: [between('content', '[', ']')] }
  return { document, columns: readColumns(document, new Uint8Array(2 ** CUE_BITS)), group }
}

/** The text of a stretch of tokens. */
export function textOf({ text, tokens }: Document, span: { first: number; end: number }): string {
  return text.slice(tokens[span.first]!.start, tokens[span.end - 1]!.end)
}
