import type { DigestRows } from '../../core/rows/digest.ts'
import type { Ground } from '../engine.ts'
import { placeColumns } from './columns.ts'

export function digestRows({ db }: Ground): DigestRows {
  return {
    async add(place, article, at) {
      const row = await db
        .insertInto('digestEntries')
        .values({ ...placeColumns(place), article, at, takenBy: null })
        .onConflict((conflict) => conflict.columns(['platform', 'workspace', 'channel', 'article']).doNothing())
        .returning('seq')
        .executeTakeFirst()
      return row !== undefined
    },
    async holds(place, articles) {
      if (articles.length === 0) return false
      const row = await db
        .selectFrom('digestEntries')
        .select('seq')
        .where('platform', '=', place.platform)
        .where('workspace', '=', place.workspace)
        .where('channel', '=', place.channel)
        .where('article', 'in', articles)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },
    async waiting(place, limit) {
      const rows = await db
        .selectFrom('digestEntries')
        .select('article')
        .where('platform', '=', place.platform)
        .where('workspace', '=', place.workspace)
        .where('channel', '=', place.channel)
        .where('takenBy', 'is', null)
        .orderBy('at')
        .orderBy('seq')
        .limit(limit)
        .execute()
      return rows.map((row) => row.article)
    },
    async took(article) {
      const rows = await db
        .selectFrom('digestEntries')
        .select('takenBy')
        .where('article', '=', article)
        .where('takenBy', 'is not', null)
        .execute()
      return rows.map((row) => row.takenBy!)
    },
    async take(place, articles, key) {
      if (articles.length === 0) return
      await db
        .updateTable('digestEntries')
        .set({ takenBy: key })
        .where('platform', '=', place.platform)
        .where('workspace', '=', place.workspace)
        .where('channel', '=', place.channel)
        .where('article', 'in', articles)
        .where('takenBy', 'is', null)
        .execute()
    },
  }
}
