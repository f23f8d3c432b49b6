import { recordChange } from '../../../src/newsroom/audit/record.ts'
import { channelInline } from '../../../src/newsroom/cards/channel.ts'
import { completeSubscription, findSubscription, unsubscribe } from '../../../src/newsroom/wires/subscribe.ts'
import { answer, type Command, given } from '../../command.ts'
import { feedOption } from './option.ts'

export const deskFeedRemove = {
  name: 'desk feed remove',
  description: 'Stop watching a feed',
  permission: 'admin',
  options: [feedOption],
  async execute(invocation, newsroom) {
    const { subscription, feed } = await findSubscription(newsroom, invocation, given(invocation, 'feed')!)
    await unsubscribe(newsroom, subscription)
    await recordChange(newsroom, invocation, {
      kind: 'feed',
      subject: subscription.id,
      summary: `removed ${feed.title} from #${subscription.channelName}`,
      before: { ...subscription },
      after: null,
    })
    return answer({
      tone: 'answer',
      title: `No longer watching ${feed.title}`,
      parts: [
        { type: 'context', text: ['What was posted in ', channelInline(subscription), ' stays.'] },
        { type: 'actions', actions: [{ type: 'invoke', label: 'Undo', invoke: 'desk undo' }] },
      ],
    })
  },
  complete: completeSubscription,
} satisfies Command
