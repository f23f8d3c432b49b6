import type { ArticleContent } from '../../core/article.ts'
import type { CheckedAgainst, CheckReport } from '../../core/check.ts'
import { UserError } from '../../core/errors.ts'
import type { Viewer } from '../../core/place.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { StoryRow } from '../../core/rows/story.ts'
import { say } from '../../locales/index.ts'
import { overlapOf } from '../../text/stories/index.ts'
import { analysisOfVersion } from '../articles/article.ts'
import type { With } from '../newsroom.ts'
import { articlesOfStory } from '../stories/place.ts'
import { articlesLike } from './look-up.ts'

/** A draft that was held against what is kept, with the versions that its places lie in. */
export interface CheckedDraft {
  readonly report: CheckReport
  /** How many articles it was held against. */
  readonly articles: number
  /** By `keyOf` of a place. */
  readonly versions: ReadonlyMap<string, CheckedVersion>
}

export interface CheckedVersion {
  readonly article: ArticleRow
  readonly version: number
  readonly content: ArticleContent
  readonly at: number
}

/** Characters of a draft: a long report, or a chapter. */
const longestDraft = 60_000
const articlesAtMost = 60
const oldVersionsOfOne = 3
/** Share of runs of words that two states of one draft have in common. */
const sameDraft = 0.5
/** Characters of all that it is held against. */
const keptAtMost = 800_000

export const keyOf = ({ article, version }: { readonly article: string; readonly version: number }): string =>
  `${article} ${version}`

/**
 * Holds a draft against the articles of a story, or against what is like it of all that the viewer may see. Nothing of the draft is kept.
 * Throws `UserError` `draft-too-long` or `nothing-kept`.
 */
export async function checkAgainstKept(
  newsroom: With<'store' | 'analyst' | 'checker'>,
  viewer: Viewer,
  draft: { readonly text: string; readonly day: string; readonly story?: StoryRow },
): Promise<CheckedDraft> {
  if (draft.text.length > longestDraft)
    throw new UserError('draft-too-long', say.checks.tooLong(draft.text.length, longestDraft), say.checks.inParts)
  const found = draft.story
    ? (await articlesOfStory(newsroom, draft.story, viewer)).slice(-articlesAtMost)
    : await articlesLike(newsroom, viewer, draft.text, articlesAtMost)
  const rows = found.filter((article) => !isDraftItself(article, draft.text))
  if (rows.length === 0) throw new UserError('nothing-kept', say.checks.nothingKept, say.checks.bringIn)
  const versions = new Map<string, CheckedVersion>()
  const kept: CheckedAgainst[] = []
  let characters = 0
  for (const article of rows) {
    for (const one of await versionsOf(newsroom, article)) {
      characters += one.content.text.length
      if (characters > keptAtMost) break
      versions.set(keyOf({ article: article.id, version: one.version }), one)
      const { headline, text, outlet } = one.content
      const analysis = await analysisOfVersion(newsroom, article, one.version, one.content)
      kept.push({
        ...{ article: article.id, version: one.version, current: one.version === article.version, at: one.at },
        ...{ headline, text, analysis, ...(outlet && { outlet }) },
      })
    }
  }
  const report = await newsroom.checker.check({ draft: draft.text, published: draft.day, kept })
  return { report, articles: rows.length, versions }
}

/** The draft as somebody kept it for themselves: it would bear out every word of itself. */
function isDraftItself({ asker, content }: ArticleRow, draft: string): boolean {
  return asker !== null && overlapOf(content.text, draft).jaccard >= sameDraft
}

/** The newest version, and those before it whose words the outlet has changed. */
async function versionsOf(newsroom: With<'store'>, article: ArticleRow): Promise<CheckedVersion[]> {
  const at = momentOf(article)
  const versions: CheckedVersion[] = [{ article, version: article.version, content: article.content, at }]
  if (article.version === 1) return versions
  for (const change of await newsroom.store.changes.ofArticle(article.id, oldVersionsOfOne)) {
    if (!change.material) continue
    const content = await newsroom.store.articles.forWork.version(article.id, change.fromVersion)
    if (content) versions.push({ article, version: change.fromVersion, content, at })
  }
  return versions
}

export function momentOf({ content: { published }, createdAt }: ArticleRow): number {
  const day = published ? Date.parse(`${published.date}T12:00:00Z`) : Number.NaN
  return published?.at ?? (Number.isNaN(day) ? createdAt : day)
}
