import type { ArticleContent } from '../../core/article.ts'
import { isDateLine, momentOfLine } from '../dates/line.ts'
import { given } from '../given.ts'
import { toPublished } from '../page/metadata/published.ts'

const longestHeadline = 200
const sentenceEnd = /[.!?…。]["'”’)\]]*$/
const captionLine =
  /\((?:stock|file|library|archive) (?:image|photo|picture)\)\s*$|^(?:photo|image|picture|caption)\s*[:(]|^(?:getty images|reuters|ap photo|afp)$/i

/**
 * A pasted text: paragraphs parted by blank lines (or each line one, where there are none). A short first line without a
 * full stop is the headline, a second one the deck, and a line with nothing but a date near the top is the publication date.
 * What is taken for headline, deck or date is no part of the text then; a text of one paragraph is all text.
 */
export function readPlainText(body: string, title?: string): ArticleContent {
  const paragraphs = splitParagraphs(body)
  const head = takeHead(paragraphs, title)
  const rest = paragraphs.slice(head.lines)
  const text = rest.join('\n\n')
  return {
    headline: (head.headline ?? firstWords(text)).slice(0, 500),
    text,
    ...given('deck', head.deck),
    ...given('published', head.published),
  }
}

function splitParagraphs(body: string): string[] {
  const lines = body
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, '\n')
  const parts = /\n[^\S\n]*\n/.test(lines) ? lines.split(/\n(?:[^\S\n]*\n)+/) : lines.split('\n')
  return parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '')
}

interface Head {
  readonly lines: number
  readonly headline?: string
  readonly deck?: string
  readonly published?: ArticleContent['published']
}

function takeHead(paragraphs: readonly string[], title: string | undefined): Head {
  let headline = title?.trim() || undefined
  let deck: string | undefined
  let published: ArticleContent['published']
  let taken = 0
  for (let i = 0; i < Math.min(6, paragraphs.length - 1); i++) {
    const line = paragraphs[i]!
    const date = !published && line.length < 80 && isDateLine(line) ? momentOfLine(line) : undefined
    if (date) published = toPublished(date)
    else if (line === headline) taken = i + 1
    else if (line.length > longestHeadline || sentenceEnd.test(line)) break
    else if (headline === undefined) headline = line
    else if (captionLine.test(line)) taken = i + 1
    else if (i === 1 && deck === undefined && line.length > 20) deck = line
    else break
    taken = i + 1
  }
  return { lines: taken, ...given('headline', headline), ...given('deck', deck), ...given('published', published) }
}

/** A sentence of some length, and another behind it; a title or a month cut short ends none. */
const firstSentence =
  /^(.{25,100}?(?<!\b(?:Rep|Gov|Sen|Gen|Col|Maj|Capt|Prof|Hon|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|No))(?<=[\p{L}\p{N}”’")]{3})[.!?…]["'”’)\]]*)\s+["'“‘(]?[\p{Lu}\p{N}]/u

/** The first words of a text, for a headline where it has none: its first sentence where that is short. */
export function firstWords(text: string): string {
  const start = (text.split('\n')[0] ?? '').slice(0, 400)
  const sentence = firstSentence.exec(start)?.[1]
  if (sentence) return sentence
  if (start.length <= 100) return start
  return `${start.slice(0, 100).replace(/\s+\S*$/, '')}…`
}
