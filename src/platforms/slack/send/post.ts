import type { Card } from '../../../core/card.ts'
import type { Clock } from '../../../core/clock.ts'
import type { Log } from '../../../core/log.ts'
import type { ChannelRef, MessageRef } from '../../../core/place.ts'
import type { Again, PostOutcome } from '../../../core/platform.ts'
import { say } from '../../../locales/index.ts'
import { lateAfter } from '../../chat/late-after.ts'
import type { Ledger } from '../../chat/ledger.ts'
import type { Wait } from '../../chat/wait.ts'
import { type Message, renderCard } from '../card/card.ts'
import { dressed } from '../card/dressed.ts'
import type { Accesses, Clients } from '../connect/access.ts'
import { type Trouble, troubleOf } from '../connect/trouble.ts'
import type { SlackTiming } from '../options.ts'
import { showAttached } from './attached.ts'
import { type Attempt, attemptPost, cannotRender } from './attempt.ts'
import { createComing } from './coming.ts'
import { createLedger, type Place } from './ledger.ts'
import { createOutcomes, later, notEntered } from './outcome.ts'
import { createAddress } from './private.ts'
import { markOf } from './recall.ts'
import { sendRest, type Under } from './rest.ts'
import { createTurns } from './turns.ts'
import { type UploadBytes, type UploadedCard, uploadParts } from './upload.ts'

export interface Poster {
  /**
   * What comes `again` an editor has missed: where the history can't be read, their word holds.
   * A `new key` was made by this process a moment ago: nothing of it can be there yet. Its caller waits for it, so what can't
   * be known now is `unclear` at once.
   */
  post(to: ChannelRef, card: Card, key: string, age?: 'new key' | Again): Promise<PostOutcome>
  update(ref: MessageRef, card: Card): Promise<PostOutcome>
  remove(ref: MessageRef): Promise<PostOutcome>
  /** Told by Slack that the post of this key is there. */
  saw(to: ChannelRef, key: string, ts: string): void
}

export interface PosterParts {
  readonly accesses: Accesses
  readonly clients: Clients
  /** Posts of which nothing is known yet, kept over a restart. */
  readonly marks: Ledger
  readonly clock: Clock
  /** A clock that nobody sets. */
  readonly steady: Clock
  readonly wait: Wait
  readonly log: Log
  readonly timing: SlackTiming
  readonly sendBytes: UploadBytes
}

/**
 * Posts a card once for each key. Slack has no idempotency key: each message carries its key in its metadata, an
 * unclear answer is settled by reading the channel's history, and the first post to a channel looks there as well, for
 * what an earlier process may have left.
 */
