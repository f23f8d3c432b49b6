import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import { tablesOf } from './tables.ts'

/**
 * Pages without a feed are watched: each is a row of the feeds, with what it said at the last look beside it. And an answer that was
 * shared with its channel is known by the articles whose words it shows.
 */
export function watches(engine: Engine): Migration {
  return {
    async up(db) {
      await db.schema
        .alterTable('feeds')
        .addColumn('kind', 'text', (column) => column.notNull().defaultTo('feed'))
        .execute()
      const { table, index } = tablesOf(db, engine)
      await table('watches', {
        feed: 'text',
        near: 'text',
        lines: 'text',
        changes: 'number',
        changed_at: 'text',
        doubted: 'number',
      })
        .addPrimaryKeyConstraint('watches_key', ['feed'])
        .addForeignKeyConstraint('watches_of_feed', ['feed'], 'feeds', ['id'], (key) => key.onDelete('cascade'))
        .execute()
      await table('delivery_articles', { delivery: 'text', article: 'text' })
        .addPrimaryKeyConstraint('delivery_articles_key', ['delivery', 'article'])
        .addForeignKeyConstraint('delivery_articles_delivery', ['delivery'], 'deliveries', ['id'], (key) =>
          key.onDelete('cascade'),
        )
        .addForeignKeyConstraint('delivery_articles_article', ['article'], 'articles', ['id'], (key) =>
          key.onDelete('cascade'),
        )
        .execute()
      await index('delivery_articles', 'article')
    },
  }
}
