import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import { tablesOf } from './tables.ts'

/** What many feeds need: a feed's own rhythm, wire copy in several outlets, and where articles were put lately. */
export function scale(engine: Engine): Migration {
  return {
    async up(db) {
      const { table, index } = tablesOf(db, engine)
      for (const column of ['gap', 'longest_gap', 'newest']) {
        await db.schema.alterTable('feeds').addColumn(column, 'bigint').execute()
      }
      await index('story_articles', 'platform', 'workspace', 'at')
      await table('article_copies', { article: 'text', original: 'text', at: 'number' })
        .addPrimaryKeyConstraint('article_copies_key', ['article'])
        .addForeignKeyConstraint('copies_article', ['article'], 'articles', ['id'])
        .addForeignKeyConstraint('copies_original', ['original'], 'articles', ['id'])
        .execute()
      await index('article_copies', 'original')
    },
  }
}
