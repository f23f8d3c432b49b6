import { UserError } from '../../src/core/errors.ts'
import { say } from '../../src/locales/index.ts'
import { noticeCard } from '../../src/newsroom/cards/notice.ts'
import { outboxTable } from '../../src/newsroom/cards/tables/outbox.ts'
import { answer, type Command, given } from '../command.ts'

const shownAtMost = 20
/** What went out is counted so far: more says nothing to anybody. */
const countedTo = 10_000

export const deskOutbox = {
  name: 'desk outbox',
  description: 'Posts that failed, or that may not be there; says what became of one',
  permission: 'editor',
  reads: 'bare',
  options: [
    { name: 'delivery', type: 'string', description: 'Which post; without one, all that had trouble are shown' },
    {
      name: 'decision',
      type: 'string',
      description: 'What to do with it',
      choices: [
        { label: 'It is there', value: 'stands' },
        { label: 'Post it again', value: 'again' },
      ],
    },
  ],
  async execute(invocation, newsroom) {
    const { platform, workspace } = invocation.place
    const { deliveries } = newsroom.store
    const id = given(invocation, 'delivery')
    const decision = given(invocation, 'decision')
    if (!id || !decision) {
      const rows = await deliveries.troubled(platform, workspace, shownAtMost)
      const table = outboxTable(rows, await deliveries.countsUpTo(countedTo, platform, workspace), countedTo)
      const none = noticeCard(say.posts.outbox, say.posts.allWentOut, 'answer')
      if (rows.length === 0) return answer({ ...none, parts: [table, ...none.parts] })
      const parts = rows.flatMap((row) => [
        {
          type: 'text' as const,
          text: `${say.posts.states[row.state]}: ${row.card.title ?? row.key} · ${row.reason ?? say.posts.noReason}`,
        },
        {
          type: 'actions' as const,
          actions: [
            {
              type: 'invoke' as const,
              label: say.posts.postAgain,
              invoke: `desk outbox delivery:${row.id} decision:again`,
            },
          ],
        },
      ])
      return answer({ tone: 'warning', title: say.posts.outbox, parts: [table, ...parts] })
    }
    const row = await deliveries.byId(id)
    // The local desk is the operator's: what no channel of a workspace could be asked is asked there.
    const ours = row && ((row.platform === platform && row.workspace === workspace) || platform === 'local')
    if (!row || !ours) throw new UserError('no-delivery', say.posts.notInWorkspace)
    if (row.state !== 'unclear' && row.state !== 'failed')
      throw new UserError('already-decided', say.posts.isAlready(say.posts.states[row.state]))
    const again = decision === 'again'
    await deliveries.save(
      row.id,
      again
        ? { state: 'pending', attempts: 0, nextAttempt: newsroom.clock(), reason: null, again: row.state === 'unclear' }
        : { state: 'posted', reason: say.posts.saidByEditor },
    )
    return answer(
      noticeCard(
        row.card.title ?? say.posts.onePost,
        again ? say.posts.goesOutAgain : say.posts.notSentAgain,
        'answer',
      ),
    )
  },
} satisfies Command
