import { disagreementOf } from '../../text/changes/index.ts'
import { analysisOf } from '../articles/article.ts'
import type { With } from '../newsroom.ts'
import type { Found } from './find.ts'

/** Two statements of one speaker that not both may hold, and by what they differ. */
export interface Disagreement {
  readonly earlier: Found
  readonly later: Found
  readonly by: 'number' | 'negation'
}

const shownAtMost = 3

/** Of a speaker's statements, in the order of time, those that differ on one matter. The same words in another outlet are no other statement. */
export async function disagreementsIn(
  newsroom: With<'store' | 'analyst'>,
  record: readonly Found[],
): Promise<Disagreement[]> {
  const statements = await Promise.all(
    record
      .filter(({ part, article, version, fit }) => fit === undefined && part === 'text' && version === article.version)
      .map(async (found) => ({
        found,
        text: found.article.content.text,
        span: found.span,
        analysis: await analysisOf(newsroom, found.article),
      })),
  )
  const told: Disagreement[] = []
  for (const [i, later] of statements.entries()) {
    for (const earlier of statements.slice(0, i)) {
      const by = disagreementOf(earlier, later)
      if (by) told.push({ earlier: earlier.found, later: later.found, by })
      if (told.length === shownAtMost) return told
    }
  }
  return told
}
