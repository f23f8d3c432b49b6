import type { Compilable, CompiledQuery, DialectAdapter, Kysely } from 'kysely'
import { parameter } from './dialects/parameters.ts'
import type { Tables } from './schema.ts'

/** Holds the place of a value in a query while its text is written. */
class Given {
  readonly name: PropertyKey

  constructor(name: PropertyKey) {
    this.name = name
  }
}

/**
 * A query that is asked often and is always the same but for its values: its text is made once for each database, since making it takes
 * several times as long as SQLite takes to answer. `build` is handed a place for each value, which it may only put where a value goes;
 * what is asked gives the values by the same names. A limit stands in the text: one for each that the program has.
 */
export function writtenOnce<Asked extends object, Row>(
  build: (db: Kysely<Tables>, given: Asked, limit: number) => Compilable<Row>,
): (db: Kysely<Tables>, asked: Asked, limit?: number) => Promise<Row[]> {
  const texts = new WeakMap<DialectAdapter, Map<number, CompiledQuery<Row>>>()
  const places = new Proxy({} as Asked, {
    get: (_, name) => new Given(name),
    ownKeys() {
      throw new TypeError('the values of a query are named one by one')
    },
  })

  function textFor(db: Kysely<Tables>, limit: number): CompiledQuery<Row> {
    const { adapter } = db.getExecutor()
    const written = texts.get(adapter) ?? new Map<number, CompiledQuery<Row>>()
    texts.set(adapter, written)
    const query = written.get(limit) ?? build(db, places, limit).compile()
    written.set(limit, query)
    return query
  }

  return async (db, asked, limit = 1) => {
    const query = textFor(db, limit)
    const given = (value: unknown) => (value instanceof Given ? parameter(asked[value.name as keyof Asked]) : value)
    const filled: CompiledQuery<Row> = { ...query, parameters: query.parameters.map(given) }
    return (await db.executeQuery(filled)).rows
  }
}
