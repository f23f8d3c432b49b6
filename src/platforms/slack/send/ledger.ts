import type { webApi } from '@slack/bolt'
import type { Clock } from '../../../core/clock.ts'

import type { Log } from '../../../core/log.ts'
import type { ChannelRef, MessageRef } from '../../../core/place.ts'
import { BoundedMap } from '../../chat/bounded-map.ts'
import type { TheirClock } from '../../chat/their-clock.ts'

import type { Access } from '../connect/access.ts'
import { type Trouble, troubleOf } from '../connect/trouble.ts'
import { createLooks } from './looks.ts'
import { recallFrom, recallPage } from './recall.ts'

/** A channel or a thread, and who speaks there. */
export interface Place extends ChannelRef {
  readonly access: Access
  readonly client: webApi.WebClient
}

/** Where our keys were posted: what this process posted, and what it read in the history. */
export interface Ledger {
  /** The message of a key, where it is known to be. */
  find(to: ChannelRef, key: string): MessageRef | undefined
  note(to: ChannelRef, key: string, ts: string): MessageRef
  /** The key of a message, for carrying it along in an update. */
  keyOf(ref: MessageRef): string | undefined
  /** Reads the history of a place since `since` of Slack's clock. Answers what was in the way, where it could not be read. */
  lookBack(place: Place, since?: number): Promise<Trouble | undefined>
  /** True until the history of this place has been read in this process, or could not be a moment ago. */
  isNew(to: ChannelRef): boolean
  /** Keys with an answer that was lost: asked for again before they are sent again. */
  readonly doubtful: { has(to: ChannelRef, key: string): boolean; add(to: ChannelRef, key: string): void }
}

/** Slack lets some apps ask for a history once a minute only. */
const pauseAfterFailure = 60_000

export function createLedger(steady: Clock, theirs: TheirClock, log: Log): Ledger {
  const posted = new BoundedMap<string, MessageRef>(5000)
  const keys = new BoundedMap<string, string>(5000)
  /** Until when a place need not be asked again: for good once it was read. */
  const askedUntil = new BoundedMap<string, number>(2000)
  const looks = createLooks(theirs.now)
  const doubts = new BoundedMap<string, true>(2000)
  const nameOf = (to: ChannelRef) => `${to.workspace} ${to.channel} ${to.thread ?? ''}`
  const idOf = (to: ChannelRef, key: string) => `${nameOf(to)} ${key}`

  const note = (to: ChannelRef, key: string, ts: string): MessageRef => {
    const { platform, workspace, channel, thread } = to
    const ref = { platform, workspace, channel, ...(thread && { thread }), message: ts }
    posted.set(idOf(to, key), ref)
    keys.set(`${workspace} ${channel} ${ts}`, key)
    return ref
  }
  return {
    find: (to, key) => posted.get(idOf(to, key)),
    note,
    keyOf: (ref) => keys.get(`${ref.workspace} ${ref.channel} ${ref.message}`),
    async lookBack(place, since) {
      try {
        await looks.through(nameOf(place), recallFrom(theirs, since), async (from, cursor) => {
          const { found, next } = await recallPage(place.client, place, { from, cursor })
          for (const [key, ts] of found) note(place, key, ts)
          return next
        })
        askedUntil.set(nameOf(place), Number.POSITIVE_INFINITY)
        return undefined
      } catch (error) {
        const trouble = troubleOf(error)
        askedUntil.set(nameOf(place), steady() + pauseAfterFailure)
        log('warn', 'slack: the history could not be asked', { channel: place.channel, reason: trouble.reason })
        return trouble
      }
    },
    isNew: (to) => (askedUntil.get(nameOf(to)) ?? 0) <= steady(),
    doubtful: {
      has: (to, key) => doubts.has(idOf(to, key)),
      add: (to, key) => void doubts.set(idOf(to, key), true),
    },
  }
}
