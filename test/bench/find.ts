import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidv7Generator } from '../../src/core/id.ts'
import type { Store } from '../../src/core/store.ts'
import { find } from '../../src/newsroom/search/find.ts'
import { databaseFile } from '../../src/store/embedded.ts'
import { openStore } from '../../src/store/index.ts'
import { openPostgres } from '../process/open-postgres.ts'
import { type ArchivePlace, fillArchive } from './archive/fill.ts'
import { benchForget } from './archive/forget.ts'
import { outletOf, viewer } from './archive/made.ts'
import { benchProgram } from './archive/program.ts'
import { timesFrom, timesOf } from './archive/times-of.ts'
import { benchUpkeep } from './archive/upkeep.ts'
import { type MadeWords, madeWords } from './archive/words.ts'
import type { Row } from './row.ts'

const asked = 400
const dayMs = 24 * 3_600_000
/** A year is kept unless told otherwise; this is somewhat more, so that a night has something to take out. */
const days = 366
const bytesEach = 9_000
const page = 6

const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}

/**
 * A desk with an archive of made articles: words as frequent as words are (Zipf), over a year of 200 outlets, in stories, posted. Each
 * figure is told as it is taken. `--articles` says how many, 100,000 unless told; `--archive` names a folder that keeps them for the next
 * run, which takes out of it no more than a run does: one outlet that is forgotten, and what is over at night. `--database postgres` takes
 * a Postgres of its own, which is kept for no other run.
 */
export async function* benchFind(): AsyncGenerator<Row> {
  const articles = Number(option('articles') ?? 100_000)
  const kept = option('archive')
  const server = option('database') === 'postgres' ? await openPostgres() : undefined
  const dataDir = kept ?? (await mkdtemp(join(tmpdir(), 'nightdesk-find-')))
  const of = ` of ${articles.toLocaleString('en')} articles${server ? ' on Postgres' : ''}`
  try {
    for await (const row of benchArchive({ dataDir, databaseUrl: server?.url }, articles))
      yield { ...row, name: row.name + of }
  } finally {
    await server?.close()
    if (!kept) await rm(dataDir, { recursive: true, force: true })
  }
}

async function* benchArchive(place: ArchivePlace, articles: number): AsyncGenerator<Row> {
  const clock = () => Date.now()
  const open = () =>
    openStore({ ...place, clock, newId: uuidv7Generator(clock, (bytes) => crypto.getRandomValues(bytes)) })
  const now = clock()
  await mkdir(place.dataDir, { recursive: true })
  if (place.databaseUrl || !existsSync(databaseFile(place.dataDir)))
    yield { name: 'archive: filled', value: await fill(place, articles, now), unit: 'a second' }
  const asked = await open()
  const { bytes } = await asked.describe()
  yield { name: 'archive: database', value: bytes / 1_048_576, unit: 'MB' }
  yield* benchQuestions(asked, now)
  await asked.close()
  yield* benchProgram(place, articles)
  const changed = await open()
  yield* benchForget(changed, clock)
  yield* benchUpkeep(changed, clock)
  await changed.close()
}

/** Beside its place until it is whole, so that one that was broken off isn't taken for an archive. */
async function fill(place: ArchivePlace, articles: number, now: number): Promise<number> {
  const from = now - days * dayMs
  if (place.databaseUrl) return fillArchive(place, articles, from, now)
  const { dataDir } = place
  await mustHaveRoom(dataDir, articles)
  const filling = join(dataDir, 'filling')
  await rm(filling, { recursive: true, force: true })
  const perSecond = await fillArchive({ dataDir: filling }, articles, from, now)
  await rename(databaseFile(filling), databaseFile(dataDir))
  await rm(filling, { recursive: true })
  return perSecond
}

async function mustHaveRoom(directory: string, articles: number): Promise<void> {
  const { bavail, bsize } = await statfs(directory)
  if (bavail * bsize < 2 * articles * bytesEach)
    throw new Error(
      `${directory} has too little room for ${articles} articles, which take ${articles * bytesEach} bytes`,
    )
}

type Question = Omit<Parameters<typeof find>[2], 'order' | 'limit' | 'offset'>

/** The workflow of `/find`, with its second look, and completion; as fast as one after the other goes. */
async function* benchQuestions(store: Store, now: number): AsyncGenerator<Row> {
  const words = madeWords(11)
  const kinds: readonly (readonly [string, (n: number) => Question])[] = [
    ['two words', () => ({ words: `${words.word()} ${words.word()}`, where: {} })],
    ['a phrase', () => ({ words: `"${words.word()} ${words.word()}"`, where: {} })],
    ['a word in an outlet', (n) => ({ words: words.word(), where: { outlet: outletOf(n) } })],
    ['two words in a month', () => ({ words: `${words.word()} ${words.word()}`, where: monthOf(words, now) })],
    ['four words', () => ({ words: Array.from({ length: 4 }, words.word).join(' '), where: {} })],
    ['a speaker about a word', () => ({ words: words.word(), speaker: words.speaker(), where: {} })],
  ]
  const all: { ms: number; cpu: number }[] = []
  for (const [name, question] of kinds) {
    const times = await timesOf(asked / kinds.length, (n) => {
      const request = question(n)
      const order = request.speaker ? ('time' as const) : ('rank' as const)
      return find({ store }, viewer, { ...request, order, limit: page, offset: 0 })
    })
    all.push(...times.each)
    yield { name: `find: ${name}, p99`, value: times.quantile(0.99), unit: 'ms' }
    yield { name: `find: ${name}, p99, processor time`, value: times.processor(0.99), unit: 'ms' }
  }
  const found = timesFrom(all)
  yield* [
    { name: 'find: half', value: found.quantile(0.5), unit: 'ms' },
    { name: 'find: p99', value: found.quantile(0.99), unit: 'ms' },
    { name: 'find: p99, processor time', value: found.processor(0.99), unit: 'ms' },
    { name: 'find: slowest', value: found.quantile(1), unit: 'ms' },
  ]
  const completed = await timesOf(asked / 4, () =>
    store.articles.seenBy(viewer).search(`${words.word()} w${Math.floor(words.random() * 10)}`, 15),
  )
  yield* [
    { name: 'completion: half', value: completed.quantile(0.5), unit: 'ms' },
    { name: 'completion: p99', value: completed.quantile(0.99), unit: 'ms' },
    { name: 'completion: p99, processor time', value: completed.processor(0.99), unit: 'ms' },
  ]
}

function monthOf(words: MadeWords, now: number) {
  const from = now - Math.floor(words.random() * days) * dayMs
  return { from, before: from + 30 * dayMs }
}
