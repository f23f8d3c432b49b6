import { describe, expect, it } from 'vitest'
import { measuredPlatform, measuredWire } from '../../src/composition/measured.ts'
import { createMetrics } from '../../src/composition/metrics.ts'
import type { Platform } from '../../src/core/platform.ts'
import type { Wire } from '../../src/core/wire.ts'

const counted = { pending: 2, sending: 0, posted: 40, unclear: 0, failed: 1 }

/** A store that counts what is asked of it, and has nothing but counts. */
function countingStore() {
  const asked: string[] = []
  const answer =
    <T>(name: string, value: T) =>
    async () => {
      asked.push(name)
      return value
    }
  return {
    asked,
    store: {
      deliveries: {
        counts: answer('all deliveries', counted),
        unposted: answer('deliveries', { pending: 3, sending: 0, unclear: 0, failed: 1 }),
      },
      feeds: { counts: answer('feeds', { new: 0, ok: 9_999, quiet: 0, failing: 1, gone: 0 }) },
      articles: { count: answer('articles', 12) },
      describe: answer('database', { kind: 'sqlite', place: '/data', bytes: 4096 }),
    } as unknown as Parameters<typeof createMetrics>[0],
  }
}

describe('the desk’s metrics', () => {
  it('a scrape counts what waits and the feeds; all that was posted and kept is counted once in five minutes', async () => {
    const { store, asked } = countingStore()
    let now = 0
    const metrics = createMetrics(
      store,
      new Map([['slack', { platform: 'slack', state: 'down', detail: '' }]]),
      () => now,
    )
    const text = await metrics.render()
    const each = ['database', 'deliveries', 'feeds']
    expect(asked.splice(0).toSorted()).toEqual(['all deliveries', 'articles', ...each])
    now = 299_999
    await metrics.render()
    expect(asked.splice(0).toSorted()).toEqual(each)
    now = 300_000
    await metrics.render()
    expect(asked.toSorted()).toEqual(['all deliveries', 'articles', ...each])
    expect(text).toMatch(/^nightdesk_deliveries\{state="pending"\} 3$/m)
    expect(text).toMatch(/^nightdesk_deliveries\{state="posted"\} 40$/m)
    expect(text).toMatch(/^nightdesk_feeds\{state="ok"\} 9999$/m)
    expect(text).toMatch(/^nightdesk_articles 12$/m)
    expect(text).toMatch(/^nightdesk_database_bytes 4096$/m)
    expect(text).toMatch(/^nightdesk_platform_up\{platform="slack"\} 0$/m)
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m)
  })

  it('counts and times posts by what became of them, those that threw too', async () => {
    const metrics = createMetrics(countingStore().store, new Map(), () => 0)
    const outcomes = [
      async () => ({ state: 'posted' }),
      async () => ({ state: 'refused' }),
      () => Promise.reject(new Error('no')),
    ]
    const platform = measuredPlatform(
      { name: 'slack', post: () => outcomes.shift()!() } as unknown as Platform,
      metrics,
    )
    const post = () => platform.post({} as never, {} as never, 'k')
    expect(await post()).toEqual({ state: 'posted' })
    expect(await post()).toEqual({ state: 'refused' })
    await expect(post()).rejects.toThrow('no')
    const text = await metrics.render()
    for (const outcome of ['posted', 'refused', 'error'])
      expect(text).toContain(`nightdesk_posts_total{platform="slack",outcome="${outcome}"} 1`)
    expect(text).toContain('nightdesk_post_seconds_count{platform="slack"} 3')
  })

  it('counts polls by their outcome', async () => {
    const metrics = createMetrics(countingStore().store, new Map(), () => 0)
    const wire = measuredWire({ readFeed: async () => ({ state: 'unchanged' }) } as unknown as Wire, metrics)
    await wire.readFeed({ url: 'https://example.org/feed' })
    expect(await metrics.render()).toContain('nightdesk_polls_total{outcome="unchanged"} 1')
  })
})
