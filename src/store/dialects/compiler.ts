import {
  CamelCasePlugin,
  type LimitNode,
  type OperationNode,
  type PluginTransformQueryArgs,
  PostgresQueryCompiler,
  type QueryCompiler,
  type RootOperationNode,
  SqliteQueryCompiler,
  ValueNode,
} from 'kysely'

/**
 * Names are camelCase in the program and snake_case in the database. Those of a query are changed while its text is written, by the
 * compilers below: Kysely's own plugin makes a changed copy of each query first, which took a quarter of the time to build it.
 */
class Names extends CamelCasePlugin {
  override transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return node
  }

  /** Columns hold no objects. */
  protected override mapRow(row: Record<string, unknown>): Record<string, unknown> {
    const mapped: Record<string, unknown> = {}
    for (const name in row) mapped[this.camelCase(name)] = row[name]
    return mapped
  }

  inDatabase(name: string): string {
    return this.snakeCase(name)
  }
}

export const names = new Names()

/** A number that stands in the text instead of being bound: SQLite prepares a statement anew each time that its limit is bound. */
function written(limit: OperationNode): string | undefined {
  return ValueNode.is(limit) && Number.isSafeInteger(limit.value) ? String(limit.value) : undefined
}

class SqliteCompiler extends SqliteQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    return super.sanitizeIdentifier(names.inDatabase(name))
  }

  protected override visitLimit({ limit }: LimitNode): void {
    const number = written(limit)
    this.append('limit ')
    if (number === undefined) this.visitNode(limit)
    else this.append(number)
  }
}

class PostgresCompiler extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    return super.sanitizeIdentifier(names.inDatabase(name))
  }
}

/** The compiler of ours in the place of a dialect's own. */
export function compilerFor(own: QueryCompiler): QueryCompiler {
  if (own instanceof SqliteQueryCompiler) return new SqliteCompiler()
  if (own instanceof PostgresQueryCompiler) return new PostgresCompiler()
  throw new TypeError('the store speaks the SQL of SQLite and of Postgres')
}
