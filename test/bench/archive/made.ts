import type { Card } from '../../../src/core/card.ts'
import type { NewId } from '../../../src/core/id.ts'
import type { WordIndex } from '../../../src/store/engine.ts'
import type { MadeWords } from './words.ts'

const place = { platform: 'local', workspace: 'local', channel: 'wire' }
export const viewer = { platform: 'local', workspace: 'local', member: 'you' }
const outlets = 200
const ofStory = 8
const wordsEach = 180
const atOnce = 20_000

export const outletOf = (n: number) => `Outlet number ${n % outlets}`
const addressOf = (n: number) => `https://outlet${n % outlets}.test/${n}`
export const slugOf = (n: number) => `story-${Math.floor(n / ofStory)}`

/** Takes rows of an archive by the columns of the store, some thousand in a transaction. */
export interface Putter {
  row(table: string, row: Readonly<Record<string, string | number | null>>): void
  words(index: WordIndex, seq: number, first: string, second: string): void
  commit(): Promise<void>
  close(): Promise<void>
}

/** Tables that are filled. */
export const filled = [
  ...['articles', 'article_facts', 'article_shows', 'story_articles', 'passages', 'deliveries', 'messages'],
] as const

/** Puts so many articles, spread evenly over the time between two moments. */
export async function makeArchive(
  put: Putter,
  articles: number,
  {
    from,
    to,
    words,
    newId,
  }: { readonly from: number; readonly to: number; readonly words: MadeWords; readonly newId: NewId },
): Promise<void> {
  put.row('outbox_channels', place)
  put.row('message_channels', { name: place.channel, at: from })
  let story = ''
  for (let n = 0; n < articles; n++) {
    if (n % atOnce === 0) await put.commit()
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
  put.words('article_words', seq, headline, text)
  put.row('article_shows', { article: id, ...place, thread: null, at })
  put.row('story_articles', { story, platform: 'local', workspace: 'local', article: id, at, by_person: 0 })
  const said = text.slice(200, 320)
  const speaker = words.speaker()
  put.row('passages', { seq, article: id, version: 1, kind: 'said', speaker, part: 'text', start: 200, end: 320, at })
  put.words('passage_words', seq, speaker.toLowerCase(), said)
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
