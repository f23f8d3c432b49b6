import type { Card, CardPart, Inline } from '../../core/card.ts'
import { say } from '../../locales/index.ts'
import type { LineChange } from '../../text/changes/index.ts'

const shownAtMost = 8
const linesShown = 6
const longestPassage = 400

export interface WatchedPage {
  readonly title: string
  readonly url: string
  /** Words of the part that is watched; empty: all of the page. */
  readonly near: string
}

interface Besides {
  /** The part that is watched is no longer there. */
  readonly gone: boolean
  /** It said so before today, and the next time isn't told. */
  readonly restless: boolean
}

/** What differs on a watched page: what stands there now beside what it was, word for word. */
export function watchCard(
  { title, url, near }: WatchedPage,
  changes: readonly LineChange[],
  { gone, restless }: Besides,
): Card {
  const parts: CardPart[] = changes.slice(0, shownAtMost).map((change) => ({ type: 'text', text: lineOf(change) }))
  const rest = changes.length - shownAtMost
  if (rest > 0) parts.push({ type: 'context', text: say.changes.more(rest) })
  parts.push({ type: 'context', text: say.watching.part(near, gone) })
  if (restless)
    parts.push({
      type: 'context',
      text: say.watching.restless,
    })
  parts.push({ type: 'actions', actions: [{ type: 'link', label: say.buttons.open, url }] })
  return { tone: 'notice', title: say.changes.changedTitle(title), url, parts }
}

function lineOf({ before, after }: LineChange): Inline[] {
  const label = before && after ? say.watching.readsNow : after ? say.watching.added : say.watching.takenAway
  return [
    { type: 'strong', text: `${label}: ` },
    ...(after ? passageOf(after) : []),
    ...(before && after ? [say.changes.itWas] : []),
    ...(before ? passageOf(before) : []),
  ]
}

/** Lines of the page below each other; what is too long ends in an ellipsis of ours. */
function passageOf(lines: readonly string[]): Inline[] {
  const shown: Inline[] = []
  for (const [i, line] of lines.slice(0, linesShown).entries()) {
    if (i > 0) shown.push('\n')
    const end = line.length <= longestPassage ? line.length : lastSpace(line)
    shown.push(line.slice(0, end))
    if (end < line.length) shown.push({ type: 'implied', text: '…' })
  }
  const rest = lines.length - linesShown
  if (rest > 0) shown.push('\n', { type: 'implied', text: say.watching.moreLines(rest) })
  return shown
}

/** Where a long line is cut: no word, and no letter of two units, is parted. */
function lastSpace(line: string): number {
  const space = line.lastIndexOf(' ', longestPassage)
  return space > 0 ? space : longestPassage
}