export function createPoster(parts: PosterParts): Poster {
  const { accesses, clients, marks, clock, steady, wait, log, timing, sendBytes } = parts
  const { theirs } = clients
  const turns = createTurns(steady, timing.channelPause)
  const ledger = createLedger(steady, theirs, log)
  const running = new Map<string, Promise<PostOutcome>>()
  const { refusal, undecided, noConversation } = createOutcomes(accesses, turns)
  const coming = createComing({ marks, theirs, clock, steady, mayCome: timing.mayCome })
  const address = createAddress(accesses, clients)

  const underOf = (place: Place, thread: string, key: string): Under => ({
    ...place,
    thread,
    theirs,
    wait,
    patience: timing.patience,
    key,
    log,
    pauseMs: timing.channelPause,
    sendBytes,
  })

  async function send(place: Place, card: Card, key: string, age?: 'new key' | Again): Promise<PostOutcome> {
    const isNewKey = age === 'new key'
    const said = age === 'again'
    const isLate = lateAfter(parts, timing.sendWithin)
    const mark = JSON.stringify([place.workspace, place.channel, place.thread, key])
    // A process that was killed between sending and hearing left its mark, or, when it had heard, what the post became.
    const known = isNewKey ? undefined : await marks.known(mark)
    if (known && 'ref' in known) return { state: 'posted', ref: known.ref }
    const begun = known?.at
    const doubtful = ledger.doubtful.has(place, key) || begun !== undefined
    if (doubtful || said || (!isNewKey && ledger.isNew(place))) {
      const hindrance = await ledger.lookBack(place, begun)
      const already = ledger.find(place, key)
      if (already) {
        if (!isNewKey) await marks.done(mark, already)
        return { state: 'posted', ref: already }
      }
      if (hindrance && doubtful && !said) return undecided(place, hindrance, isNewKey)
      const pause = doubtful ? await coming.stillMs(mark, ledger.doubtful.has(place, key) ? undefined : begun) : 0
      if (pause > 0) return later(say.slack.noAnswer, pause)
    }
    const pause = turns.take(`${place.workspace} ${place.channel}`, timing.longestWait)
    if (pause > timing.longestWait) return later(say.slack.waitBefore, pause)
    await wait(pause)
    const uploaded = await uploadOrGoWithout(place, card, key)
    let attempt: Attempt
    const since = theirs.now() ?? clock()
    // Another process may have the post by now: the worker's lease ended while this one stood still. What that one began is left.
    if (isLate()) return later(say.slack.heldUp, 1000)
    if (!isNewKey) await marks.begin(mark, since)
    if (isLate()) return later(say.slack.heldUp, 1000)
    try {
      attempt = await attemptPost(place.client, place, card, uploaded, key, { pauses: timing.pictures, log, wait })
    } catch (error) {
      const trouble = troubleOf(error)
      if (trouble.kind !== 'unclear') {
        if (!isLate()) await marks.close(mark)
        return refusal(place, trouble)
      }
      if (trouble.mayCome && !isNewKey) await coming.unanswered(mark)
      const settled = await settle(place, key, since, trouble, isNewKey)
      if (settled.state !== 'posted') return settled
      const [, ...rest] = renderCard(card, uploaded.parts)
      attempt = { ts: settled.ref.message, rest, pictures: true }
    }
    accesses.worked(place.workspace)
    const ref = ledger.note(place, key, attempt.ts)
    if (!isNewKey) await marks.done(mark, ref)
    const under = underOf(place, place.thread ?? attempt.ts, key)
    await sendRest(card, attempt.rest, under)
    await showAttached(card, uploaded.files, attempt.pictures, under)
    return { state: 'posted', ref }
  }

  async function uploadOrGoWithout(place: Place, card: Card, key: string): Promise<UploadedCard> {
    try {
      return await uploadParts(place.client, card, sendBytes)
    } catch (error) {
      const { reason } = troubleOf(error)
      log('error', 'slack: pictures and files could not be uploaded; posting without them', { key, reason })
      return { parts: new Map(), files: [] }
    }
  }

  /** Looks in the history for what became of a post. A late effect is waited for, as long as `timing.recall` says. */
  async function settle(
    place: Place,
    key: string,
    since: number,
    trouble: Trouble,
    isNewKey: boolean,
  ): Promise<PostOutcome> {
    ledger.doubtful.add(place, key)
    let hindrance: Trouble | undefined
    for (const pause of timing.recall) {
      await wait(pause)
      // Slack may have told of it meanwhile.
      if (!ledger.find(place, key)) hindrance = await ledger.lookBack(place, since)
      const ref = ledger.find(place, key)
      if (ref) return { state: 'posted', ref }
    }
    return hindrance ? undecided(place, hindrance, isNewKey) : later(say.slack.nothingPosted(trouble.reason), 1000)
  }

  async function enter(to: ChannelRef): Promise<Place | PostOutcome> {
    try {
      const access = await accesses.for(to.workspace)
      return { ...to, access, client: clients.for(access.token) }
    } catch (error) {
      return notEntered(error)
    }
  }

  async function once(to: ChannelRef, card: Card, key: string, age?: 'new key' | Again): Promise<PostOutcome> {
    const known = ledger.find(to, key)
    if (known) return { state: 'posted', ref: known }
    const id = JSON.stringify([to.workspace, to.channel, to.thread, key])
    const underWay = running.get(id)
    if (underWay) return underWay
    const work = enter(to)
      .then((place) => ('state' in place ? place : send(place, card, key, age)))
      .finally(() => running.delete(id))
    running.set(id, work)
    return work
  }

  return {
    saw: (to, key, ts) => void ledger.note(to, key, ts),
    async post(to, card, key, age) {
      const there = await address(to).catch((error: unknown) => noConversation(to, error))
      return 'state' in there ? there : once(there, card, key, age)
    },
    async update(ref, card) {
      const place = await enter(ref)
      if ('state' in place) return place
      try {
        const uploaded = await uploadParts(place.client, card, sendBytes)
        const [first, ...rest] = renderCard(card, uploaded.parts)
        const key = ledger.keyOf(ref)
        const change = ({ text, blocks = [] }: Message) =>
          place.client.chat.update({
            channel: ref.channel,
            ts: ref.message,
            text,
            blocks,
            ...(key && { metadata: markOf(key) }),
          })
        const best = dressed(first, card)
        await change(best).catch((error: unknown) => {
          if (best === first || !cannotRender(error)) throw error
          return change(first)
        })
        const under = underOf(place, ref.thread ?? ref.message, `update ${ref.message} ${clock()}`)
        await sendRest(card, rest, under)
        await showAttached(card, uploaded.files, true, under)
        return { state: 'posted', ref }
      } catch (error) {
        return refusal(ref, troubleOf(error))
      }
    },
    async remove(ref) {
      const place = await enter(ref)
      if ('state' in place) return place
      try {
        await place.client.chat.delete({ channel: ref.channel, ts: ref.message })
        return { state: 'posted', ref }
      } catch (error) {
        const trouble = troubleOf(error)
        return trouble.code === 'message_not_found' ? { state: 'posted', ref } : refusal(ref, trouble)
      }
    },
  }
}
