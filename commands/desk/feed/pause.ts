import { say } from '../../../src/locales/index.ts'
import { makeChange } from '../../../src/newsroom/audit/change.ts'
import { channelInline } from '../../../src/newsroom/cards/channel.ts'
import { noticeCard } from '../../../src/newsroom/cards/notice.ts'
import { calledHere, completeSubscription, findSubscription, isActive } from '../../../src/newsroom/wires/subscribe.ts'
import { answer, type Command, given } from '../../command.ts'
import { feedOption } from './option.ts'

export const deskFeedPause = changingState('pause', 'paused', 'Stop posting a feed for a while')
export const deskFeedResume = changingState('resume', 'active', 'Post a paused feed again')

function changingState(word: string, state: 'paused' | 'active', description: string) {
  return {
    name: `desk feed ${word}`,
    description,
    permission: 'admin',
    options: [feedOption],
    async execute(invocation, newsroom) {
      const { subscription, feed } = await findSubscription(newsroom, invocation, given(invocation, 'feed')!)
      const name = calledHere(subscription, feed)
      const rests = subscription.pausedUntil !== null && !isActive(subscription, newsroom.clock())
      if (subscription.state === state && !(state === 'active' && rests))
        return answer(
          noticeCard(name, say.feeds.isAlready(say.feeds.posts[state], channelInline(subscription)), 'answer'),
        )
      await makeChange(newsroom, invocation, async (rows) => {
        // A feed that comes back after a pause posts nothing of what went by meanwhile: its next poll counts as its first.
        const back = subscription.state === 'paused' && { since: null, catchUp: 0 }
        await rows.subscriptions.save(subscription.id, { state, pausedUntil: null, ...back })
        if (state === 'active') {
          await rows.feeds.save(feed.id, { nextPoll: newsroom.clock(), etag: null, lastModified: null })
        }
        const summary = say.feeds.wasSet(name, subscription.channelName, say.feeds.posts[state])
        const after = { ...subscription, state, pausedUntil: null }
        const change = { kind: 'feed', subject: subscription.id, summary, before: subscription, after }
        return { answer: undefined, change }
      })
      const then = state === 'paused' ? say.feeds.untilResume : say.feeds.wentBy
      return answer(
        noticeCard(
          say.feeds.is(name, say.feeds.posts[state]),
          say.feeds.inChannelThat(channelInline(subscription), then),
          'answer',
        ),
      )
    },
    complete: completeSubscription,
  } satisfies Command
}
