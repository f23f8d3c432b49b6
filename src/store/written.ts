import type { Compilable, CompiledQuery, DialectAdapter, Kysely } from 'kysely'
import { parameter } from './dialects/parameters.ts'
import type { Tables } from './schema.ts'

/**
 * A query that is asked often and is always the same but for its parameters: its text is made once for each database, since making it
 * takes several times as long as SQLite takes to answer. `build` makes it of any values; what is asked gives those that count, in the
 * order in which they stand in it.
 */
export function writtenOnce<Row>(
  build: (db: Kysely<Tables>) => Compilable<Row>,
): (db: Kysely<Tables>, ...parameters: readonly unknown[]) => Promise<readonly Row[]> {
  const texts = new WeakMap<DialectAdapter, CompiledQuery<Row>>()
  return async (db, ...parameters) => {
    const { adapter } = db.getExecutor()
    const query = texts.get(adapter) ?? build(db).compile()
    texts.set(adapter, query)
    const asked: CompiledQuery<Row> = { ...query, parameters: parameters.map(parameter) }
    return (await db.executeQuery(asked)).rows
  }
}
