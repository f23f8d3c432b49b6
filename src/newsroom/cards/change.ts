import type { ArticleContent } from '../../core/article.ts'
import type { Card, CardPart, Inline } from '../../core/card.ts'
import type { Change, ChangedPassage } from '../../core/change.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { ChangeRow } from '../../core/rows/change.ts'
import type { FollowupRow } from '../../core/rows/followup.ts'
import { say } from '../../locales/index.ts'

/** A change with the two texts that its spans lie in. */
export interface ShownChange {
  readonly row: Omit<ChangeRow, 'id'>
  readonly before: ArticleContent
  readonly after: ArticleContent
}

const shownAtMost = 8
const longestPassage = 400

/** Words that were there and now read otherwise, not merely more or fewer of them: what a channel is told of. */
export function isCorrection({ changes }: Pick<ChangeRow, 'changes'>): boolean {
  return changes.some(({ kinds, material }) => material && !kinds.includes('added') && !kinds.includes('removed'))
}

/** "Corrected 14:05: “21 million” was “12 million”": the first of the corrections, and how many more there are. */
export function correctedLine({ row, before, after }: ShownChange): Inline[] {
  const material = row.changes.filter((change) => change.material)
  const first = material.find((change) => change.before && change.after) ?? material[0]
  const rest = material.length - 1
  const more = rest > 0 ? [` · ${say.changes.more(rest)}`] : []
  const at: Inline = { type: 'time', at: row.at, style: 'time' }
  return [
    ...(isCorrection(row) ? say.changes.correctedAt(at) : say.changes.changedAt(at)),
    ...(first ? lineOf(first, { row, before, after }, phraseOf) : []),
    ...more,
  ]
}

/** What an outlet changed, old beside new. `short` is for a channel whose thread has the whole. */
export function changeCard(
  article: ArticleRow,
  shown: ShownChange,
  length: 'whole' | 'short' = 'whole',
  followup?: Pick<FollowupRow, 'number' | 'text'>,
): Card {
  const { row } = shown
  const material = row.changes.filter((change) => change.material)
  const parts: CardPart[] = length === 'short' ? [{ type: 'text', text: correctedLine(shown) }] : changeParts(shown)
  if (followup) parts.unshift({ type: 'text', text: say.changes.aboutFollowup(followup.number, followup.text) })
  const told = row.silent ? say.changes.silent : say.changes.told
  parts.push({ type: 'context', text: told })
  if (length === 'whole' && material.length > 0)
    parts.push({
      type: 'actions',
      actions: [{ type: 'invoke', label: say.changes.all, invoke: `changes article:${article.id}` }],
    })
  return {
    tone: 'notice',
    title: say.changes.changedTitle(shown.after.headline),
    ...(article.canonicalUrl && { url: article.canonicalUrl }),
    parts,
  }
}

/** The changes of one version, a line each; the most telling first ones where there are many. */
export function changeParts(shown: ShownChange): CardPart[] {
  const material = shown.row.changes.filter((change) => change.material)
  const parts: CardPart[] = material
    .slice(0, shownAtMost)
    .map((change) => ({ type: 'text', text: lineOf(change, shown, passageOf) }))
  const rest = material.length - shownAtMost
  if (rest > 0) parts.push({ type: 'context', text: say.counts.more(rest) })
  return parts
}

type Cut = (passage: ChangedPassage, text: string) => { readonly start: number; readonly end: number }

function lineOf(change: Change, { row, before, after }: ShownChange, cut: Cut): Inline[] {
  const label = change.kinds.map((kind) => say.changes.kinds[kind]).join(', ')
  const now = change.after && wordsOf(change.after, after, row.article, undefined, cut)
  const then = change.before && wordsOf(change.before, before, row.article, row.fromVersion, cut)
  return [
    { type: 'strong', text: `${label}: ` },
    ...(now ? now : []),
    ...(now && then ? [say.changes.itWas] : []),
    ...(then ? then : []),
  ]
}

function wordsOf(
  passage: ChangedPassage,
  content: ArticleContent,
  article: string,
  version: number | undefined,
  cut: Cut,
): Inline[] {
  const text = passage.where === 'headline' ? content.headline : content.text
  const span = cut(passage, text)
  const end = Math.min(span.end, span.start + longestPassage)
  const words = text.slice(span.start, end)
  const more = end < span.end ? [{ type: 'implied' as const, text: '…' }] : []
  // A headline is no part of the text that spans refer to.
  if (passage.where === 'headline') return [{ type: 'strong', text: words }, ...more]
  return [
    {
      type: 'exact',
      text: words,
      article,
      span: { start: span.start, end },
      ...(version !== undefined && { version }),
    },
    ...more,
  ]
}

/** The whole sentence. */
const passageOf: Cut = ({ start, end }) => ({ start, end })

/** From the first word that differs to the last, with a word on either side; the whole where no word differs on this side. */
const phraseOf: Cut = ({ start, end, words }, text) => {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return { start, end }
  const from = text.lastIndexOf(' ', Math.max(start, first.start - 2))
  const to = text.indexOf(' ', Math.min(end, last.end + 1))
  return { start: from < start ? start : from + 1, end: to < 0 || to > end ? end : to }
}
