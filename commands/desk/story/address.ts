import type { Card, CardPart } from '../../../src/core/card.ts'
import { say } from '../../../src/locales/index.ts'
import { completeSharedStory, findSharedStory } from '../../../src/newsroom/stories/find.ts'
import { issueStoryAddress, revokeStoryAddress, storyAddressSince } from '../../../src/newsroom/syndication/story.ts'
import { answer, type Command, given } from '../../command.ts'
import { addressOption, refuseInPublic, secretAnswer } from '../../secret.ts'
import { storyOption } from './option.ts'

export const deskStoryAddress = {
  name: 'desk story address',
  description: 'A secret address from which other programs read a story: RSS, iCalendar, ninjs',
  permission: 'admin',
  options: [storyOption, addressOption],
  async execute(invocation, newsroom) {
    refuseInPublic(invocation, 'that address')
    const story = await findSharedStory(newsroom, invocation, given(invocation, 'story') ?? '')
    const wanted = given(invocation, 'do')
    const card = (text: CardPart, more: readonly CardPart[] = []): Card => ({
      tone: 'answer',
      title: say.stories.addressOf(story.headline).slice(0, 250),
      parts: [text, ...more],
    })
    if (wanted === 'revoke') {
      const there = await revokeStoryAddress(newsroom, invocation, story)
      return answer(card({ type: 'text', text: there ? say.stories.addressGone : say.stories.addressNone }))
    }
    const actions: CardPart = {
      type: 'actions',
      actions: [
        { type: 'invoke', label: say.buttons.makeNew, invoke: `desk story address ${story.slug} do:new` },
        {
          type: 'invoke',
          label: say.buttons.takeBack,
          invoke: `desk story address ${story.slug} do:revoke`,
          style: 'danger',
        },
      ],
    }
    const since = wanted === 'new' ? undefined : await storyAddressSince(newsroom, story)
    if (since !== undefined)
      return answer(
        card(
          {
            type: 'text',
            text: say.stories.addressSince({ type: 'time', at: since, style: 'datetime' }),
          },
          [actions],
        ),
      )
    const paths = await issueStoryAddress(newsroom, invocation, story)
    return secretAnswer(
      card({ type: 'text', text: say.stories.addressOpens }, [
        { type: 'list', items: paths.map((path) => [{ type: 'code' as const, text: `${newsroom.address}${path}` }]) },
        {
          type: 'context',
          text: say.stories.addressShownOnce,
        },
        actions,
      ]),
    )
  },
  complete: (query, newsroom) => completeSharedStory(newsroom, query),
} satisfies Command
