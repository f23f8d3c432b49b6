import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import { place, tablesOf } from './tables.ts'

/** Who may see an article: the member who brought it until it is shared, and nobody else before its embargo ends. */
export function visibility(engine: Engine): Migration {
  return {
    async up(db) {
      const { kept, sequenced, index } = tablesOf(db, engine)
      await db.schema.alterTable('articles').addColumn('asker', 'text').execute()
      await sequenced('article_asks', { article: 'text', ...place, member: 'text', at: 'number' })
        .addForeignKeyConstraint('asks_of_article', ['article'], 'articles', ['id'])
        .addUniqueConstraint('article_asks_once', ['article', 'platform', 'workspace', 'member', 'channel'])
        .execute()
      await index('article_asks', 'platform', 'workspace', 'member', 'at')
      await kept('embargoes', { ...place, article: 'text', until: 'number' })
        .addForeignKeyConstraint('embargoes_of_article', ['article'], 'articles', ['id'])
        .addUniqueConstraint('embargoes_once', ['article', 'platform', 'workspace', 'channel'])
        .execute()
      await index('embargoes', 'until')
    },
  }
}
