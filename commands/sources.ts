import type { AttributionKind } from '../src/core/analysis.ts'
import { readArticles } from '../src/newsroom/articles/article.ts'
import { completeArticle, findArticle } from '../src/newsroom/articles/find.ts'
import { auditCard } from '../src/newsroom/cards/sources/audit.ts'
import { sourcesCard } from '../src/newsroom/cards/sources.ts'
import { auditFile, sourcesFile, sourcesFormats } from '../src/newsroom/files/sources.ts'
import { viewerOf } from '../src/newsroom/place.ts'
import { auditOf } from '../src/newsroom/sources/audit.ts'
import { completeSpeaker } from '../src/newsroom/sources/complete.ts'
import { filterSources } from '../src/newsroom/sources/filter.ts'
import { sourcesOf } from '../src/newsroom/sources/sources.ts'
import { completeStory, findStory } from '../src/newsroom/stories/find.ts'
import { articlesOfStory } from '../src/newsroom/stories/place.ts'
import { articleOption, storyOption } from './article-option.ts'
import { answer, type Command, given } from './command.ts'

export const sources = {
  name: 'sources',
  description: 'Who said what, and who says so',
  permission: 'reader',
  reads: true,
  options: [
    articleOption,
    storyOption,
    {
      name: 'speaker',
      type: 'string',
      description: 'Only this speaker',
      completes: true,
      example: 'speaker:ministry',
    },
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
    {
      name: 'thoughts',
      type: 'string',
      description: 'Thoughts, plans and acts as well, which nobody said',
      choices: [{ label: 'Yes', value: 'yes' }],
    },
    { name: 'as', type: 'string', description: 'The whole as a file', choices: sourcesFormats },
    {
      name: 'audit',
      type: 'string',
      description: 'Facts about the sources: who is heard, what has one source only',
      choices: [{ label: 'Yes', value: 'yes' }],
    },
    { name: 'page', type: 'integer', description: 'A further page of a long answer', example: 'page:2' },
  ],
  async execute(invocation, newsroom) {
    const slug = given(invocation, 'story')
    const story = slug === undefined ? undefined : await findStory(newsroom, invocation, slug)
    const rows = story
      ? await articlesOfStory(newsroom, story, viewerOf(invocation))
      : [await findArticle(newsroom, invocation, given(invocation, 'article'))]
    const articles = await readArticles(newsroom, rows)
    const madeOf = rows.map(({ id }) => id)
    const title = story?.headline ?? rows[0]!.content.headline
    const kind = given(invocation, 'kind') as AttributionKind | undefined
    const speaker = given(invocation, 'speaker')
    const filter = { ...(speaker && { speaker }), ...(kind && { kind }) }
    const weak = given(invocation, 'thoughts') === 'yes'
    const format = given(invocation, 'as')
    const about = story ? { story: story.slug } : { article: rows[0]!.id }
    const page = Number(given(invocation, 'page') ?? 1)
    if (given(invocation, 'audit')) {
      const audit = auditOf(articles)
      if (format) return answer({ ...(await auditFile(newsroom, title, audit, format)), madeOf })
      return answer(auditCard({ title, articles, about, page }, audit))
    }
    if (format) {
      const groups = filterSources(sourcesOf(articles, { weak }), filter)
      return answer({ ...(await sourcesFile(newsroom, title, groups, format)), madeOf })
    }
    return answer(sourcesCard({ title, articles, about, filter, weak, page }))
  },
  complete(query, newsroom) {
    if (query.option === 'story') return completeStory(newsroom, query)
    return query.option === 'speaker' ? completeSpeaker(newsroom, query) : completeArticle(newsroom, query)
  },
} satisfies Command
