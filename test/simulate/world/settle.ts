import type { Wishes } from './scenario.ts'
import type { World } from './world.ts'

const hourMs = 3_600_000
const stepMs = hourMs
/** What was put off for hours while things went wrong has come by then. */
const leastMs = 10 * hourMs
/** A feed that nobody reads after all holds no world for longer. */
const mostMs = 48 * hourMs
/** What a feed brought last is read and posted by then. */
const afterPollMs = 2 * hourMs

/**
 * Lets a world come to its end: ten hours after the last fault, or later where a feed that somebody wants was not asked again by then,
 * as one with an article every other day.
 */
export async function settle({ time, press }: World, { calm, subscriptions }: Wishes): Promise<void> {
  await time.runUntil(calm)
  const asked = new Map<string, number>()
  const isOver = () => {
    for (const { host, asked: last } of press.outlets) if (last > calm && !asked.has(host)) asked.set(host, time.now())
    const readBy = subscriptions.map(({ host }) => (asked.get(host) ?? Number.POSITIVE_INFINITY) + afterPollMs)
    return time.now() >= Math.max(calm + leastMs, ...readBy)
  }
  while (!isOver() && time.now() < calm + mostMs) await time.runUntil(time.now() + stepMs)
}
