import type { Action, Card, CardPart } from '../../core/card.ts'
import type { PageLine } from '../../core/wire.ts'
import { say } from '../../locales/index.ts'

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
    title: say.watching.noFeed(page.title || say.watching.untitled),
    parts: [
      {
        type: 'text',
        text: say.watching.canBeWatched(length),
      },
      linesPart(page.lines),
      { type: 'actions', actions },
      { type: 'context', text: say.watching.orPart },
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
