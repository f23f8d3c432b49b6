import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import { tablesOf } from './tables.ts'

/** What a million articles need: outlets of the search and stories by their last change are found without a look at all of them. */
export function atScale(engine: Engine): Migration {
  return {
    async up(db) {
      const { index } = tablesOf(db, engine)
      await index('article_facts', 'outlet', 'seq')
      await index('stories', 'platform', 'workspace', 'updated_at')
    },
  }
}
