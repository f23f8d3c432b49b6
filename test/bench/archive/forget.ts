import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Clock } from '../../../src/core/clock.ts'
import type { Store } from '../../../src/core/store.ts'
import { carryOutForget, previewForget } from '../../../src/newsroom/forget/forget.ts'
import { lookAfterwards } from '../../../src/newsroom/forget/proof.ts'
import { articlesOfOutlet, askedArticles } from '../../../src/newsroom/forget/wish.ts'
import { createMemory } from '../../../src/newsroom/memory/index.ts'
import type { Row } from '../row.ts'
import { outletOf, viewer } from './made.ts'

/** An outlet, one in two hundred of the articles, is forgotten: how long each part of it takes, and for how long nobody else gets a turn. */
export async function* benchForget(store: Store, clock: Clock): AsyncGenerator<Row> {
  const newsroom = { store, clock, memory: createMemory() }
  const places = [{ platform: viewer.platform, workspace: viewer.workspace }]
  const timed = async function* <T>(name: string, work: () => Promise<T>): AsyncGenerator<Row, T> {
    const turns = monitorEventLoopDelay({ resolution: 1 })
    turns.enable()
    const began = performance.now()
    const used = process.cpuUsage()
    const made = await work()
    const { user, system } = process.cpuUsage(used)
    turns.disable()
    yield { name: `forget: ${name}`, value: performance.now() - began, unit: 'ms' }
    yield { name: `forget: ${name}, processor time`, value: (user + system) / 1_000, unit: 'ms' }
    yield { name: `forget: ${name}, longest without a turn for others`, value: turns.max / 1e6, unit: 'ms' }
    return made
  }
  const ids = yield* timed('an outlet is looked up', () => articlesOfOutlet(store, outletOf(7), places))
  yield { name: 'forget: articles of the outlet', value: ids.length, unit: '' }
  const asked = yield* timed('its words are read', () =>
    askedArticles(store, ids, { what: 'outlet', called: 'an outlet', places, posts: 'delete' }),
  )
  const { code } = yield* timed('the preview', () => previewForget(newsroom, asked))
  const place = { ...places[0]!, channel: 'wire', channelName: 'wire' }
  const by = { place, member: { id: 'you', name: 'You', roles: [], level: 'admin' as const } }
  yield* timed('carried out', () => carryOutForget(newsroom, by, asked, code, false))
  const { tables, scrubbed } = yield* timed('the proof', () => lookAfterwards(newsroom, asked))
  const left = [...Object.values(tables), ...scrubbed.files.map(({ found }) => found)].reduce((sum, n) => sum + n, 0)
  yield { name: 'forget: found of it afterwards', value: left, unit: '' }
}
