import type { Migration } from 'kysely/migration'
import type { Engine } from '../engine.ts'
import { tablesOf } from './tables.ts'

/** Lines that one shift leaves to the next, and who took over. */
export function handover(engine: Engine): Migration {
  return {
    async up(db) {
      const { kept, index } = tablesOf(db, engine)
      await kept('notes', {
        platform: 'text',
        workspace: 'text',
        kind: 'text',
        at: 'number',
        member_id: 'text',
        member_name: 'text',
        text: 'text',
      }).execute()
      await index('notes', 'platform', 'workspace', 'at')
    },
  }
}
