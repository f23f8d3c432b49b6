import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import { named, tablesOf } from './tables.ts'

/** What outlets change: the changes themselves, posted articles that are looked at again, and pages that are watched. */
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

      await kept('watches', {
        number: 'number',
        ...named,
        url: 'text',
        title: 'text',
        near: 'text',
        text: 'text?',
        etag: 'text?',
        last_modified: 'text?',
        next_look: 'number',
        interval: 'number',
        failures: 'number',
        problem: 'text?',
        created_by: 'text',
        created_at: 'number',
        lease_until: 'lease',
      })
        .addUniqueConstraint('watches_once', ['platform', 'workspace', 'channel', 'url', 'near'])
        .execute()
      await index('watches', 'next_look')
    },
  }
}
