import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidv7Generator } from '../../src/core/id.ts'
import type { Store } from '../../src/core/store.ts'
import { openStore } from '../../src/store/index.ts'
import { quantile, type Row } from './row.ts'

const place = { platform: 'local', workspace: 'local', channel: 'wire' }
const viewer = { platform: 'local', workspace: 'local', member: 'you' }
const vocabulary = 20_000
const wordsEach = 180
const asked = 400
const outlets = 200
const hourMs = 3_600_000

/**
 * Search over made articles in the embedded database: words as frequent as words are (Zipf), one article an hour of 200 outlets. So many
 * as `--articles` says; 100,000 unless told. Each question is of two words, a phrase, an outlet or a month, and reads a page.
 */
export async function benchFind(): Promise<Row[]> {
  const at = process.argv.indexOf('--articles')
  const articles = at < 0 ? 100_000 : Number(process.argv[at + 1])
  const data = await mkdtemp(join(tmpdir(), 'nightdesk-find-'))
  const clock = () => Date.now()
  const open = () =>
    openStore({ dataDir: data, clock, newId: uuidv7Generator(clock, (bytes) => crypto.getRandomValues(bytes)) })
  const store = await open()
  try {
    const random = randomOf(7)
    const began = performance.now()
    await fill(store, articles, random)
    const filled = (performance.now() - began) / 1000
    const found = await ask((n) => look(store, n, articles, random))
    const completed = await ask(() =>
      store.articles.seenBy(viewer).search(`${word(random)} w${Math.floor(random() * 10)}`, 15),
    )
    const { bytes } = await store.describe()
    await store.close()
    const started = performance.now()
    await (await open()).close()
    const start = performance.now() - started
    const of = `of ${articles.toLocaleString('en')} articles`
    return [
      { name: `find: kept ${of}`, value: articles / filled, unit: 'a second' },
      { name: `find: database ${of}`, value: bytes / 1_048_576, unit: 'MB' },
      ...found.map(([name, ms]) => ({ name: `find: ${name} ${of}`, value: ms, unit: 'ms' })),
      ...completed.map(([name, ms]) => ({ name: `completion: ${name} ${of}`, value: ms, unit: 'ms' })),
      { name: `start ${of}`, value: start, unit: 'ms' },
    ]
  } finally {
    await store.close()
    await rm(data, { recursive: true, force: true })
  }
}

async function fill(store: Store, articles: number, random: () => number): Promise<void> {
  for (let from = 0; from < articles; from += 1_000) {
    await store.transaction(async (rows) => {
      for (let n = from; n < Math.min(from + 1_000, articles); n++) {
        const words = Array.from({ length: wordsEach }, () => word(random))
        const text = `${words.join(' ')}.`
        const headline = words.slice(0, 7).join(' ')
        const createdAt = n * hourMs
        const { article } = await rows.articles.add({
          ...{
            canonicalUrl: `https://x.test/${n}`,
            workspace: null,
            asker: null,
            fingerprint: '0'.repeat(16),
            createdAt,
          },
          content: { headline, text, outlet: `Outlet number ${n % outlets}` },
        })
        await rows.articles.show(article.id, place, createdAt)
      }
    })
  }
}

async function look(store: Store, n: number, articles: number, random: () => number): Promise<unknown> {
  const day = Math.floor(random() * articles) * hourMs
  const [one, two] = [{ text: word(random) }, { text: word(random) }]
  const wanted = [
    { terms: [one, two] },
    { terms: [{ text: `${one.text} ${two.text}` }] },
    { terms: [one], outlet: `number ${n % outlets}` },
    { terms: [one, two], from: day, before: day + 30 * 24 * hourMs },
  ][n % 4]!
  return store.articles.seenBy(viewer).find({ ...wanted, limit: 6, offset: 0 })
}

async function ask(question: (n: number) => Promise<unknown>): Promise<(readonly [string, number])[]> {
  const times: number[] = []
  for (let n = 0; n < asked; n++) {
    const began = performance.now()
    await question(n)
    times.push(performance.now() - began)
  }
  return [
    ['half', quantile(times, 0.5)],
    ['p99', quantile(times, 0.99)],
    ['slowest', quantile(times, 1)],
  ]
}

/** A word of a vocabulary, by Zipf's law: the second is half as frequent as the first. */
function word(random: () => number): string {
  return `w${Math.floor(vocabulary ** random())}`
}

function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
