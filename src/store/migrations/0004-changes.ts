import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import { tablesOf } from './tables.ts'

/** What outlets change: the changes themselves, and posted articles that are looked at again. */
export function changes(engine: Engine): Migration {
  return {
    async up(db) {
      const { kept, table, index } = tablesOf(db, engine)
      await kept('changes', {
        article: 'text',
        from_version: 'number',
        to_version: 'number',
        changes: 'text',
        material: 'number',
        silent: 'number',
        at: 'number',
      })
        .addForeignKeyConstraint('changes_of_article', ['article'], 'articles', ['id'])
        .addUniqueConstraint('changes_once', ['article', 'to_version'])
        .execute()
      await index('changes', 'at')

      await table('rereads', {
        article: 'text',
        url: 'text',
        etag: 'text?',
        last_modified: 'text?',
        next_look: 'number',
        failures: 'number',
        since: 'number',
        lease_until: 'lease',
      })
        .addPrimaryKeyConstraint('rereads_key', ['article'])
        .addForeignKeyConstraint('rereads_of_article', ['article'], 'articles', ['id'])
        .execute()
      await index('rereads', 'next_look')
    },
  }
}
