import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import { tablesOf } from './tables.ts'

/** What was deleted and may be had back for a moment; and the posts that members of the local desk saved. */
export function leaving(engine: Engine): Migration {
  return {
    async up(db) {
      const { table, index } = tablesOf(db, engine)
      await table('leaving', {
        ...{ id: 'text', what: 'text', platform: 'text', workspace: 'text' },
        ...{ member_id: 'text', member_name: 'text', at: 'number' },
      })
        .addPrimaryKeyConstraint('leaving_key', ['id'])
        .execute()
      await index('leaving', 'at')
      await table('saved', { member: 'text', message: 'text', at: 'number' })
        .addPrimaryKeyConstraint('saved_key', ['member', 'message'])
        .addForeignKeyConstraint('saved_of_message', ['message'], 'messages', ['id'], (key) => key.onDelete('cascade'))
        .execute()
      await index('saved', 'message')
    },
  }
}
