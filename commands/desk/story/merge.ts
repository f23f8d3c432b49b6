import { say } from '../../../src/locales/index.ts'
import { mergeStories } from '../../../src/newsroom/stories/edit.ts'
import { completeSharedStory, findSharedStory } from '../../../src/newsroom/stories/find.ts'
import { answer, type Command, given } from '../../command.ts'
import { storyOption } from './option.ts'

export const deskStoryMerge = {
  name: 'desk story merge',
  description: 'Make two stories one; the machine leaves it so',
  verb: 'Merge the stories',
  permission: 'editor',
  options: [
    { ...storyOption, description: 'The story whose articles move: its slug' },
    { ...storyOption, name: 'into', description: 'The story that stays: its slug', example: 'into:harbour-vote' },
  ],
  async execute(invocation, newsroom) {
    const from = await findSharedStory(newsroom, invocation, given(invocation, 'story')!)
    const into = await findSharedStory(newsroom, invocation, given(invocation, 'into')!)
    const moved = await mergeStories(newsroom, invocation, from, into)
    return answer({
      tone: 'answer',
      title: say.stories.isPartOf(from.slug, into.slug),
      parts: [
        {
          type: 'text',
          text: say.stories.moved(moved, from.slug),
        },
        { type: 'context', text: say.stories.undoHint },
        { type: 'actions', actions: [{ type: 'invoke', label: say.stories.show, invoke: `story story:${into.slug}` }] },
      ],
    })
  },
  complete: (query, newsroom) => completeSharedStory(newsroom, query),
} satisfies Command
