import { analysisOf } from '../src/newsroom/article.ts'
import { sourcesCard } from '../src/newsroom/cards/sources.ts'
import { completeArticle, findArticle } from '../src/newsroom/find.ts'
import { answer, type Command, given } from './command.ts'

export const sources = {
  name: 'sources',
  description: 'Who said what, and who says so',
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
    { name: 'speaker', type: 'string', description: 'Only this speaker', example: 'speaker:ministry' },
    {
      name: 'kind',
      type: 'string',
      description: 'Only quotes of this kind',
      choices: [
        { label: 'Direct', value: 'direct' },
        { label: 'Indirect', value: 'indirect' },
        { label: 'Mixed', value: 'mixed' },
      ],
    },
  ],
  async execute(invocation, newsroom) {
    const article = await findArticle(newsroom, invocation, given(invocation, 'article'))
    const kind = given(invocation, 'kind') as 'direct' | 'indirect' | 'mixed' | undefined
    const speaker = given(invocation, 'speaker')
    const analysis = await analysisOf(newsroom, article)
    return answer(sourcesCard(article, analysis, { ...(speaker && { speaker }), ...(kind && { kind }) }))
  },
  complete: (query, newsroom) => completeArticle(newsroom, query),
} satisfies Command
