import type { Newsroom } from '../newsroom/newsroom.ts'

/** What the desk counts, in Prometheus' text format (prometheus.io/docs/instrumenting/exposition_formats). */
export async function renderMetrics(newsroom: Newsroom, startedAt: number): Promise<string> {
  const counts = await newsroom.store.deliveries.counts()
  const feeds = await newsroom.store.feeds.all()
  const database = await newsroom.store.describe()
  const memory = process.memoryUsage()
  const lines: string[] = []
  const family = (
    name: string,
    help: string,
    type: 'gauge' | 'counter',
    samples: readonly (readonly [labels: string, value: number])[],
  ) => {
    lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`)
    for (const [labels, value] of samples) lines.push(`${name}${labels} ${value}`)
  }
  family(
    'nightdesk_deliveries',
    'Rows of the outbox by state.',
    'gauge',
    Object.entries(counts).map(([state, count]) => [`{state="${state}"}`, count]),
  )
  const states = new Map<string, number>()
  for (const feed of feeds) states.set(feed.state, (states.get(feed.state) ?? 0) + 1)
  family(
    'nightdesk_feeds',
    'Feeds by state.',
    'gauge',
    [...states].map(([state, count]) => [`{state="${state}"}`, count]),
  )
  family('nightdesk_articles', 'Articles kept.', 'gauge', [['', await newsroom.store.articles.count()]])
  family(
    'nightdesk_platform_up',
    'Whether a platform is up.',
    'gauge',
    [...newsroom.health.values()].map((health) => [`{platform="${health.platform}"}`, health.state === 'up' ? 1 : 0]),
  )
  family('nightdesk_database_bytes', 'Size of the database.', 'gauge', [['', database.bytes]])
  family('process_resident_memory_bytes', 'Resident memory.', 'gauge', [['', memory.rss]])
  family('process_start_time_seconds', 'Start of the process.', 'gauge', [['', Math.round(startedAt / 1000)]])
  return `${lines.join('\n')}\n`
}
