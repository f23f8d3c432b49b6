import { uuidv7Generator } from '../../src/core/id.ts'
import { openStore } from '../../src/store/index.ts'

// Adds to the outbox of the data directory in its first argument for ever, and says each key once it was acknowledged.
const [dataDir = '', round = ''] = process.argv.slice(2)
const newId = uuidv7Generator(
  () => 0,
  (bytes) => void crypto.getRandomValues(bytes),
)
const store = await openStore({ dataDir, newId, clock: () => 0 })
const place = { platform: 'local', workspace: 'desk', channel: 'night' }
for (let n = 0; ; n++) {
  const key = `${round}-${n}`
  const { article } = await store.articles.add({
    canonicalUrl: `https://x.test/${key}`,
    workspace: null,
    asker: null,
    content: { headline: key, text: `The text of ${key}. `.repeat(50) },
    fingerprint: 'f',
    createdAt: 1,
  })
  await store.transaction(async (rows) => {
    await rows.articles.show(article.id, place, 1)
    await rows.deliveries.add({
      kind: 'notice',
      key,
      card: { title: key, parts: [] },
      article: article.id,
      ...place,
      at: 1,
    })
  })
  process.stdout.write(`${key}\n`)
}
