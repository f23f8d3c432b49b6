import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type DatabaseMetadataOptions,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TableMetadata,
} from 'kysely'
import { withPlainParameters } from '../../../src/store/dialects/parameters.ts'
import { type Crossing, cross } from '../faults/cross.ts'
import { type Life, never } from './life.ts'

/** One database for all processes of a world. It takes one transaction at a time, whoever's it is. */
export interface SimulatedDatabase {
  readonly sqlite: DatabaseSync
  /** The way of one process to it. */
  dialectOf(life: Life): Dialect
  /** What a dead process held is let go, and what it had begun is undone. */
  release(life: Life): void
  /** Grows with each write, and with each that is undone. */
  readonly writes: number
  /** Grows with each that may have changed one of these tables. */
  writesTo(tables: readonly string[]): number
  /** While it is set, nothing can be written. */
  full: boolean
}

/** One holding of the database, or the wait for it. */
interface Turn {
  readonly life: Life
  readonly enter: () => void
}

interface Connection extends DatabaseConnection {
  readonly turn: Turn
}

interface Prepared {
  readonly statement: StatementSync
  /** Whether it gives rows, as an insert does, too, that returns its own. */
  readonly rows: boolean
  readonly isRead: boolean
  /** What it writes to. */
  readonly table: string | undefined
}

const imaged = new Map<string, TableMetadata[]>()

/** Empty, or made of `image`. */
export function createDatabase(crossing: Crossing, image: Uint8Array | undefined): SimulatedDatabase {
  const sqlite = new DatabaseSync(':memory:', { enableForeignKeyConstraints: true })
  if (image) sqlite.deserialize(image)
  const statements = new Map<string, Prepared>()
  const waiting: Turn[] = []
  let holder: Turn | undefined
  let writes = 0
  /** Writes by table; `everything` are those of which nobody knows what they changed. */
  const written = new Map<string, number>()
  const state = { full: false }

  function prepare(text: string) {
    const known = statements.get(text)
    if (known) return known
    const statement = sqlite.prepare(text)
    const prepared = { statement, rows: statement.columns().length > 0, isRead: isRead(text), table: writtenBy(text) }
    // As the product's own: what FTS5 writes for itself has numbers beyond 2^53.
    if (!prepared.rows) statement.setReadBigInts(true)
    statements.set(text, prepared)
    return prepared
  }

  function run<R>({ sql, parameters }: CompiledQuery): QueryResult<R> {
    const { statement, rows } = prepare(sql)
    const given = parameters as SQLInputValue[]
    if (rows) return { rows: statement.all(...given) as R[] }
    const { changes, lastInsertRowid } = statement.run(...given)
    return { numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid), rows: [] }
  }

  /** Each process asks what tables there are when it starts; those of the image are the same in all worlds. */
  async function tablesOf(own: DatabaseIntrospector, options: DatabaseMetadataOptions | undefined) {
    if (!image) return own.getTables(options)
    const key = JSON.stringify(options)
    const known = imaged.get(key) ?? (await own.getTables(options))
    imaged.set(key, known)
    return known
  }

  function next(): void {
    holder = waiting.shift()
    holder?.enter()
  }

  /** A process may wait for several turns: each is let go by itself. */
  function enter(life: Life): Promise<Turn> {
    // It died between its question and now.
    if (life.dead) return never()
    return new Promise((resolve) => {
      const turn: Turn = { life, enter: () => resolve(turn) }
      waiting.push(turn)
      if (!holder) next()
    })
  }

  const everything = '*'
  const count = (table: string) => void written.set(table, (written.get(table) ?? 0) + 1)

  function rollBack(): void {
    writes++
    count(everything)
    sqlite.exec('rollback')
  }

  const full = () => {
    crossing.writeFailed()
    return Object.assign(new Error('database or disk is full'), {
      ...{ code: 'ERR_SQLITE_ERROR', errcode: 13, errstr: 'full' },
    })
  }
  const lost = () => {
    crossing.writeFailed()
    return new Error('Connection terminated unexpectedly')
  }

  /** A write that is one by itself, or the end of a transaction. */
  function commit<T>(life: Life, tables: ReadonlySet<string>, write: () => T, undo: () => void): Promise<T> {
    return cross(crossing, life, 'commit', {
      tables,
      effect() {
        // Whoever holds the database by now is somebody else.
        if (life.dead) throw lost()
        if (state.full) {
          undo()
          throw full()
        }
        writes++
        tables.forEach(count)
        return write()
      },
      refuse() {
        undo()
        throw full()
      },
      lose: lost,
      way: 0,
    })
  }

  function driverOf(life: Life): Driver {
    const changed = new Set<string>()
    const holds = (connection: DatabaseConnection) => holder === (connection as Connection).turn
    const connectionOf = (turn: Turn): Connection => ({
      turn,

      async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
        if (life.dead) await life.go()
        const { isRead, table } = prepare(query.sql)
        if (!isRead && sqlite.isTransaction) changed.add(table ?? everything)
        if (table === 'items' && sqlite.isTransaction && isInsert(query.sql)) changed.add('new items')
        if (sqlite.isTransaction || isRead) return run<R>(query)
        return commit(
          life,
          new Set([table ?? everything]),
          () => run<R>(query),
          () => {},
        )
      },

      streamQuery: () => {
        throw new Error('nothing streams here')
      },
    })
    return {
      init: async () => {},
      async acquireConnection() {
        await life.go()
        return connectionOf(await enter(life))
      },
      async beginTransaction(connection) {
        await life.go()
        // Killed while it waited: its turn was given to somebody else.
        if (!holds(connection)) throw lost()
        sqlite.exec('begin')
        changed.clear()
      },
      async commitTransaction() {
        const end = () => {
          sqlite.exec('commit')
          // Others go on, though whoever wrote may not hear of it for a while.
          next()
        }
        await commit(life, new Set(changed), end, rollBack)
      },
      async rollbackTransaction(connection) {
        if (holds(connection) && sqlite.isTransaction) rollBack()
      },
      async releaseConnection(connection) {
        if (holds(connection)) next()
      },
      destroy: async () => {},
    }
  }

  return {
    sqlite,
    get writes() {
      return writes
    },
    writesTo: (tables) => [...tables, everything].reduce((sum, table) => sum + (written.get(table) ?? 0), 0),
    get full() {
      return state.full
    },
    set full(is) {
      state.full = is
    },
    dialectOf: (life) =>
      withPlainParameters(
        {
          createDriver: () => driverOf(life),
          createAdapter: () => new SqliteAdapter(),
          createIntrospector: (db) => {
            const own = new SqliteIntrospector(db)
            return { getSchemas: () => own.getSchemas(), getTables: (options) => tablesOf(own, options) }
          },
          createQueryCompiler: () => new SqliteQueryCompiler(),
        },
        (own) => Object.create(own, { supportsTransactionalDdl: { value: true } }),
      ),
    release(life) {
      for (let i = waiting.length - 1; i >= 0; i--) if (waiting[i]!.life === life) waiting.splice(i, 1)
      if (holder?.life !== life) return
      if (sqlite.isTransaction) rollBack()
      next()
    },
  }
}

const isRead = (sql: string) =>
  /^\s*(select|pragma|with)\b/i.test(sql) && !/\b(insert into|update|delete from)\b/i.test(sql)

const writtenBy = (sql: string) => /^\s*(?:insert(?: or \w+)? into|update|delete from)\s+"?(\w+)/i.exec(sql)?.[1]

const isInsert = (sql: string) => /^\s*insert/i.test(sql)
