import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import { tablesOf } from './tables.ts'

/**
 * What a million articles need: outlets of the search, stories by their last change and what was shown last are found without a look at all of
 * them, posts counted without their cards; and where an article is, for before one goes the database asks each table that points to it.
 */
export function atScale(engine: Engine): Migration {
  return {
    async up(db) {
      const { index } = tablesOf(db, engine)
      await index('article_facts', 'outlet', 'seq')
      await index('story_articles', 'article')
      await index('digest_entries', 'article')
      await index('article_shows', 'platform', 'workspace', 'at')
      await index('deliveries', 'platform', 'workspace', 'state')
      await index('stories', 'platform', 'workspace', 'updated_at')
    },
  }
}
