import { say } from '../../../src/locales/index.ts'
import { everybodyIn } from '../../../src/newsroom/place.ts'
import { splitStory } from '../../../src/newsroom/stories/edit.ts'
import { completeSharedStory, findSharedStory } from '../../../src/newsroom/stories/find.ts'
import { pickArticles } from '../../../src/newsroom/stories/pick.ts'
import { articlesOfStory } from '../../../src/newsroom/stories/place.ts'
import { answer, type Command, given } from '../../command.ts'
import { storyOption } from './option.ts'

export const deskStorySplit = {
  name: 'desk story split',
  description: 'Make a story of its own of some articles; the machine leaves it so',
  verb: 'Split the story',
  permission: 'editor',
  options: [
    storyOption,
    {
      name: 'articles',
      type: 'string',
      description: 'Their numbers as /story shows them, or words of one headline',
      required: true,
      completes: true,
      several: true,
      example: 'articles:2,4-6',
    },
    { name: 'slug', type: 'string', description: 'Slug of the new story', example: 'slug:ferry-fares' },
  ],
  async execute(invocation, newsroom) {
    const story = await findSharedStory(newsroom, invocation, given(invocation, 'story')!)
    const picked = pickArticles(
      await articlesOfStory(newsroom, story, everybodyIn(story)),
      given(invocation, 'articles')!,
    )
    const ids = picked.map((article) => article.id)
    const made = await splitStory(newsroom, invocation, story, ids, given(invocation, 'slug'))
    return answer({
      tone: 'answer',
      title: say.stories.isItsOwn(made.slug),
      parts: [
        { type: 'list', items: picked.map((article) => article.content.headline) },
        { type: 'context', text: `${say.stories.theyWereIn(story.slug)} ${say.stories.undoHint}` },
        { type: 'actions', actions: [{ type: 'invoke', label: say.stories.show, invoke: `story story:${made.slug}` }] },
      ],
    })
  },
  async complete(query, newsroom) {
    if (query.option !== 'articles') return completeSharedStory(newsroom, query)
    const story = await findSharedStory(newsroom, query, String(query.options.story ?? ''))
    const typed = query.typed.toLowerCase()
    return (await articlesOfStory(newsroom, story, everybodyIn(story)))
      .filter((article) => article.content.headline.toLowerCase().includes(typed))
      .map((article) => ({ label: article.content.headline.slice(0, 100), value: article.id }))
  },
} satisfies Command
