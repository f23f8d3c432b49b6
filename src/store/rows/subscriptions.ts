import { sql } from 'kysely'
import type { SubscriptionRow, SubscriptionRows } from '../../core/rows/subscription.ts'
import type { Ground } from '../engine.ts'
import { fromPlace, isEmpty, placeColumns } from './columns.ts'

const columns = [
  'id',
  'platform',
  'workspace',
  'channel',
  'thread',
  'channelName',
  'feed',
  'filter',
  'style',
  'state',
  'pausedUntil',
  'name',
  'colour',
  'picture',
  'icon',
  'catchUp',
  'heldBack',
  'since',
  'createdBy',
  'createdAt',
] as const satisfies readonly (keyof SubscriptionRow)[]

export function subscriptionRows({ db, newId }: Ground): SubscriptionRows {
  return {
    async add(subscription) {
      const row = await db
        .insertInto('subscriptions')
        .values({ ...subscription, ...placeColumns(subscription), id: subscription.id ?? newId() })
        .onConflict((conflict) => conflict.columns(['platform', 'workspace', 'channel', 'feed']).doNothing())
        .returning(columns)
        .executeTakeFirst()
      return row && fromPlace(row)
    },
    async byId(id) {
      const row = await db.selectFrom('subscriptions').select(columns).where('id', '=', id).executeTakeFirst()
      return row && fromPlace(row)
    },
    async ofFeed(feed) {
      const rows = await db
        .selectFrom('subscriptions')
        .select(columns)
        .where('feed', '=', feed)
        .orderBy('seq')
        .execute()
      return rows.map(fromPlace)
    },
    async ofWorkspace(platform, workspace) {
      const rows = await db
        .selectFrom('subscriptions')
        .select(columns)
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .orderBy('seq')
        .execute()
      return rows.map(fromPlace)
    },
    async search(platform, workspace, typed, limit) {
      const like = `%${typed.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
      const rows = await db
        .selectFrom('subscriptions')
        .select(columns)
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where(({ or, eb, selectFrom }) =>
          or([
            eb(sql`lower(name)`, 'like', sql`${like} escape '\\'`),
            eb(
              'feed',
              'in',
              selectFrom('feeds')
                .select('feeds.id')
                .where(
                  sql<boolean>`lower(feeds.title) like ${like} escape '\\' or lower(feeds.url) like ${like} escape '\\'`,
                ),
            ),
          ]),
        )
        .orderBy('seq')
        .limit(limit)
        .execute()
      return rows.map(fromPlace)
    },
    async save(id, change) {
      if (isEmpty(change)) return
      await db.updateTable('subscriptions').set(change).where('id', '=', id).execute()
    },
    async turn({ platform, workspace, channel }, from, to) {
      await db
        .updateTable('subscriptions')
        .set({ state: to })
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .where('state', '=', from)
        .execute()
    },
    async remove(id) {
      await db.deleteFrom('subscriptions').where('id', '=', id).execute()
    },
    async count(feed) {
      const { count } = await db
        .selectFrom('subscriptions')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('feed', '=', feed)
        .executeTakeFirstOrThrow()
      return count
    },
  }
}
