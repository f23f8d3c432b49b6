import { z } from 'zod'
import { mayOpen, type RobotsRule } from '../../core/robots.ts'
import { say } from '../../locales/index.ts'
import type { With } from '../newsroom.ts'

/** A copy is asked for anew after a day (RFC 9309, 2.4); one that is older holds where the site can't be reached. */
const freshMs = 24 * 3_600_000
const keptMs = 30 * freshMs

const schema = z.object({ at: z.number(), rules: z.array(z.object({ allows: z.boolean(), path: z.string() })) })

/** Whether a page may be looked at by the desk itself, or why not; `passing` where it can't be known now. */
export type Leave = 'may' | { readonly reason: string; readonly passing: boolean }

/**
 * What a site's robots.txt says of a page that nobody asks for just now: watched ones, and articles that are looked at again. Feeds, and what
 * a person asks about, are read as feed readers and browsers do.
 */
export async function leaveToLook(newsroom: With<'store' | 'wire' | 'clock'>, url: string): Promise<Leave> {
  const origin = URL.parse(url)?.origin
  if (origin === undefined) return 'may'
  const copies = newsroom.store.keyValues('robots')
  const now = newsroom.clock()
  const kept = schema.safeParse(await copies.get(origin))
  const copy = kept.success ? kept.data : undefined
  if (copy && now >= copy.at && now - copy.at < freshMs) return judge(copy.rules, url)
  const reading = await newsroom.wire.readRobots(url)
  if (reading.state === 'off') return 'may'
  if (reading.state === 'failed') return copy ? judge(copy.rules, url) : { reason: reading.reason, passing: true }
  await copies.set(origin, { at: now, rules: reading.rules }, keptMs)
  return judge(reading.rules, url)
}

/** By the copy that is kept; undefined where the page may be looked at, or nothing is known. */
export async function knownDisallowed({ store }: With<'store'>, url: string): Promise<boolean> {
  const kept = schema.safeParse(await store.keyValues('robots').get(URL.parse(url)?.origin ?? ''))
  return kept.success && !mayOpen(kept.data.rules, url)
}

function judge(rules: readonly RobotsRule[], url: string): Leave {
  return mayOpen(rules, url) ? 'may' : { reason: say.feeds.robotsDisallow, passing: false }
}
