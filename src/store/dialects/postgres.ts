import { type Dialect, type Kysely, PostgresDialect, sql } from 'kysely'
import { Pool, types } from 'pg'
import type { Engine } from '../engine.ts'
import type { Tables } from '../schema.ts'
import type { IndexedWords } from '../words.ts'
import { withPlainParameters } from './parameters.ts'

/** What a tsvector can say of a word (postgresql.org/docs/current/textsearch-limitations.html). */
const lastPosition = 16_383
const positionsOfWord = 255

/** The words as a tsvector literal, headline words with weight A: no parser of the database reads them. */
function vectorOf(words: IndexedWords): string {
  const places = new Map<string, string[]>()
  const put = (word: string, at: string): void => {
    const known = places.get(word)
    if (known === undefined) places.set(word, [at])
    else if (known.length < positionsOfWord) known.push(at)
  }
  for (const [i, word] of words.first.entries()) put(word, `${Math.min(i + 1, lastPosition)}A`)
  const before = words.first.length + 1
  for (const [i, word] of words.second.entries()) put(word, `${Math.min(i + before, lastPosition)}`)
  return Array.from(places, ([word, at]) => `'${word}':${at.join(',')}`).join(' ')
}

const blocksAtOnce = 100

const weights = { first: 'A', second: 'D' } as const

export const postgresEngine: Engine = {
  kind: 'postgres',
  sequence: (column) => column.primaryKey().generatedAlwaysAsIdentity(),
  async createSearch(db) {
    await sql`create table article_words (rowid bigint primary key, words tsvector not null)`.execute(db)
    await sql`create index article_words_words on article_words using gin (words)`.execute(db)
  },
  async createPassageSearch(db) {
    await sql`create table passage_words (rowid bigint primary key, words tsvector not null)`.execute(db)
    await sql`create index passage_words_words on passage_words using gin (words)`.execute(db)
  },
  // The planner knows how many rows hold a word, and a GIN index is read in any order: it needs no parts.
  parts: async (_, index) => [{ index, table: index, from: 0, to: Number.MAX_SAFE_INTEGER }],
  async index(db, index, rows) {
    for (const { seq, words } of rows)
      await sql`insert into ${sql.table(index)} (rowid, words) values (${seq}, ${vectorOf(words)}::tsvector)
        on conflict (rowid) do update set words = excluded.words`.execute(db)
  },
  async unindex(db, index, seqs) {
    if (seqs.length) await sql`delete from ${sql.table(index)} where rowid in (${sql.join([...seqs])})`.execute(db)
  },
  match(_, terms, any) {
    const written = (followed: '<->' | '&') =>
      terms
        .map(({ alternatives, column, begins }) => {
          const weight = `${begins ? '*' : ''}${column ? weights[column] : ''}`
          const lexeme = (word: string) => `'${word}'${weight && `:${weight}`}`
          return `(${alternatives.map((words) => `(${words.map(lexeme).join(` ${followed} `)})`).join(' | ')})`
        })
        .join(any ? ' | ' : ' & ')
    const query = written('<->')
    const found = sql<boolean>`words.words @@ ${query}::tsquery`
    // The planner takes a phrase for as frequent as its words together, and would read row after row for it: asked for both, it asks the index.
    const hasPhrase = terms.some(({ alternatives }) => alternatives.some(({ length }) => length > 1))
    return {
      found: hasPhrase ? sql<boolean>`${found} and words.words @@ ${written('&')}::tsquery` : found,
      score: sql`words.words`,
      rank: sql<number>`-ts_rank(score, ${query}::tsquery)`,
    }
  },
  async holdChannel(db, channel) {
    const held = await db
      .selectFrom('outboxChannels')
      .select('channel')
      .where('platform', '=', channel.platform)
      .where('workspace', '=', channel.workspace)
      .where('channel', '=', channel.channel)
      .forUpdate()
      .skipLocked()
      .execute()
    return held.length > 0
  },
  async holdTables(db, tables) {
    // Readers go on (postgresql.org/docs/current/explicit-locking.html).
    await sql`lock table ${sql.join(tables.map((table) => sql.table(table)))} in exclusive mode`.execute(db)
  },
  // Its own autovacuum makes room free for new rows; files shrink by `VACUUM FULL` alone, which locks a table, and is the operator's.
  async upkeep() {},
  async scrub(db) {
    for (const { name, schema } of await db.introspection.getTables())
      if (schema === (await currentSchema(db))) await sql`vacuum ${sql.table(name)}`.execute(db)
    return {
      sentences: [
        'The rows are gone, and their tables were vacuumed: the room that they took is free for others, and overwritten as it is used.',
        'What the server has written already, its write-ahead log, replicas and backups, holds them until it is recycled: that is the server’s own.',
      ],
      files: [],
    }
  },
  // No file of its own is looked into.
  writeAnew: async () => ({ done: false, sentence: '' }),
  // By the blocks of the table (postgresql.org/docs/current/ddl-system-columns.html, ctid): no key is needed.
  async *slices(db, table) {
    const { rows } = await sql<{ blocks: number }>`select pg_relation_size(${table}::regclass)
      / current_setting('block_size')::int as blocks`.execute(db)
    for (let block = 0; block < (rows[0]?.blocks ?? 0); block += blocksAtOnce)
      yield sql<boolean>`ctid >= ${`(${block},0)`}::tid and ctid < ${`(${block + blocksAtOnce},0)`}::tid`
  },
  async bytes(db) {
    const { rows } = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(db)
    return rows[0]?.bytes ?? 0
  },
}

async function currentSchema(db: Kysely<Tables>): Promise<string | undefined> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db)
  return rows[0]?.schema
}

/** OID of int8 in pg_type: `bigint` and `count(*)` come as text, for they may pass 2^53. Ours don't. */
const int8 = 20

/** A pool on a server. `onTrouble` hears of connections that broke while nobody used them; the pool makes new ones. */
export function openPostgres(
  connectionString: string,
  onTrouble: (error: Error) => void,
): { readonly dialect: Dialect; readonly pool: Pool } {
  const pool = new Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'nightdesk',
    types: {
      getTypeParser: ((oid: number, format?: 'text') =>
        oid === int8 ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
    },
  })
  // pg hangs the connection on the error, and the password on the connection: none of that may reach a log.
  const tell = ({ message, code }: Error & { readonly code?: string }): void =>
    onTrouble(Object.assign(new Error(`a connection to the database broke: ${message}`), { code }))
  pool.on('error', tell)
  // While a connection is in use the pool does not listen to it, and a loss between two queries would end the process.
  pool.on('connect', (client) => client.on('error', tell))
  return { dialect: withPlainParameters(new PostgresDialect({ pool })), pool }
}
