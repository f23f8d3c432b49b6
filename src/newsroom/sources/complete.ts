import type { Choice, CompletionQuery } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import type { ArticleRow } from '../../core/rows/article.ts'
import { readArticles } from '../articles/article.ts'
import { findArticle } from '../articles/find.ts'
import type { With } from '../newsroom.ts'
import { viewerOf } from '../place.ts'
import { findStory } from '../stories/find.ts'
import { articlesOfStory } from '../stories/place.ts'
import { speakerChoices } from './filter.ts'
import { sourcesOf } from './sources.ts'

/** Speakers of the article or story that the other options name, or of the latest article here; none where there is none. */
export async function completeSpeaker(newsroom: With<'store' | 'analyst'>, query: CompletionQuery): Promise<Choice[]> {
  try {
    const articles = await readArticles(newsroom, await meant(newsroom, query))
    return speakerChoices(sourcesOf(articles), query.typed).slice(0, 25)
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}

async function meant(newsroom: With<'store'>, query: CompletionQuery): Promise<ArticleRow[]> {
  const { story, article } = query.options
  if (story !== undefined)
    return articlesOfStory(newsroom, await findStory(newsroom, query, String(story)), viewerOf(query))
  return [await findArticle(newsroom, query, article === undefined ? undefined : String(article))]
}
