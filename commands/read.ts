import { origin } from '../src/newsroom/cards/brief.ts'
import { exact } from '../src/newsroom/cards/exact.ts'
import { completeArticle, findArticle } from '../src/newsroom/find.ts'
import { splitParagraphs } from '../src/text/sentences/paragraphs.ts'
import { answer, type Command, given } from './command.ts'

const shownAtMost = 60

export const read = {
  name: 'read',
  description: 'The article’s own text, as it is kept here',
  permission: 'reader',
  options: [
    {
      name: 'article',
      type: 'string',
      description: 'Words of an article, or nothing for the latest here',
      rest: true,
      completes: true,
      example: 'visa report',
    },
  ],
  async execute(invocation, newsroom) {
    const article = await findArticle(newsroom, invocation, given(invocation, 'article'))
    const paragraphs = splitParagraphs(article.content.text)
    return answer({
      tone: 'answer',
      title: article.content.headline,
      ...(article.canonicalUrl && { url: article.canonicalUrl }),
      parts: [
        { type: 'context', text: origin(article) },
        ...paragraphs
          .slice(0, shownAtMost)
          .map((paragraph) => ({ type: 'text' as const, text: exact(article, paragraph) })),
        ...(paragraphs.length > shownAtMost
          ? [{ type: 'context' as const, text: `and ${paragraphs.length - shownAtMost} more paragraphs` }]
          : []),
      ],
    })
  },
  complete: (query, newsroom) => completeArticle(newsroom, query),
} satisfies Command
