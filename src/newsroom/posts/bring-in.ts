import type { Analysis } from '../../core/analysis.ts'
import type { ArticleContent } from '../../core/article.ts'
import type { Invocation } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import type { PageReading } from '../../core/wire.ts'
import { say } from '../../locales/index.ts'
import { analysisOf, keepArticle } from '../articles/article.ts'
import { watchArticle } from '../changes/look.ts'
import { noteChanges } from '../changes/note.ts'
import type { With } from '../newsroom.ts'
import { viewerOf } from '../place.ts'
import { ownStories } from '../stories/own.ts'
import { placeInStory } from '../stories/place.ts'
import { isPrivate, joinWorkspace } from './share.ts'

type Uses = With<'store' | 'wire' | 'analyst' | 'settings' | 'memory' | 'clock' | 'platforms'>

/** Longest text that is read, in characters: some hundred thousand words. */
const longestText = 1_000_000

export interface BroughtIn {
  readonly article: ArticleRow
  readonly analysis: Analysis
}

/** An article that somebody brought by its address. Throws a `UserError` that says why there is none. */
export async function bringAddress(newsroom: Uses, invocation: Invocation, url: string): Promise<BroughtIn> {
  const article = articleOf(await newsroom.wire.readPage(url))
  return keepAndShow(newsroom, invocation, article, !url.startsWith('data:'))
}

/** An article that somebody pasted; `published` is `YYYY-MM-DD` or an ISO time. It stays in the workspace, and the asker's own until it is shared. */
export async function bringText(
  newsroom: Uses,
  invocation: Invocation,
  text: string,
  published: string | undefined,
): Promise<BroughtIn> {
  if (text.length > longestText)
    throw new UserError('text-too-long', say.articles.tooLong(text.length, longestText), say.articles.pastePart)
  const reading = articleOf(await newsroom.wire.readContent({ body: text, mime: 'text/plain' }))
  const article = published ? { ...reading, published: readPublished(published) } : reading
  return keepAndShow(newsroom, invocation, article, false)
}

/** What somebody brings is theirs until they share it, except where all of the channel read the question and its answer. */
async function keepAndShow(
  newsroom: With<'store' | 'analyst' | 'memory' | 'clock' | 'settings' | 'platforms'>,
  invocation: Invocation,
  content: ArticleContent,
  open: boolean,
): Promise<BroughtIn> {
  const { place } = invocation
  const viewer = viewerOf(invocation)
  const { article } = await keepArticle(newsroom, content, open ? undefined : viewer)
  const analysis = await analysisOf(newsroom, article)
  if (viewer.member === null) {
    await newsroom.store.articles.show(article.id, place, newsroom.clock())
    await joinWorkspace(newsroom, article, place, null)
  } else {
    await newsroom.store.articles.showTo(article.id, viewer.member, place, newsroom.clock())
    if (await isPrivate(newsroom, article, place))
      await placeInStory(newsroom, article, ownStories(place, viewer.member))
  }
  await noteChanges(newsroom, article)
  if (open) await watchArticle(newsroom, article, article.canonicalUrl ?? undefined)
  return { article, analysis }
}

function articleOf(reading: PageReading): ArticleContent {
  if (reading.state === 'read') return reading.article
  if (reading.state === 'no-article')
    throw new UserError(reading.problem, say.articles.noBrief(reading.reason), say.articles.pasteIt)
  throw new UserError(
    reading.identifier,
    reading.reason,
    reading.passing ? say.articles.tryLater : say.articles.checkAddress,
  )
}

/** Throws `UserError` `bad-date`. */
function readPublished(typed: string): NonNullable<ArticleContent['published']> {
  const parts = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(typed.trim())
  const day = parts && Number.isNaN(Date.parse(`${parts[1]}T00:00:00Z`)) ? undefined : parts?.[1]
  const real = day !== undefined && new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day
  if (!parts || !real)
    throw new UserError('bad-date', say.articles.noDay('published', typed.slice(0, 40)), say.articles.writeDay)
  if (parts[2] && parts[3]) return { date: day, at: Date.parse(typed.trim()), zone: parts[3] }
  return { date: day }
}
