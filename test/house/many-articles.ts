import type { ChannelRef } from '../../src/core/place.ts'
import type { ArticleRow } from '../../src/core/rows/article.ts'
import type { Rows } from '../../src/core/store.ts'
import { analysisOf } from '../../src/newsroom/articles/article.ts'
import { preparedBrief } from '../../src/newsroom/posts/brief-post.ts'
import { fingerprint } from '../../src/text/stories/index.ts'
import type { House } from './house.ts'

const syllables = ['ba', 'ko', 'mi', 'ne', 'ru', 'sa', 'to', 'vi', 'lu', 'pe']
/** A town of its own for each number below a thousand. */
const townOf = (n: number) => `Q${[...String(n).padStart(3, '0')].map((digit) => syllables[Number(digit)]).join('')}`

export const headlineOf = (n: number) => `${townOf(n)} council votes on its harbour tonight`

/** Puts so many articles of invented towns into the house as if they had come in, five of a story, without reading any page. */
export async function takeIn(house: House, count: number, place: ChannelRef): Promise<ArticleRow[]> {
  return house.newsroom.store.transaction((rows) => takeInto(rows, house, count, place))
}

async function takeInto(store: Rows, house: House, count: number, place: ChannelRef): Promise<ArticleRow[]> {
  const { platform, workspace } = place
  const taken: ArticleRow[] = []
  let story = ''
  for (let n = 0; n < count; n++) {
    const at = house.now()
    const text = `The harbour of ${townOf(n)} will be rebuilt for ${n + 30} boats, its council said on Monday. Work begins in March.`
    const { article } = await store.articles.add({
      canonicalUrl: `https://courier.example/${'long-address/'.repeat(5)}${townOf(n)}`,
      workspace: null,
      asker: null,
      content: {
        headline: headlineOf(n),
        text,
        outlet: 'Loopback Courier',
        published: { date: new Date(at).toISOString().slice(0, 10) },
      },
      fingerprint: fingerprint(text),
      createdAt: at,
    })
    await store.articles.show(article.id, place, at)
    if (n % 5 === 0) {
      const added = await store.stories.add({
        platform,
        workspace,
        slug: `${townOf(n)}-harbour`,
        headline: headlineOf(n),
        createdAt: at,
      })
      story = added.id
    }
    await store.stories.put(story, article.id, at, false)
    taken.push(article)
  }
  return taken
}

export async function awaitDigest(house: House, articles: readonly ArticleRow[], place: ChannelRef): Promise<void> {
  await house.newsroom.store.transaction(async ({ digests }) => {
    for (const { id } of articles) await digests.add(place, id, house.now())
  })
}

export async function putInOutbox(house: House, articles: readonly ArticleRow[], place: ChannelRef): Promise<void> {
  const prepared: ((rows: Rows) => Promise<void>)[] = []
  for (const article of articles)
    prepared.push(await preparedBrief(house.newsroom, article, await analysisOf(house.newsroom, article), place))
  await house.newsroom.store.transaction(async (rows) => {
    for (const put of prepared) await put(rows)
  })
}
