import { UserError } from '../src/core/errors.ts'
import { say } from '../src/locales/index.ts'
import { storyCard } from '../src/newsroom/cards/story.ts'
import { viewerOf } from '../src/newsroom/place.ts'
import { completeStory, findStory, listStories } from '../src/newsroom/stories/find.ts'
import { lookAtStory } from '../src/newsroom/stories/looks.ts'
import { articlesOfStory, relatedStories } from '../src/newsroom/stories/place.ts'
import { answer, type Command, given } from './command.ts'

const relatedAtMost = 3

export const story = {
  name: 'story',
  description: 'A story: what is new since you last looked, its articles with their outlets and dates',
  permission: 'reader',
  reads: true,
  options: [
    {
      name: 'story',
      type: 'string',
      description: 'Its slug, or nothing for the one that changed last',
      rest: true,
      completes: true,
      example: 'ferry-sale',
    },
  ],
  async execute(invocation, newsroom) {
    const slug = given(invocation, 'story')
    const viewer = viewerOf(invocation)
    const found = slug ? await findStory(newsroom, invocation, slug) : (await listStories(newsroom, viewer, 1))[0]
    if (!found) throw new UserError('no-story', say.stories.noneYet, say.stories.theyCome)
    const related = await relatedStories(newsroom, found, relatedAtMost)
    const since = await lookAtStory(newsroom, found, { ...viewer, member: invocation.member.id })
    return answer(storyCard(found, await articlesOfStory(newsroom, found, viewer), related, since))
  },
  complete: (query, newsroom) => completeStory(newsroom, query),
} satisfies Command
