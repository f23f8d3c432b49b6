import { setImmediate as letOthersGo } from 'node:timers/promises'
import { z } from 'zod'
import { UserError } from '../../core/errors.ts'
import { say } from '../../locales/index.ts'
import { keptOf, type TakeBack } from '../audit/take-back.ts'
import { writtenAtOnce } from './feed-list.ts'

/** A subscription as the audit keeps it. */
const schema = z.object({
  id: z.string(),
  platform: z.string(),
  workspace: z.string(),
  channel: z.string(),
  thread: z.string().optional(),
  channelName: z.string(),
  feed: z.string(),
  filter: z.string(),
  style: z.enum(['each', 'digest']),
  state: z.enum(['active', 'blocked', 'paused']),
  pausedUntil: z.number().nullable().default(null),
  name: z.string().nullable().default(null),
  colour: z.string().nullable().default(null),
  picture: z.enum(['article', 'off']).nullable().default(null),
  icon: z.enum(['outlet', 'off']).nullable().default(null),
  heldBack: z.number().nullable(),
  createdBy: z.string(),
  createdAt: z.number(),
})

/** A feed that was added goes; one that was removed comes back, and holds back what went by; a change is changed back. */
export const takeBackFeed: TakeBack = async ({ subscriptions }, row) => {
  const before = keptOf(row, 'before', schema.nullable())
  if (row.after !== null && !(await subscriptions.byId(row.subject)))
    throw new UserError('cannot-undo', say.desk.feedGone(row.summary))
  if (before === null) return subscriptions.remove(row.subject)
  const { thread, ...subscription } = before
  if (row.after === null) {
    const back = await subscriptions.add({ ...subscription, ...(thread && { thread }), since: null, catchUp: 0 })
    if (!back) throw new UserError('cannot-undo', say.desk.feedBack(row.summary))
  } else {
    const { id, state, pausedUntil, name, colour, picture, icon, filter, style, channel, channelName, feed } =
      subscription
    const now = await subscriptions.byId(id)
    const change = { state, pausedUntil, name, colour, picture, icon, filter, style, channel, channelName, feed }
    // Back at another part of a page, what it says at the next look is what was there before.
    await subscriptions.save(id, { ...change, ...(now?.feed !== feed && { since: null, heldBack: null }) })
  }
}

/** Takes the subscriptions of an import back. */
export const takeBackImport: TakeBack = async ({ subscriptions }, row) => {
  const added = keptOf(row, 'after', z.array(z.string()).nullable()) ?? []
  for (const [index, id] of added.entries()) {
    await subscriptions.remove(id)
    if (index % writtenAtOnce === writtenAtOnce - 1) await letOthersGo()
  }
}
