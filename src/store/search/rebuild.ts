import type { Kysely } from 'kysely'
import type { Analysis } from '../../core/analysis.ts'
import type { Engine } from '../engine.ts'
import { contentFrom, fromJson } from '../rows/columns.ts'
import type { Tables } from '../schema.ts'
import { keepChanged, keepPassages, keepWords } from './keep.ts'

/** Articles of one transaction: others may write between two. */
const batch = 50

/** Whether there are articles that the index doesn't know: of a desk from before it. */
export async function isBehind(db: Kysely<Tables>): Promise<boolean> {
  const last = await db.selectFrom('articles').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  if (!last) return false
  const known = await db.selectFrom('articleFacts').select('seq').where('seq', '=', last.seq).executeTakeFirst()
  return known === undefined
}

/** Makes the index of the search anew from the rows, a few articles at a time; answers how many there were. */
export async function rebuildSearch(db: Kysely<Tables>, engine: Engine, there?: 'nothing is there'): Promise<number> {
  let after = 0
  let count = 0
  for (;;) {
    const rows = await db
      .selectFrom('articles')
      .select(['seq', 'id', 'workspace', 'asker', 'version', 'content', 'createdAt'])
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(batch)
      .execute()
    if (rows.length === 0) return count
    const work = async (trx: Kysely<Tables>) => {
      for (const row of rows) {
        if (!there) await takeOut(trx, engine, row)
        await putIn(trx, engine, row)
      }
    }
    await (db.isTransaction ? work(db) : db.transaction().execute(work))
    after = rows.at(-1)!.seq
    count += rows.length
  }
}

interface Row {
  readonly seq: number
  readonly id: string
  readonly workspace: string | null
  readonly asker: string | null
  readonly version: number
  readonly content: string
  readonly createdAt: number
}

async function takeOut(db: Kysely<Tables>, engine: Engine, { id, seq }: Row): Promise<void> {
  const gone = await db.deleteFrom('passages').where('article', '=', id).returning('seq').execute()
  await engine.unindex(
    db,
    'passage_words',
    gone.map((row) => row.seq),
  )
  await db.deleteFrom('articleFacts').where('seq', '=', seq).execute()
}

async function putIn(db: Kysely<Tables>, engine: Engine, row: Row): Promise<void> {
  const article = { ...row, content: contentFrom(row.content) }
  await keepWords(db, engine, article)
  const kept = await db
    .selectFrom('analyses')
    .select('analysis')
    .where('article', '=', row.id)
    .where('version', '=', row.version)
    .orderBy('analyser', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (kept) await keepPassages(db, engine, article, fromJson<Analysis>(kept.analysis, { attributions: 'list' }))
  const changes = await db.selectFrom('changes').selectAll().where('article', '=', row.id).orderBy('seq').execute()
  for (const change of changes) await keepChanged(db, engine, { ...change, changes: fromJson(change.changes, {}) })
}
