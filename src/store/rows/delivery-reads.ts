import type { DeliveryRows } from '../../core/rows/delivery.ts'
import type { Ground } from '../engine.ts'
import { deliveryColumns, deliveryFrom, emptyCard } from './delivery-columns.ts'

/** What was posted, and what is to be, as it is looked up. */
export function deliveryReads({
  db,
}: Ground): Pick<
  DeliveryRows,
  'between' | 'byId' | 'byKey' | 'ofChannel' | 'ofArticle' | 'showing' | 'byMessage' | 'postedByFeed' | 'troubled'
> {
  const deliveries = () => db.selectFrom('deliveries').select(deliveryColumns)
  const inWorkspace = (platform: string, workspace: string) =>
    deliveries().where('platform', '=', platform).where('workspace', '=', workspace)
  return {
    async between({ platform, workspace }, from, to, limit) {
      const rows = await inWorkspace(platform, workspace)
        .where('createdAt', '>=', from)
        .where('createdAt', '<', to)
        .where('channel', 'not like', '@%')
        .orderBy('seq')
        .limit(limit)
        .execute()
      return rows.map(deliveryFrom)
    },
    async byId(id) {
      const row = await deliveries().where('id', '=', id).executeTakeFirst()
      return row && deliveryFrom(row)
    },
    async byKey(key) {
      const row = await deliveries().where('key', '=', key).executeTakeFirst()
      return row && deliveryFrom(row)
    },
    async ofChannel(channel, limit) {
      const rows = await inWorkspace(channel.platform, channel.workspace)
        .where('channel', '=', channel.channel)
        .where('card', '!=', emptyCard)
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute()
      return rows.map(deliveryFrom)
    },
    async ofArticle(article) {
      const rows = await deliveries().where('article', '=', article).orderBy('seq').execute()
      return rows.map(deliveryFrom)
    },
    async showing(article) {
      const rows = await deliveries()
        .where('id', 'in', ({ selectFrom }) =>
          selectFrom('deliveryArticles')
            .select('deliveryArticles.delivery')
            .where('deliveryArticles.article', '=', article),
        )
        .orderBy('seq')
        .execute()
      return rows.map(deliveryFrom)
    },
    async byMessage(ref) {
      const rows = await inWorkspace(ref.platform, ref.workspace)
        .where('message', '=', ref.message)
        .orderBy('seq', 'desc')
        .execute()
      // A message is named within its channel only, and is where the platform said, not where it was sent.
      return rows.map(deliveryFrom).find((row) => row.ref?.channel === ref.channel)
    },
    async postedByFeed(platform, workspace, since) {
      const counted = await db
        .selectFrom('deliveries')
        .innerJoin('items', 'items.article', 'deliveries.article')
        .select(({ fn }) => ['items.feed', 'deliveries.channel', fn.countAll<number>().as('count')])
        .where('deliveries.platform', '=', platform)
        .where('deliveries.workspace', '=', workspace)
        .where('deliveries.createdAt', '>=', since)
        .where('deliveries.state', 'in', ['posted', 'listed'])
        .where('deliveries.kind', '=', 'brief')
        .groupBy(['items.feed', 'deliveries.channel'])
        .execute()
      return new Map(counted.map(({ feed, channel, count }) => [`${feed} ${channel}`, Number(count)]))
    },
    async troubled(platform, workspace, limit) {
      const rows = await inWorkspace(platform, workspace)
        .where('state', 'in', ['unclear', 'failed'])
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute()
      return rows.map(deliveryFrom)
    },
  }
}
