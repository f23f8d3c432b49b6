import { say } from '../src/locales/index.ts'
import { completeArticle, findArticle } from '../src/newsroom/articles/find.ts'
import { changeParts } from '../src/newsroom/cards/change.ts'
import { noticeCard } from '../src/newsroom/cards/notice.ts'
import { listChanges } from '../src/newsroom/changes/list.ts'
import { changesFile, changesFormats } from '../src/newsroom/files/changes.ts'
import { viewerOf } from '../src/newsroom/place.ts'
import { completeStory, findStory } from '../src/newsroom/stories/find.ts'
import { articleOption, storyOption } from './article-option.ts'
import { answer, type Command, given } from './command.ts'

const shownAtMost = 10

export const changes = {
  name: 'changes',
  description: 'What outlets changed in their articles, old beside new',
  permission: 'reader',
  reads: true,
  options: [
    articleOption,
    storyOption,
    { name: 'outlet', type: 'string', description: 'Only this outlet’s', example: 'outlet:"The Independent"' },
    { name: 'as', type: 'string', description: 'The whole as a file', choices: changesFormats },
  ],
  async execute(invocation, newsroom) {
    const typed = given(invocation, 'article')
    const slug = given(invocation, 'story')
    const outlet = given(invocation, 'outlet')
    const format = given(invocation, 'as')
    const story = slug === undefined ? undefined : await findStory(newsroom, invocation, slug)
    const article = typed === undefined ? undefined : await findArticle(newsroom, invocation, typed)
    const listed = await listChanges(newsroom, viewerOf(invocation), {
      ...(article && { article: article.id }),
      ...(story && { story: story.id }),
      ...(outlet && { outlet }),
    })
    const title = article?.content.headline ?? story?.headline ?? outlet ?? say.changes.ofAll
    if (listed.length === 0) return answer(noticeCard(say.changes.title(title), say.changes.none, 'answer'))
    const madeOf = [...new Set(listed.map((one) => one.article.id))]
    if (format) return answer({ ...changesFile(title, listed, format), madeOf })
    const rest = listed.length - shownAtMost
    return answer({
      tone: 'answer',
      title: say.changes.title(title),
      madeOf,
      parts: [
        ...listed.slice(0, shownAtMost).flatMap((shown) => [
          {
            type: 'text' as const,
            text: [
              { type: 'strong' as const, text: shown.after.headline },
              ' · ',
              ...(shown.after.outlet ? [shown.after.outlet, ' · '] : []),
              { type: 'time' as const, at: shown.row.at, style: 'datetime' as const },
              ...(shown.row.silent ? [say.changes.notTold] : []),
            ],
          },
          ...changeParts(shown),
        ]),
        ...(rest > 0 ? [{ type: 'context' as const, text: say.changes.moreAsFile(rest) }] : []),
      ],
    })
  },
  complete: (query, newsroom) =>
    query.option === 'story' ? completeStory(newsroom, query) : completeArticle(newsroom, query),
} satisfies Command
