import { UserError } from '../../src/core/errors.ts'
import { say } from '../../src/locales/index.ts'
import type { Newsroom } from '../../src/newsroom/newsroom.ts'
import { viewerOf } from '../../src/newsroom/place.ts'
import { answer, type Command } from '../command.ts'

/** What grows with each day is counted so far: more says nothing to anybody. */
const countedTo = 10_000

export const deskStatus = {
  name: 'desk status',
  description: 'How the desk is: platforms, feeds, outbox, database',
  permission: 'reader',
  reads: true,
  options: [],
  async execute(invocation, newsroom) {
    const { platform, workspace } = invocation.place
    const feeds = await newsroom.store.feeds.counts(platform, workspace)
    const watched = Object.values(feeds).reduce((sum, count) => sum + count, 0)
    const failing = await newsroom.store.feeds.failing(platform, workspace, 8)
    const counts = await newsroom.store.deliveries.countsUpTo(countedTo, platform, workspace)
    const troubled = await newsroom.store.deliveries.troubled(platform, workspace, 5)
    const database = await newsroom.store.describe()
    const size = `${database.kind}, ${(database.bytes / 1_048_576).toFixed(1)} MB, ${database.place}`
    const open = await newsroom.store.followups.list({ platform, workspace, limit: 1000 })
    const overdue = open.filter((followup) => followup.due !== null && followup.due < newsroom.clock())
    // A server is shown its own figures; the whole desk is its operator's.
    const isOperator = newsroom.platforms.get(platform)?.can.operator === true
    const healths = [...newsroom.health.values()].filter((health) => isOperator || health.platform === platform)
    const trouble = await troubleOf(newsroom)
    const forgetting = newsroom.memory.forgetting.how(invocation.place)
    const platforms = healths.map(
      (health) =>
        `${health.platform}: ${say.settings.healthStates[health.state]}${health.detail ? ` (${health.detail})` : ''}`,
    )
    return answer({
      tone: trouble || failing.length || counts.unclear || counts.failed ? 'warning' : 'answer',
      title: say.settings.status,
      parts: [
        ...(trouble ? [{ type: 'text' as const, text: isOperator ? trouble : say.settings.keepsNothing }] : []),
        ...(forgetting ? [{ type: 'text' as const, text: forgetting }] : []),
        {
          type: 'fields',
          fields: [
            { name: say.settings.platforms, value: platforms.join('\n') || say.settings.noPlatform },
            {
              name: say.settings.feeds,
              value: say.settings.feedCounts(watched, feeds.failing + feeds.gone, feeds.quiet),
            },
            {
              name: say.posts.outbox,
              value: say.settings.postCounts({ ...counts, waiting: counts.pending + counts.sending }, countedTo),
            },
            { name: say.followups.many, value: say.settings.followupCounts(open.length, overdue.length) },
            {
              name: say.settings.articles,
              value: say.settings.articleCount(
                await newsroom.store.articles.seenBy(viewerOf(invocation)).count(countedTo),
                countedTo,
              ),
            },
            ...(isOperator
              ? [
                  { name: say.settings.database, value: size },
                  { name: say.settings.queue, value: newsroom.queue.name },
                ]
              : []),
          ],
        },
        ...(failing.length
          ? [
              {
                type: 'list' as const,
                items: failing.map((feed) => `${feed.title}: ${feed.problem ?? say.settings.unreadable}`),
              },
            ]
          : []),
        ...(troubled.length
          ? [
              {
                type: 'list' as const,
                items: troubled.map((row) =>
                  say.settings.troubledPost(
                    say.posts.states[row.state],
                    row.channel,
                    row.reason ?? say.posts.noReason,
                    row.card.title ?? row.key,
                  ),
                ),
              },
            ]
          : []),
      ],
    })
  },
} satisfies Command

/** Why the desk can't do its work now, where that is so. */
async function troubleOf({ store }: Newsroom): Promise<string | undefined> {
  try {
    await store.check()
    return undefined
  } catch (error) {
    if (error instanceof UserError) return [error.message, error.next].filter(Boolean).join(' ')
    return say.settings.writesFail
  }
}
