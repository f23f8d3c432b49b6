import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DeliveryKind } from '../../core/rows/delivery.ts'
import type { Gone, GoneRows } from '../../core/rows/gone.ts'
import type { ItemRow } from '../../core/rows/item.ts'
import type { Ground } from '../engine.ts'
import type { Tables } from '../schema.ts'

/** A mark that was asked for is written anew when it is older than this: not at each poll. */
const renewedAfterMs = 7 * 86_400_000
const marksAtOnce = 200

type Item = Pick<ItemRow, 'feed' | 'guid' | 'url' | 'title' | 'fingerprint'>

/** A hash of 128 bits, from which nothing can be read back. */
function markOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
}

export function itemMarks({ feed, guid, url, title, fingerprint }: Item): string[] {
  return [
    markOf('guid', feed, guid),
    markOf('words', feed, fingerprint),
    ...(url === null ? [] : [markOf('address', feed, url, title)]),
  ]
}

/** By what it says and by its address alone. */
const pageMark = (url: string, fingerprint: string) => markOf('page', url, fingerprint)
const addressMark = (url: string) => markOf('page', url)

export function pageMarks(url: string, fingerprint: string, gone: Gone): string[] {
  return gone === 'forgotten' ? [addressMark(url)] : [pageMark(url, fingerprint)]
}

/** Kinds whose post may be asked for again long after it was made: its key is remembered when its row is gone. */
export const mayBeGone: ReadonlySet<DeliveryKind> = new Set(['brief', 'unread'])

export const keyMark = (key: string) => markOf('key', key)

/** Remembers what goes now. What was forgotten once stays so. */
export async function leaveMarks(db: Kysely<Tables>, marks: readonly string[], gone: Gone, at: number): Promise<void> {
  const rows = [...new Set(marks)].map((mark) => ({ mark, forgotten: gone === 'forgotten' ? 1 : 0, at }))
  for (let i = 0; i < rows.length; i += marksAtOnce)
    await db
      .insertInto('gone')
      .values(rows.slice(i, i + marksAtOnce))
      .onConflict((conflict) =>
        conflict.column('mark').doUpdateSet(gone === 'forgotten' ? { forgotten: 1, at } : { at }),
      )
      .execute()
}

/** What any of the marks says, the stronger word where several do. */
export async function goneBy(db: Kysely<Tables>, marks: readonly string[], now: number): Promise<Gone | undefined> {
  const rows = await db.selectFrom('gone').select(['mark', 'forgotten', 'at']).where('mark', 'in', marks).execute()
  const old = rows.filter(({ at }) => at < now - renewedAfterMs).map(({ mark }) => mark)
  if (old.length > 0) await db.updateTable('gone').set({ at: now }).where('mark', 'in', old).execute()
  if (rows.some(({ forgotten }) => forgotten === 1)) return 'forgotten'
  return rows.length > 0 ? 'over' : undefined
}

export function goneRows({ db }: Ground): GoneRows {
  return {
    item: (item, now) => goneBy(db, itemMarks(item), now),
    page: (url, fingerprint, now) => goneBy(db, [pageMark(url, fingerprint), addressMark(url)], now),
  }
}
