import type { ArticleContent } from '../../core/article.ts'
import { isDateLine, momentOfLine } from '../dates/line.ts'
import { given } from '../given.ts'
import { toPublished } from '../page/metadata/published.ts'
import type { Line } from './lines.ts'
import { bodySizeOf } from './paragraphs.ts'

/** Headline and day, and the lines that say them, which are no part of the text. */
export interface Head {
  readonly headline?: string
  readonly published?: ArticleContent['published']
  readonly lines: ReadonlySet<Line>
}

const headLines = 15
const titleLines = 4
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * The headline is the title that the document gives itself, where it is drawn at the beginning too; else the largest lines there, where
 * they are out; else that title, where it is no name of a file. The day is that of a line with nothing else; when a file was made
 * says nothing of when it was published.
 */
export function headOf(lines: readonly Line[], title: string | undefined): Head {
  const top = lines.filter(({ page }) => page === 0).slice(0, headLines)
  const own = titleOf(title)
  const shown = own === undefined ? [] : shownOf(top, own)
  const heading = shown.length > 0 ? shown : headingOf(top, bodySizeOf(lines))
  const dated = top.find(({ text }) => text.length < 80 && isDateLine(text))
  const moment = dated && momentOfLine(dated.text)
  const headline = heading.length > 0 ? heading.map(({ text }) => text).join(' ') : own
  return {
    lines: new Set([...heading, ...(moment ? [dated] : [])]),
    ...given('headline', headline?.slice(0, 500)),
    ...given('published', moment && toPublished(moment)),
  }
}

/** The lines one below the other that say the title and nothing else. */
function shownOf(top: readonly Line[], title: string): Line[] {
  const wanted = letters(title)
  for (let first = 0; first < top.length; first++)
    for (let count = 1; count <= titleLines && first + count <= top.length; count++) {
      const run = top.slice(first, first + count)
      if (letters(run.map(({ text }) => text).join('')) === wanted) return run
    }
  return []
}

/** The lines of the largest size, when that is larger than the text's; at most four, one below the other. */
function headingOf(top: readonly Line[], body: number): Line[] {
  const largest = Math.max(0, ...top.filter(({ text }) => /\p{L}{3}/u.test(text)).map(({ size }) => size))
  if (largest < 1.15 * body) return []
  const first = top.findIndex(({ size }) => size === largest)
  const rest = top.slice(first)
  const end = rest.findIndex(({ size }) => Math.abs(size - largest) > 0.5)
  const heading = end === -1 ? rest : rest.slice(0, end)
  return heading.length <= titleLines ? heading : []
}

/** What a document says of itself, unless that is what its file is called or what a program put there. */
function titleOf(title: string | undefined): string | undefined {
  const own = title?.replace(/\s+/g, ' ').trim() ?? ''
  if (/^(?:microsoft word|untitled|document\d*\b|slide \d)/i.test(own) || /\.\p{L}{2,5}$/u.test(own)) return undefined
  return own.includes(' ') && /\p{L}{3}/u.test(own) ? own : undefined
}
