import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import { tablesOf } from './tables.ts'

/** What a search asks of an article beside its words, and the passages in it: who said what, promises, figures, changed words. */
export function search(engine: Engine): Migration {
  return {
    async up(db) {
      const { table, sequenced, index } = tablesOf(db, engine)
      await table('article_facts', {
        seq: 'number',
        id: 'text',
        workspace: 'text?',
        asker: 'text?',
        outlet: 'text',
        at: 'number',
      })
        .addPrimaryKeyConstraint('article_facts_key', ['seq'])
        .addUniqueConstraint('article_facts_id', ['id'])
        .execute()
      await index('article_facts', 'at')
      await sequenced('passages', {
        article: 'text',
        version: 'number',
        kind: 'text',
        speaker: 'text?',
        part: 'text',
        start: 'number',
        end: 'number',
        at: 'number',
      })
        .addForeignKeyConstraint('passages_of_article', ['article'], 'articles', ['id'])
        .execute()
      await index('passages', 'article')
      await index('passages', 'kind', 'at')
      await engine.createPassageSearch(db)
    },
  }
}
