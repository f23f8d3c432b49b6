import { type Document, readDocument } from '../../../src/text/document.ts'
import type { Group } from '../../../src/text/quotes/link/group/group.ts'
import { spanIn } from '../../../src/text/quotes/link/group/part.ts'
import type { TaggedSpan } from '../../../src/text/quotes/link/group/spans.ts'
import { type Columns, CUE_BITS, readColumns } from '../../../src/text/quotes/tagger/columns.ts'

const marks = /[{}[\]<>]/g
const roles = { '{': 'cue', '[': 'content', '<': 'source' } as const

/** A text in which the tagger gives <source>, {cue} and [content], each as often as it is marked, without the marks. */
export function readSpansMarked(marked: string): { document: Document; columns: Columns; spans: TaggedSpan[] } {
  const document = readDocument(marked.replace(marks, ''))
  const { tokens } = document
  const at = (index: number) => marked.slice(0, index).replace(marks, '').length
  const spans = Array.from(marked.matchAll(/\{[^}]*\}|\[[^\]]*\]|<[^>]*>/g), ({ 0: text, index }) => {
    const first = tokens.findIndex(({ start }) => start >= at(index))
    const end = tokens.findLastIndex(({ end }) => end <= at(index + text.length)) + 1
    return spanIn(0, roles[text[0] as keyof typeof roles], first, end)
  })
  return { document, columns: readColumns(document, new Uint8Array(2 ** CUE_BITS)), spans }
}

/** The same as one attribution, as it is linked. */
export function readMarked(marked: string): { document: Document; columns: Columns; group: Group } {
  const { document, columns, spans } = readSpansMarked(marked)
  const [source] = spans.filter(({ role }) => role === 'source')
  const [cue] = spans.filter(({ role }) => role === 'cue')
  const group = {
    ...(source && { source }),
    ...(cue && { cue }),
    content: spans.filter(({ role }) => role === 'content'),
  }
  return { document, columns, group }
}

/** The text of a stretch of tokens. */
export function textOf({ text, tokens }: Document, span: { first: number; end: number }): string {
  return text.slice(tokens[span.first]!.start, tokens[span.end - 1]!.end)
}
