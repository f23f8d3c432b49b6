import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import { tablesOf } from './tables.ts'

/** Drafts that members had kept by `/check`, each with what came of its last check: their own alone. */
export function drafts(engine: Engine): Migration {
  return {
    async up(db) {
      const { kept, index } = tablesOf(db, engine)
      await kept('drafts', {
        ...{ platform: 'text', workspace: 'text', member_id: 'text', number: 'number' },
        ...{ text: 'text', day: 'text', story: 'text?', report: 'text?', articles: 'number' },
        ...{ created_at: 'number', checked_at: 'number' },
      })
        .addUniqueConstraint('drafts_number', ['platform', 'workspace', 'number'])
        .execute()
      await index('drafts', 'platform', 'workspace', 'member_id')
    },
  }
}
