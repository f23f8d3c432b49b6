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
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * The headline is the largest lines at the beginning where they stand out, else the title that the document gives itself, where that is
 * no name of a file. The day is that of a line with nothing else; when a file was made says nothing of when it was published.
 */
export function headOf(lines: readonly Line[], title: string | undefined): Head {
  const top = lines.filter(({ page }) => page === 0).slice(0, headLines)
  const heading = headingOf(top, bodySizeOf(lines))
  const dated = top.find(({ text }) => text.length < 80 && isDateLine(text))
  const moment = dated && momentOfLine(dated.text)
  const own = title?.replace(/\s+/g, ' ').trim() ?? ''
  const shown = heading.map(({ text }) => text).join(' ')
  const headline = shown || (isTitle(own) ? own : undefined)
  const titled = heading.length > 0 ? heading : top.filter(({ text }) => letters(text) === letters(own)).slice(0, 1)
  return {
    lines: new Set([...titled, ...(moment ? [dated] : [])]),
    ...given('headline', headline?.slice(0, 500)),
    ...given('published', moment && toPublished(moment)),
  }
}

/** The lines of the largest size, when that is larger than the text's; at most four, one below the other. */
function headingOf(top: readonly Line[], body: number): Line[] {
  const largest = Math.max(0, ...top.filter(({ text }) => /\p{L}{3}/u.test(text)).map(({ size }) => size))
  if (largest < 1.15 * body) return []
  const first = top.findIndex(({ size }) => size === largest)
  const rest = top.slice(first)
  const end = rest.findIndex(({ size }) => Math.abs(size - largest) > 0.5)
  const heading = end === -1 ? rest : rest.slice(0, end)
  return heading.length <= 4 ? heading : []
}

function isTitle(title: string): boolean {
  if (/^(?:microsoft word|untitled|document\d*\b|slide \d)/i.test(title) || /\.\p{L}{2,5}$/u.test(title)) return false
  return title.split(' ').length >= 2 && /\p{L}{3}/u.test(title)
}
