import { DatabaseSync } from 'node:sqlite'
import type { Card } from '../../../src/core/card.ts'
import { uuidv7Generator } from '../../../src/core/id.ts'
import { partRows } from '../../../src/store/dialects/fts5.ts'
import { databaseFile } from '../../../src/store/embedded.ts'
import type { WordIndex } from '../../../src/store/engine.ts'
import { openStore } from '../../../src/store/index.ts'
import { type MadeWords, madeWords } from './words.ts'

const place = { platform: 'local', workspace: 'local', channel: 'wire' }
export const viewer = { platform: 'local', workspace: 'local', member: 'you' }
const outlets = 200
const ofStory = 8
const wordsEach = 180
const atOnce = 20_000
const seed = 7
/** What FTS5 gathers of new words before it writes a piece of the index, in bytes (an option of its own that its page doesn't name). */
const gathered = { whileFilling: 96 * 1_048_576, usually: 1_048_576 } as const

export const outletOf = (n: number) => `Outlet number ${n % outlets}`
const addressOf = (n: number) => `https://outlet${n % outlets}.test/${n}`
export const slugOf = (n: number) => `story-${Math.floor(n / ofStory)}`

/**
 * An archive of made articles in a new data directory, spread evenly over the time between two moments: each of 180 words in one of 200
 * outlets, shown and posted in one channel, one of eight in a story, with one passage of what somebody said. The schema is the store's own;
 * the rows are written by its columns, some thousand in a transaction, for the analysis isn't what is measured. Answers articles a second.
 */
export async function fillArchive(dataDir: string, articles: number, from: number, to: number): Promise<number> {
  const clock = () => Date.now()
  const words = madeWords(seed)
  const newId = uuidv7Generator(clock, (bytes) => {
    for (let i = 0; i < bytes.length; i++) bytes[i] = 256 * words.random()
  })
  await (await openStore({ dataDir, clock, newId })).close()
  const database = new DatabaseSync(databaseFile(dataDir))
  // What is made here can be made again: no transaction waits for the disk. What is deleted is overwritten, as the store does it.
  database.exec(
    'pragma secure_delete = on; pragma journal_mode = memory; pragma synchronous = off; pragma cache_size = -400000',
  )
  const indexes = withoutIndexes(database)
  const put = putter(database)
  const began = performance.now()
  put.row('outbox_channels', place)
  put.row('message_channels', { name: place.channel, at: from })
  let story = ''
  for (let first = 0; first < articles; first += atOnce) {
    database.exec('begin')
    for (let n = first; n < Math.min(first + atOnce, articles); n++) {
      const at = Math.floor(from + ((to - from) * n) / articles)
      if (n % ofStory === 0) {
        story = newId()
        const headline = `Story ${n / ofStory}`
        put.row('stories', {
          ...{ id: story, platform: 'local', workspace: 'local', slug: slugOf(n), headline },
          ...{ created_at: at, updated_at: at },
        })
      }
      putArticle(put, { n, at, story, newId, words })
    }
    database.exec('commit')
  }
  put.close()
  indexes.makeAgain()
  database.exec('pragma journal_mode = wal')
  database.close()
  return (articles / (performance.now() - began)) * 1_000
}

interface Made {
  readonly n: number
  readonly at: number
  readonly story: string
  readonly words: MadeWords
  newId(): string
}

function putArticle(put: Putter, { n, at, story, words, newId }: Made): void {
  const text = Array.from({ length: wordsEach }, words.word).join(' ')
  const headline = text.slice(0, 40)
  const [id, delivery, message] = [newId(), newId(), newId()]
  const outlet = outletOf(n)
  const content = JSON.stringify({ headline, text: `${text}.`, outlet })
  const post = {
    title: headline,
    url: addressOf(n),
    parts: [{ type: 'text', text: text.slice(0, 300) }],
  } satisfies Card
  const card = JSON.stringify(post)
  const seq = n + 1
  put.row('articles', {
    ...{ seq, id, canonical_url: addressOf(n), workspace: null, asker: null, version: 1, content, outlet },
    ...{ fingerprint: '0'.repeat(16), created_at: at, updated_at: at },
  })
  put.row('article_facts', { seq, id, workspace: null, asker: null, outlet: outlet.toLowerCase(), at })
  put.row(put.part('article_words', seq), { rowid: seq, headline, text })
  put.row('article_shows', { article: id, ...place, thread: null, at })
  put.row('story_articles', { story, platform: 'local', workspace: 'local', article: id, at, by_person: 0 })
  const said = text.slice(200, 320)
  const speaker = words.speaker()
  put.row('passages', { seq, article: id, version: 1, kind: 'said', speaker, part: 'text', start: 200, end: 320, at })
  put.row(put.part('passage_words', seq), { rowid: seq, speaker: speaker.toLowerCase(), words: said })
  put.row('deliveries', {
    ...{ id: delivery, kind: 'brief', key: `brief:${id}:${place.channel}`, ...place, thread: null, card },
    ...{ state: 'posted', attempts: 1, next_attempt: at, ref: JSON.stringify({ ...place, message }), message },
    ...{ reason: null, article: id, created_at: at, posted_at: at, lease_until: 0 },
  })
  put.row('messages', {
    ...{ id: message, channel: place.channel, key: `brief:${id}:${place.channel}`, author: 'Nightdesk', card },
    ...{ thread: null, at, edited_at: null },
  })
}

/** Indexes of the tables that are filled go, and are made at the end of all rows at once, in their order. */
function withoutIndexes(database: DatabaseSync): { makeAgain(): void } {
  const made = database
    .prepare(`select name, sql from sqlite_master where type = 'index' and sql is not null
      and tbl_name in ('articles', 'article_facts', 'article_shows', 'story_articles', 'passages', 'deliveries', 'messages')`)
    .all() as { name: string; sql: string }[]
  for (const { name } of made) database.exec(`drop index "${name}"`)
  return { makeAgain: () => made.forEach(({ sql }) => void database.exec(sql)) }
}

type Putter = ReturnType<typeof putter>

/** A statement a table, made of the first row's columns. */
function putter(database: DatabaseSync) {
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const newest: Record<WordIndex, string> = { article_words: 'article_words', passage_words: 'passage_words' }
  const gather = (part: string, bytes: number) =>
    database.exec(`insert into ${part} (${part}, rank) values ('hashsize', ${bytes})`)
  for (const part of Object.values(newest)) gather(part, gathered.whileFilling)
  return {
    /** The part of an index that takes a row, made where the one before it is full. */
    part(index: WordIndex, seq: number): string {
      if (seq % partRows[index] === 0) {
        gather(newest[index], gathered.usually)
        newest[index] = `${index}_${seq}`
        const first = database.prepare('select sql from sqlite_master where name = ?').get(index) as { sql: string }
        database.exec(first.sql.replace(index, newest[index]))
        gather(newest[index], gathered.whileFilling)
      }
      return newest[index]
    },
    row(table: string, row: Readonly<Record<string, string | number | null>>): void {
      let statement = statements.get(table)
      if (!statement) {
        const columns = Object.keys(row)
        statement = database.prepare(
          `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
        )
        statements.set(table, statement)
      }
      statement.run(...Object.values(row))
    },
    close() {
      for (const part of Object.values(newest)) gather(part, gathered.usually)
    },
  }
}
