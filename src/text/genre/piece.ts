import type { PageKind } from '../../core/article.ts'
import type { Document } from '../document.ts'
import { readQuotations } from '../summary/quotation.ts'

/** What is known of a piece besides its text. */
export interface Said {
  readonly title?: string | undefined
  readonly url?: string | undefined
  readonly pageKind?: PageKind | undefined
}

/** A text as its kind is read off it: its paragraphs, and its sentences without what others say. */
export interface Piece {
  readonly title: string
  readonly path: string
  /** What its page says of its kind. */
  readonly types: readonly string[]
  readonly sections: readonly string[]
  readonly paragraphs: readonly string[]
  /** Sentences, what is in quotation marks left out. */
  readonly told: readonly string[]
}

/** More is not looked at. */
const mostParagraphs = 400
const longestParagraph = 2000

/** What `findGenre` looks at; linear, and bounded by the first few hundred paragraphs. */
export function readPiece(document: Document, { title = '', url = '', pageKind }: Said): Piece {
  const { text, sentences } = document
  const paragraphs: string[] = []
  const told: string[] = []
  const quotations = readQuotations(text, sentences)
  let from = -1
  sentences.forEach((sentence, i) => {
    if (paragraphs.length >= mostParagraphs) return
    if (from < 0) from = sentence.start
    if (!quotations[i]!.half) told.push(withoutQuotations(text.slice(sentence.start, sentence.end)))
    if (sentences[i + 1]?.paragraph === sentence.paragraph) return
    paragraphs.push(text.slice(from, Math.min(sentence.end, from + longestParagraph)))
    from = -1
  })
  const { types = [], sections = [] } = pageKind ?? {}
  return { title: title.trim(), path: pathOf(url), types, sections, paragraphs, told }
}

function withoutQuotations(sentence: string): string {
  return sentence.replace(/“[^”]*”?|"[^"]*"?|‘[^’]{12,}’|(?<!\p{L})'(?:[^']|(?<=\p{L})'(?=\p{L})){12,}(?:'|$)/gu, ' ')
}

function pathOf(url: string): string {
  try {
    return new URL(url).pathname
  } catch {
    return ''
  }
}
