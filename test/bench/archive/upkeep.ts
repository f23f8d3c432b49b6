import { setImmediate as inNextTurn } from 'node:timers/promises'
import { workspaceSettings } from '../../../config/settings.ts'
import type { Clock } from '../../../src/core/clock.ts'
import type { Platform } from '../../../src/core/platform.ts'
import type { Store } from '../../../src/core/store.ts'
import { createSettings } from '../../../src/newsroom/desk/settings.ts'
import { doNightly } from '../../../src/newsroom/upkeep/nightly.ts'
import { quantile, type Row } from '../row.ts'

/** A night's upkeep, by which a day of the archive goes: how long it takes, and for how long it lets nobody else in at most. */
export async function* benchUpkeep(store: Store, clock: Clock): AsyncGenerator<Row> {
  const settings = createSettings(store, workspaceSettings, { timezone: 'UTC' })
  const platforms = new Map([['local', { name: 'local', can: { operator: true } } as unknown as Platform]])
  const steps: number[] = []
  const before = await store.articles.count()
  const began = performance.now()
  let last = began
  await doNightly({ store, settings, clock, platforms, log: () => {} }, async () => {
    steps.push(performance.now() - last)
    await inNextTurn()
    last = performance.now()
  })
  const gone = before - (await store.articles.count())
  yield* [
    { name: 'upkeep: articles that went', value: gone, unit: '' },
    { name: 'upkeep: all of it', value: performance.now() - began, unit: 'ms' },
    { name: `upkeep: a step, p99 of ${steps.length}`, value: quantile(steps, 0.99), unit: 'ms' },
    { name: 'upkeep: the longest step', value: quantile(steps, 1), unit: 'ms' },
  ]
}
