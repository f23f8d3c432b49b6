import type { CompiledQuery, Dialect, DialectAdapter } from 'kysely'
import { compilerFor } from './compiler.ts'

/**
 * Makes one thing of a parameter on every database: a NUL, which Postgres refuses in text and which foreign text may hold,
 * becomes U+FFFD; numbers are whole, since every column of ours is (Postgres would refuse 12.5 where SQLite keeps it).
 */
export function parameter(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`a column can't hold the number ${value}`)
    return Math.round(value)
  }
  return value
}

/** The dialect with parameters and names made alike; `adapter` may change what Kysely believes of the database. */
export function withPlainParameters(dialect: Dialect, adapter?: (own: DialectAdapter) => DialectAdapter): Dialect {
  return {
    createDriver: () => dialect.createDriver(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createAdapter: () => (adapter ? adapter(dialect.createAdapter()) : dialect.createAdapter()),
    createQueryCompiler: () => {
      const compiler = compilerFor(dialect.createQueryCompiler())
      return {
        compileQuery(node, id): CompiledQuery {
          const query = compiler.compileQuery(node, id)
          return { ...query, parameters: query.parameters.map(parameter) }
        },
      }
    },
  }
}
