import type { CompiledQuery, DatabaseConnection, Dialect, Driver } from 'kysely'
import { troubleOf } from '../trouble.ts'

/** The dialect with errors that people can do something about (a full disk, a damaged page) told as sentences. */
export function tellingTrouble(dialect: Dialect, place: string): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => telling(dialect.createDriver(), place),
  }
}

type Options = Parameters<DatabaseConnection['executeQuery']> extends [unknown, ...infer Rest] ? Rest : never

function telling(driver: Driver, place: string): Driver {
  const told = new WeakSet<DatabaseConnection>()
  const acquire = driver.acquireConnection.bind(driver)
  driver.acquireConnection = async (options) => {
    const connection = await acquire(options)
    if (told.has(connection)) return connection
    told.add(connection)
    // The driver asks for its own connection again when it lets go of it: it is the same one, and not a wrapped one.
    const execute = connection.executeQuery.bind(connection)
    connection.executeQuery = <R>(query: CompiledQuery, ...rest: Options) =>
      execute<R>(query, ...rest).catch((error: unknown) => {
        throw troubleOf(error, place)
      })
    return connection
  }
  return driver
}
