import type { Analysis } from '../src/core/analysis.ts'
import { UserError } from '../src/core/errors.ts'
import type { ArticleRow } from '../src/core/rows/article.ts'
import { analysisOf } from '../src/newsroom/articles/article.ts'
import { completeArticle, findArticle } from '../src/newsroom/articles/find.ts'
import { readCard } from '../src/newsroom/cards/read.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { articleOption } from './article-option.ts'
import { answer, type Command, given } from './command.ts'

export const read = {
  name: 'read',
  description: 'The article’s own text, as it is kept here',
  permission: 'reader',
  reads: true,
  options: [
    articleOption,
    { name: 'page', type: 'integer', description: 'A further page of a long text', example: 'page:2' },
  ],
  async execute(invocation, newsroom) {
    const article = await findArticle(newsroom, invocation, given(invocation, 'article'))
    const page = Number(given(invocation, 'page') ?? 1)
    return answer(readCard(article, await analysisIfThere(newsroom, article), page))
  },
  complete: (query, newsroom) => completeArticle(newsroom, query),
} satisfies Command

/** A text that takes too long to analyse can be read all the same, without marks. */
async function analysisIfThere(newsroom: Newsroom, article: ArticleRow): Promise<Analysis | undefined> {
  try {
    return await analysisOf(newsroom, article)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
