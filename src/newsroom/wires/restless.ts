import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Rows } from '../../core/store.ts'

const dayMs = 24 * 3_600_000
const mostKept = 40
/** So often within a day it is told that a page says the same again. */
const toldTimes = 2

const schema = z.array(z.tuple([z.string(), z.number()]))

/** A page says something for the first time in a day, once more, or so often that it isn't told. */
export type Arrival = 'new' | 'back' | 'restless'

/**
 * Notes what is told of a page now, and answers how often that has been told within a day. Two servers of a publisher that differ, or a line that
 * is drawn by lot, would be told at every look.
 */
export async function noteState(rows: Rows, feed: string, state: string, now: number): Promise<Arrival> {
  const kept = rows.keyValues('watch-states')
  const read = schema.safeParse(await kept.get(feed))
  const lately = (read.success ? read.data : []).filter(([, at]) => at > now - dayMs && at <= now)
  const hash = createHash('sha256').update(state).digest('hex').slice(0, 16)
  const times = lately.filter(([known]) => known === hash).length
  await kept.set(feed, [[hash, now], ...lately].slice(0, mostKept), dayMs)
  if (times >= toldTimes) return 'restless'
  return times > 0 ? 'back' : 'new'
}
