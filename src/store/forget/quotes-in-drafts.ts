import { type Kysely, sql } from 'kysely'
import type { CheckReport } from '../../core/check.ts'
import type { Going } from '../../core/rows/forgetting.ts'
import type { Tables } from '../schema.ts'
import { inPlaces } from './holding.ts'
import { without } from './without.ts'

/**
 * Drafts that members had kept, in one stretch by `seq`. A finding loses its places in what goes, and goes where it has no other; the words
 * themselves are taken out of a draft that quotes them, and what came of its check goes with them.
 */
export async function quotesInDrafts(
  db: Kysely<Tables>,
  going: Going,
  from: number,
  to: number,
  take: boolean,
): Promise<number> {
  const { holds } = going.finder
  const { rows } = await sql<{ id: string; text: string; report: string | null }>`select id, text, report from drafts
    where seq > ${from} and seq <= ${to} and ${inPlaces(going.places)}`.execute(db)
  const held = rows.filter(({ text, report }) => holds(text) || holds(report ?? ''))
  for (const { id, text, report } of take ? held : []) {
    const left = holds(text) || report === null ? null : JSON.stringify(withoutPlaces(JSON.parse(report), going))
    await db
      .updateTable('drafts')
      .set({ text: without(text, going.finder), report: left !== null && holds(left) ? null : left })
      .where('id', '=', id)
      .execute()
  }
  return held.length
}

function withoutPlaces(report: CheckReport, { articles }: Going): CheckReport {
  const gone = new Set(articles)
  const findings = report.findings.flatMap((finding) => {
    const places = finding.places.filter(({ article }) => !gone.has(article))
    return places.length === 0 && finding.places.length > 0 ? [] : [{ ...finding, places }]
  })
  return { ...report, findings }
}
