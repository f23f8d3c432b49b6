import { UserError } from '../../../src/core/errors.ts'
import { say } from '../../../src/locales/index.ts'
import { renameStory } from '../../../src/newsroom/stories/edit.ts'
import { completeSharedStory, findSharedStory } from '../../../src/newsroom/stories/find.ts'
import { answer, type Command, given } from '../../command.ts'
import { storyOption } from './option.ts'

export const deskStoryRename = {
  name: 'desk story rename',
  description: 'Give a story another slug, or another headline',
  verb: 'Rename the story',
  permission: 'editor',
  options: [
    storyOption,
    { name: 'slug', type: 'string', description: 'Its new slug', example: 'slug:ferry-strike' },
    {
      name: 'headline',
      type: 'string',
      description: 'Its new headline',
      example: 'headline:"Ferry workers walk out"',
    },
  ],
  async execute(invocation, newsroom) {
    const before = await findSharedStory(newsroom, invocation, given(invocation, 'story')!)
    const slug = given(invocation, 'slug')
    const headline = given(invocation, 'headline')
    if (slug === undefined && headline === undefined)
      throw new UserError('missing-option', `${before.slug}: ${before.headline}`, say.stories.giveChange)
    const after = await renameStory(newsroom, invocation, before, {
      ...(slug && { slug }),
      ...(headline && { headline }),
    })
    return answer({
      tone: 'answer',
      title: `${after.slug}: ${after.headline}`,
      parts: [
        { type: 'text', text: say.stories.itWas(before.slug, before.headline) },
        { type: 'context', text: say.stories.undoHint },
      ],
    })
  },
  complete: (query, newsroom) => completeSharedStory(newsroom, query),
} satisfies Command
