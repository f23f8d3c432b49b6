import { UserError } from '../src/core/errors.ts'
import { analysisOf } from '../src/newsroom/article.ts'
import { timelineCard } from '../src/newsroom/cards/timeline.ts'
import { completeArticle, completeStory, findArticle } from '../src/newsroom/find.ts'
import { answer, type Command, given } from './command.ts'

export const timeline = {
  name: 'timeline',
  description: 'What happened when, how precisely that is known, and who says so',
  permission: 'reader',
  options: [
    {
      name: 'article',
      type: 'string',
      description: 'Words of an article, its address, or nothing for the latest here',
      rest: true,
      completes: true,
      example: 'visa report',
    },
    {
      name: 'story',
      type: 'string',
      description: 'A story instead of one article',
      completes: true,
      example: 'story:chechnya-visas',
    },
    { name: 'from', type: 'string', description: 'Nothing before this day', example: 'from:2017-05-01' },
    { name: 'to', type: 'string', description: 'Nothing after this day', example: 'to:2017-05-31' },
  ],
  async execute(invocation, newsroom) {
    const window = { ...day('from'), ...day('to') }
    const article = await findArticle(newsroom, invocation, given(invocation, 'article'))
    return answer(timelineCard(article, await analysisOf(newsroom, article), window))

    function day(name: 'from' | 'to') {
      const typed = given(invocation, name)
      if (typed === undefined) return {}
      if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(typed))
        throw new UserError(
          'bad-date',
          `${name}: “${typed.slice(0, 40)}” is not a day.`,
          `Write it like ${name}:2017-05-18`,
        )
      return { [name]: typed }
    }
  },
  complete: (query, newsroom) =>
    query.option === 'story' ? completeStory(newsroom, query) : completeArticle(newsroom, query),
} satisfies Command
