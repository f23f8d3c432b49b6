import { type Kysely, sql } from 'kysely'
import type { Workspace } from '../../core/place.ts'
import type { Counter } from '../rows/remove-articles.ts'
import type { Tables } from '../schema.ts'
import { holding } from './holding.ts'

type Trx = Kysely<Tables>

/** Small values of a member: their name, looks, quiet hours, level, and slots of the rota. */
export async function forgetValuesOfMember(
  db: Trx,
  member: string,
  names: readonly string[],
  places: readonly Workspace[],
  count: Counter,
): Promise<void> {
  for (const { platform, workspace } of places) {
    const at = `${platform}:${workspace}`
    const looks = `${at}:${member}:`
    const gone = await sql`delete from kv where (namespace = 'names' and key = ${`${at}:member:${member}`})
      or (namespace = 'member-quiet' and key = ${`${at}:${member}`})
      or (namespace = 'looks' and substr(key, 1, ${looks.length}) = ${looks})`.execute(db)
    count('kv', gone.numAffectedRows)
    if (platform === 'local') {
      // By what they log in to the local desk.
      const logIns = await sql`delete from kv where namespace in ('sessions', 'passkeys', 'invites')
        and ${holding(['value'], [`"member":${JSON.stringify(member)}`])}`.execute(db)
      count('kv', logIns.numAffectedRows)
    }
    await edit(db, 'staff', at, count, (staff) => {
      if (typeof staff !== 'object' || staff === null || !(member in staff)) return undefined
      return Object.fromEntries(Object.entries(staff).filter(([id]) => id !== member))
    })
    await edit(db, 'rota', at, count, (rota) => {
      const kept = Array.isArray(rota) ? rota.filter((slot: { memberId?: unknown }) => slot.memberId !== member) : []
      return Array.isArray(rota) && kept.length < rota.length ? kept : undefined
    })
  }
  // What the chat platforms keep for minutes or days: open forms, answers that can be shared.
  const open = await sql`delete from kv where namespace in ('discord', 'slack', 'offers', 'proofs')
    and ${holding(['value'], [`"${member}"`])}`.execute(db)
  count('kv', open.numAffectedRows)
  // A token of theirs goes on opening what all of the workspace see.
  for (const name of names) {
    const tokens =
      await sql`update kv set value = replace(value, ${`"by":${JSON.stringify(name)}`}, ${'"by":"somebody"'})
      where namespace = 'tokens' and ${holding(['value'], [`"by":${JSON.stringify(name)}`])}`.execute(db)
    count('kv', tokens.numAffectedRows)
  }
  const calendars = await sql`delete from kv where namespace = 'calendars'
    and ${holding(['value'], [`"owner":"${member}"`, `"member":"${member}"`])}`.execute(db)
  count('kv', calendars.numAffectedRows)
}

/** Writes a value of Keyv's anew, where the change answers one. */
async function edit(
  db: Trx,
  namespace: string,
  key: string,
  count: Counter,
  change: (value: unknown) => unknown,
): Promise<void> {
  const row = await db
    .selectFrom('kv')
    .select('value')
    .where('namespace', '=', namespace)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!row) return
  const kept = JSON.parse(row.value) as { value?: unknown }
  const value = change(kept.value)
  if (value === undefined) return
  await db
    .updateTable('kv')
    .set({ value: JSON.stringify({ ...kept, value }) })
    .where('namespace', '=', namespace)
    .where('key', '=', key)
    .execute()
  count('kv', 1)
}
