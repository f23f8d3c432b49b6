import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { UserError } from '../../core/errors.ts'
import type { Engine } from '../engine.ts'
import type { Tables } from '../schema.ts'
import { rows } from './0001-rows/index.ts'
import { scale } from './0002-scale.ts'
import { kinds } from './0003-kinds.ts'
import { changes } from './0004-changes.ts'
import { turns } from './0005-turns.ts'
import { watches } from './0006-watches.ts'
import { visibility } from './0007-visibility.ts'
import { search } from './0010-search.ts'
import { followups } from './0011-followups.ts'
import { handover } from './0012-handover.ts'
import { subscriptions } from './0013-subscriptions.ts'
import { under } from './0014-under.ts'
import { quiet } from './0015-quiet.ts'
import { gone } from './0016-gone.ts'
import { byAge } from './0017-by-age.ts'
import { privately } from './0019-privately.ts'
import { atScale } from './0020-at-scale.ts'
import { leaving } from './0022-leaving.ts'
import { looks } from './0023-looks.ts'
import { drafts } from './0024-drafts.ts'

/** Append-only: a migration that was ever released is never edited, moved or taken out. */
const numbered: Readonly<Record<string, (engine: Engine) => Migration>> = {
  '0001-rows': rows,
  '0002-scale': scale,
  '0003-kinds': kinds,
  '0004-changes': changes,
  '0005-turns': turns,
  '0006-watches': watches,
  '0007-visibility': visibility,
  '0010-search': search,
  '0011-followups': followups,
  '0012-handover': handover,
  '0013-subscriptions': subscriptions,
  '0014-under': under,
  '0015-quiet': quiet,
  '0016-gone': gone,
  '0017-by-age': byAge,
  '0019-privately': privately,
  '0020-at-scale': atScale,
  '0022-leaving': leaving,
  '0023-looks': looks,
  '0024-drafts': drafts,
}

/** The names of all migrations, oldest first. */
export const levels: readonly string[] = Object.keys(numbered)

/**
 * Brings the database up to this version of Nightdesk; does nothing where it is there already. Several processes may
 * call it at once: the first one does the work behind a lock of the database, and the others wait for it.
 * Throws `UserError` `data-too-new` when a later version of Nightdesk has written here.
 */
export async function migrate(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const known = Object.fromEntries(Object.entries(numbered).map(([name, make]) => [name, make(engine)]))
  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } })
  const applied = await migrator.getMigrations().catch(() => [])
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new UserError(
      'data-too-new',
      'This data was written by a later version of Nightdesk.',
      'Start that version again, or give this one a data directory or a database of its own.',
      { cause: error },
    )
  }
  if (error instanceof UserError) throw error
  throw new Error(`the database could not be brought up to date (${applied.length} migrations known)`, { cause: error })
}
