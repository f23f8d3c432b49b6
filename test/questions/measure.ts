import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidv7Generator } from '../../src/core/id.ts'
import type { Store } from '../../src/core/store.ts'
import type { Found } from '../../src/newsroom/search/find.ts'
import { find } from '../../src/newsroom/search/find.ts'
import { openStore } from '../../src/store/index.ts'
import { analyse } from '../../src/text/analyse.ts'
import { fingerprint } from '../../src/text/stories/index.ts'
import { analyserVersion } from '../../src/text/version.ts'
import { readKept } from './kept.ts'

/**
 * Sixty questions to `/find` over the articles of the collections in a folder: `measure.ts DATA [KEPT]`. `KEPT` is a folder for the
 * database, so that a second run needs not read all articles again. A passage is named by its article, its place and a hash.
 */
interface Question {
  readonly words: string
  readonly speaker?: string
  readonly set: string
  readonly id: string
  readonly start: number
  readonly end: number
  readonly sha256: string
}

const shown = 3
const place = { platform: 'local', workspace: 'local', channel: 'wire' }
const viewer = { platform: 'local', workspace: 'local', member: 'you' }

const [data, folder] = process.argv.slice(2)
if (!data) throw new Error('measure.ts DATA [KEPT]')
const dataDir = folder ?? mkdtempSync(join(tmpdir(), 'nightdesk-questions-'))
mkdirSync(dataDir, { recursive: true })
const clock = () => Date.now()
const newId = uuidv7Generator(clock, (bytes) => crypto.getRandomValues(bytes))
const store = await openStore({ dataDir, clock, newId })
const kept = readKept(data)
await keepAll(store)
const questions: Question[] = readFileSync(join(import.meta.dirname, 'questions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
let right = 0
for (const question of questions) {
  const text = kept.find(({ set, id }) => set === question.set && id === question.id)!.text
  const passage = text.slice(question.start, question.end)
  const hash = createHash('sha256').update(passage).digest('hex').slice(0, question.sha256.length)
  if (hash !== question.sha256) throw new Error(`the article of “${question.words}” is another one`)
  const { speaker, words } = question
  const request = { words, where: {}, order: 'rank' as const, limit: shown + 1, offset: 0, ...(speaker && { speaker }) }
  const found = (await find({ store }, viewer, request)).found.slice(0, shown)
  const at = found.findIndex((one) => holds(one, passage))
  if (at >= 0) right++
  const where = found.map(({ words: there }) => there.slice(0, 60).replace(/\s+/g, ' '))
  if (at < 0)
    console.log(`not among the first ${shown}: ${speaker ? `${speaker}: ` : ''}${words} → ${where.join(' | ')}`)
}
console.log(
  `${right} of ${questions.length} with the right passage in the first ${shown}, over ${kept.length} articles`,
)
await store.close()
if (!folder) rmSync(dataDir, { recursive: true })

/** Some of the passage's words are shown, of this article or of another with the same passage. */
function holds({ article, span }: Found, passage: string): boolean {
  const at = article.content.text.indexOf(passage)
  return at >= 0 && span.start < at + passage.length && at < span.end
}

/** What a run that was broken off has kept already is not done again. */
async function keepAll({ articles }: Store): Promise<void> {
  const ids: string[] = []
  for (const { set, id, text, title, published, publisher } of kept) {
    const headline = title ?? text.slice(0, 80).replace(/\s+/g, ' ')
    const day = dayOf(published)
    const content = {
      headline,
      text,
      ...(publisher && { outlet: publisher }),
      ...(day && { published: { date: day } }),
    }
    const canonicalUrl = `https://kept.example/${encodeURIComponent(`${set}/${id}`)}`
    const { article } = await articles.add({
      ...{ canonicalUrl, workspace: null, asker: null, content, fingerprint: fingerprint(text), createdAt: clock() },
    })
    await articles.show(article.id, place, clock())
    ids.push(article.id)
  }
  for (const [i, { text, title, published }] of kept.entries()) {
    const id = ids[i]!
    if (await articles.forWork.analysis(id, 1, analyserVersion)) continue
    const day = dayOf(published)
    const analysis = analyse({ text, ...(title && { title }), ...(day && { published: day }) })
    await articles.saveAnalysis(id, 1, analysis)
  }
}

function dayOf(published: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0]
}
