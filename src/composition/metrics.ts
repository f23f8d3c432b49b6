import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Clock } from '../core/clock.ts'
import type { PlatformHealth } from '../core/platform.ts'
import type { Store } from '../core/store.ts'

/** Seconds: from what a cached answer takes to what a platform or a publisher may take. */
const buckets = [0.005, 0.02, 0.1, 0.5, 1, 2.5, 5, 10, 20, 60]

/** What the desk counts and times, for Prometheus (prometheus.io/docs/practices/naming). */
export interface Metrics {
  /** Counts one piece of work by what came of it, and how long it took. Answers what `work` does, or rejects like it. */
  time<T>(
    what: Timed,
    labels: Readonly<Record<string, string>>,
    work: () => Promise<T>,
    outcomeOf: (done: T) => string,
  ): Promise<T>
  /** All of it in Prometheus' text format. */
  render(): Promise<string>
}

const timed = {
  command: ['Commands, buttons and forms that were answered', ['platform', 'command']],
  post: ['Posts that were handed to a platform', ['platform']],
  poll: ['Feeds that were polled', []],
  page: ['Pages that were opened and read', []],
  analysis: ['Texts that were analysed', []],
} as const satisfies Readonly<Record<string, readonly [help: string, labels: readonly string[]]>>

export type Timed = keyof typeof timed

/** What grows with each day is counted as seldom as this, milliseconds: at each scrape it would cost more and more. */
const seldomMs = 300_000

/**
 * Metrics of one desk. What is asked of the database is counted there, so a scrape costs a few counts: of what waits, of feeds, and of
 * all that was posted and kept once in five minutes.
 */
export function createMetrics(
  store: Pick<Store, 'deliveries' | 'feeds' | 'articles' | 'describe'>,
  health: ReadonlyMap<string, PlatformHealth>,
  clock: Clock,
): Metrics {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const gauge = (
    name: string,
    help: string,
    label: string | undefined,
    read: () => Promise<Readonly<Record<string, number>>>,
  ) =>
    new Gauge({
      name,
      help,
      registers,
      labelNames: label ? [label] : [],
      async collect() {
        this.reset()
        for (const [value, count] of Object.entries(await read())) this.set(label ? { [label]: value } : {}, count)
      },
    })
  const all = seldom(clock, async () => ({
    deliveries: await store.deliveries.counts(),
    articles: await store.articles.count(),
  }))
  gauge(
    'nightdesk_deliveries',
    'Rows of the outbox by state; those posted and listed are counted once in five minutes.',
    'state',
    async () => ({ ...(await all()).deliveries, ...(await store.deliveries.unposted()) }),
  )
  gauge('nightdesk_feeds', 'Feeds by state.', 'state', () => store.feeds.counts())
  gauge('nightdesk_articles', 'Articles kept; counted once in five minutes.', undefined, async () => ({
    all: (await all()).articles,
  }))
  gauge('nightdesk_database_bytes', 'Size of the database.', undefined, async () => ({
    all: (await store.describe()).bytes,
  }))
  gauge('nightdesk_platform_up', 'Whether a platform is up.', 'platform', async () =>
    Object.fromEntries([...health.values()].map(({ platform, state }) => [platform, state === 'up' ? 1 : 0])),
  )

  const instruments = Object.fromEntries(
    Object.entries(timed).map(([what, [help, labels]]) => {
      const total = { name: `nightdesk_${what}s_total`, help: `${help}, by what came of it.` }
      const seconds = { name: `nightdesk_${what}_seconds`, help: `${help}: how long each took.` }
      return [
        what,
        {
          total: new Counter({ ...total, labelNames: [...labels, 'outcome'], registers }),
          seconds: new Histogram({ ...seconds, labelNames: [...labels], buckets, registers }),
        },
      ]
    }),
  ) as Record<Timed, { total: Counter; seconds: Histogram }>

  return {
    async time(what, labels, work, outcomeOf) {
      const { total, seconds } = instruments[what]
      const stop = seconds.startTimer(labels)
      let outcome = 'error'
      try {
        const done = await work()
        outcome = outcomeOf(done)
        return done
      } finally {
        stop()
        total.inc({ ...labels, outcome })
      }
    },
    render: () => register.metrics(),
  }
}

/** Reads when asked, and answers the same until five minutes have gone by; a reading that failed is no answer. */
function seldom<T>(clock: Clock, read: () => Promise<T>): () => Promise<T> {
  let kept: { readonly at: number; readonly value: Promise<T> } | undefined
  return () => {
    const now = clock()
    if (kept && Math.abs(now - kept.at) < seldomMs) return kept.value
    const mine = { at: now, value: read() }
    kept = mine
    mine.value.catch(() => {
      if (kept === mine) kept = undefined
    })
    return mine.value
  }
}
