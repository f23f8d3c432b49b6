import { say } from '../../../src/locales/index.ts'
import { makeChange } from '../../../src/newsroom/audit/change.ts'
import { channelInline } from '../../../src/newsroom/cards/channel.ts'
import { calledHere, completeSubscription, findSubscription } from '../../../src/newsroom/wires/subscribe.ts'
import { answer, type Command, given } from '../../command.ts'
import { feedOption } from './option.ts'

export const deskFeedRemove = {
  name: 'desk feed remove',
  description: 'Stop watching a feed',
  permission: 'admin',
  options: [feedOption],
  async execute(invocation, newsroom) {
    const { subscription, feed } = await findSubscription(newsroom, invocation, given(invocation, 'feed')!)
    const name = calledHere(subscription, feed)
    await makeChange(newsroom, invocation, async (rows) => {
      // Feed, items and articles stay: a return finds what was posted before, and posts none of it again.
      await rows.subscriptions.remove(subscription.id)
      const summary = say.feeds.removed(name, subscription.channelName)
      const change = { kind: 'feed', subject: subscription.id, summary, before: subscription, after: null }
      return { answer: undefined, change }
    })
    return answer({
      tone: 'answer',
      title: say.feeds.notWatching(name),
      parts: [
        { type: 'context', text: say.feeds.postsStay(channelInline(subscription)) },
        { type: 'actions', actions: [{ type: 'invoke', label: say.buttons.undo, invoke: 'desk undo' }] },
      ],
    })
  },
  complete: completeSubscription,
} satisfies Command
