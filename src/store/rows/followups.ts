import { type Kysely, sql } from 'kysely'
import type { FollowupRow, FollowupRows, FollowupState } from '../../core/rows/followup.ts'
import type { Span } from '../../core/span.ts'
import { atomically, type Ground } from '../engine.ts'
import type { PlaceColumns, Tables } from '../schema.ts'
import { fromPlace, isEmpty, placeColumns } from './columns.ts'
import { nextNumber } from './numbers.ts'

const columns = [
  'id',
  'number',
  'platform',
  'workspace',
  'channel',
  'thread',
  'channelName',
  'text',
  'article',
  'spanStart',
  'spanEnd',
  'story',
  'ownerId',
  'ownerName',
  'backupId',
  'backupName',
  'priority',
  'createdBy',
  'due',
  'state',
  'nextReminder',
  'reminders',
  'createdAt',
  'updatedAt',
] as const

const unfinished: readonly FollowupState[] = ['open', 'claimed', 'snoozed']

type Columns = Omit<FollowupRow, 'thread' | 'span'> &
  PlaceColumns & { readonly spanStart: number | null; readonly spanEnd: number | null }

function fromColumns({ spanStart, spanEnd, ...row }: Columns): FollowupRow {
  return { ...fromPlace(row), span: spanStart === null || spanEnd === null ? null : { start: spanStart, end: spanEnd } }
}

export function followupRows(ground: Ground): FollowupRows {
  const { db, newId } = ground
  const followups = () => db.selectFrom('followups').select(columns)
  return {
    add: (followup) => atomically(ground, (trx) => insert(trx, newId(), followup)),
    async addOnce(followup) {
      const { platform, workspace, article, span } = followup
      if (!article || !span) return { followup: await this.add(followup), added: true }
      try {
        return await atomically(ground, async (trx) => {
          // The number is taken first: whoever takes one at the same time waits for this transaction to end.
          const row = await insert(trx, newId(), followup)
          const other = await ofSpan(trx, platform, workspace, article, span, row.id)
          if (other && other.state !== 'dropped') throw new TakenAlready(other)
          return { followup: row, added: true }
        })
      } catch (error) {
        if (error instanceof TakenAlready) return { followup: error.followup, added: false }
        throw error
      }
    },
    async byId(id) {
      const row = await followups().where('id', '=', id).executeTakeFirst()
      return row && fromColumns(row)
    },
    async byNumber(platform, workspace, number) {
      const row = await followups()
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('number', '=', number)
        .executeTakeFirst()
      return row && fromColumns(row)
    },
    async list({ platform, workspace, channel, owner, states = unfinished, dueBefore, offset = 0, limit }) {
      if (states.length === 0) return []
      let query = followups()
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('state', 'in', states)
      if (channel !== undefined) query = query.where('channel', '=', channel)
      if (owner !== undefined) query = query.where('ownerId', '=', owner)
      if (dueBefore !== undefined) query = query.where('due', '<=', dueBefore)
      const rows = await query
        .orderBy(sql`case when due is null then 1 else 0 end`)
        .orderBy('due')
        .orderBy('number')
        .limit(limit)
        .offset(offset)
        .execute()
      return rows.map(fromColumns)
    },
    async ofArticle(article) {
      const rows = await followups()
        .where('article', '=', article)
        .where('state', 'in', unfinished)
        .orderBy('seq')
        .execute()
      return rows.map(fromColumns)
    },
    ofSpan: (platform, workspace, article, span) => ofSpan(db, platform, workspace, article, span),
    async remindedAgain(now) {
      const rows = await followups()
        .where('nextReminder', '>', now)
        .where('reminders', '>', 0)
        .where('state', 'in', ['open', 'claimed'])
        .execute()
      return rows.map(fromColumns)
    },
    async dueReminders(now, limit) {
      const rows = await db
        .selectFrom('followups')
        .select('id')
        .where('nextReminder', '<=', now)
        .where('state', 'in', unfinished)
        .orderBy('nextReminder')
        .orderBy('seq')
        .limit(limit)
        .execute()
      return rows.map((row) => row.id)
    },
    async reschedule(id, expected, change) {
      const row = await db
        .updateTable('followups')
        .set(change)
        .where('id', '=', id)
        .where('nextReminder', '=', expected)
        .returning('id')
        .executeTakeFirst()
      return row !== undefined
    },
    save: (id, change, event) =>
      atomically(ground, async (trx) => {
        if (!isEmpty(change)) await trx.updateTable('followups').set(change).where('id', '=', id).execute()
        await trx
          .insertInto('followupEvents')
          .values({ followup: id, at: event.at, who: event.who, what: event.what })
          .execute()
      }),
    history: (id) =>
      db.selectFrom('followupEvents').select(['at', 'who', 'what']).where('followup', '=', id).orderBy('seq').execute(),
  }
}

/** Ends the transaction with nothing written. */
class TakenAlready extends Error {
  readonly followup: FollowupRow

  constructor(followup: FollowupRow) {
    super('taken on already')
    this.followup = followup
  }
}

async function insert(
  db: Kysely<Tables>,
  id: string,
  { span, ...followup }: Parameters<FollowupRows['add']>[0],
): Promise<FollowupRow> {
  const number = await nextNumber(db, 'followup', followup.platform, followup.workspace)
  const row = await db
    .insertInto('followups')
    .values({
      ...followup,
      ...placeColumns(followup),
      id,
      number,
      reminders: 0,
      updatedAt: followup.createdAt,
      spanStart: span?.start ?? null,
      spanEnd: span?.end ?? null,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  return fromColumns(row)
}

/** The one that is not finished, else the latest. */
async function ofSpan(
  db: Kysely<Tables>,
  platform: string,
  workspace: string,
  article: string,
  span: Span,
  but?: string,
): Promise<FollowupRow | undefined> {
  let query = db
    .selectFrom('followups')
    .select(columns)
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .where('article', '=', article)
    .where('spanStart', '=', span.start)
    .where('spanEnd', '=', span.end)
  if (but !== undefined) query = query.where('id', '<>', but)
  const row = await query
    .orderBy(sql`case when state in ('done', 'dropped') then 1 else 0 end`)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && fromColumns(row)
}
