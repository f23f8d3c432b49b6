import type { Action, Card, CardPart } from '../../core/card.ts'
import type { PageLine } from '../../core/wire.ts'

const linesShown = 3
const longestLine = 120
const longestLabel = 60

/** What of a page without a feed can be watched, each offer a command as typed. */
export function offersCard(
  page: { readonly title: string; readonly lines: readonly PageLine[] },
  actions: readonly Action[],
): Card {
  const { length } = page.lines
  return {
    tone: 'answer',
    title: `No feed: ${page.title || 'a page without a title'}`,
    parts: [
      {
        type: 'text',
        text: `That page is no feed and names none. It can be watched itself: when one of its ${length} ${length === 1 ? 'line' : 'lines'} changes, the channel is told with what it was.`,
      },
      linesPart(page.lines),
      { type: 'actions', actions },
      { type: 'context', text: 'Or only the part near some words of it: near:"opening hours"' },
    ],
  }
}

/** The first lines that would be watched. */
export function linesPart(lines: readonly PageLine[], most = linesShown): CardPart {
  const items = lines
    .slice(0, most)
    .map(({ text }) =>
      text.length > longestLine ? [text.slice(0, longestLine), { type: 'implied' as const, text: '…' }] : text,
    )
  return { type: 'list', items }
}

/** A label that fits a button. */
export function shortLabel(text: string): string {
  return text.length > longestLabel ? `${text.slice(0, longestLabel - 1)}…` : text
}
