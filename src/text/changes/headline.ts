import type { Change } from '../../core/change.ts'
import { inCommon } from './common.ts'
import { wordsOf } from './words.ts'

/** A headline that says other words; marks, capitals and the outlet's name behind a bar are no other words. */
export function compareHeadlines(before: string, after: string): Change[] {
  const [old, fresh] = [bare(before, after), bare(after, before)].map((headline) =>
    wordsOf(headline, { start: 0, end: headline.length }),
  ) as [ReturnType<typeof wordsOf>, ReturnType<typeof wordsOf>]
  const common = inCommon(
    old.map(({ plain }) => plain),
    fresh.map(({ plain }) => plain),
  )
  if (common.length === old.length && common.length === fresh.length) return []
  const [kept, keptAfter] = [new Set(common.map(([i]) => i)), new Set(common.map(([, j]) => j))]
  const spans = (words: typeof old, same: ReadonlySet<number>) =>
    words.filter((_, i) => !same.has(i)).map(({ start, end }) => ({ start, end }))
  return [
    {
      kinds: ['headline'],
      material: true,
      before: { where: 'headline', start: 0, end: before.length, words: spans(old, kept) },
      after: { where: 'headline', start: 0, end: after.length, words: spans(fresh, keptAfter) },
    },
  ]
}

/** Without a last part behind a bar or a dash that the other headline lacks. */
function bare(headline: string, other: string): string {
  const cut = /^(.{12,}?)\s+[|–—-]\s+[^|–—]{2,40}$/.exec(headline)
  return cut && other.startsWith(cut[1]!) ? cut[1]! : headline
}
