import { readCard } from '../src/newsroom/cards/read.ts'
import { completeArticle, findArticle } from '../src/newsroom/find.ts'
import { answer, type Command, given } from './command.ts'

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
    return answer(readCard(await findArticle(newsroom, invocation, given(invocation, 'article'))))
  },
  complete: (query, newsroom) => completeArticle(newsroom, query),
} satisfies Command
