import type { webApi } from '@slack/bolt'
import type { Card } from '../../../core/card.ts'
import type { Clock } from '../../../core/clock.ts'
import type { ChannelRef } from '../../../core/command.ts'
import { UserError } from '../../../core/errors.ts'
import type { MessageRef, PostOutcome } from '../../../core/platform.ts'
import { type Message, renderCard } from '../blocks/card.ts'
import type { Access, Accesses, Clients } from '../connect/access.ts'
import { type Trouble, troubleOf } from '../connect/trouble.ts'
import type { Log, SlackTiming } from '../options.ts'
import { wait } from '../wait.ts'
import { BoundedMap } from './bounded-map.ts'
import { markOf, recall } from './recall.ts'
import { sendRest, type Under } from './rest.ts'
import { newTurns } from './turns.ts'
import { showFiles, type UploadBytes, type UploadedCard, uploadParts } from './upload.ts'

export interface Poster {
  post(to: ChannelRef, card: Card, key: string): Promise<PostOutcome>
  update(ref: MessageRef, card: Card): Promise<PostOutcome>
}

export interface PosterParts {
  readonly accesses: Accesses
  readonly clients: Clients
  readonly clock: Clock
  readonly log: Log
  readonly timing: SlackTiming
  readonly sendBytes: UploadBytes
}

interface Place extends ChannelRef {
  readonly access: Access
  readonly client: webApi.WebClient
}

/**
 * Posts a card once for each key. Slack has no idempotency key: each message carries its key in its metadata, an
 * unclear answer is settled by reading the channel's history, and the first post to a channel looks there as well, for
 * what an earlier process may have left.
 */
export function newPoster({ accesses, clients, clock, log, timing, sendBytes }: PosterParts): Poster {
  const turns = newTurns(clock, timing.channelPause)
  const running = new Map<string, Promise<PostOutcome>>()
  const posted = new BoundedMap<string, PostOutcome>(5000)
  /** Places whose history was read since this process began. */
  const readPlaces = new BoundedMap<string, true>(2000)
  /** Keys with an answer that was lost: asked for again before they are sent again. */
  const doubtful = new BoundedMap<string, true>(2000)

  const placeName = (to: ChannelRef) => `${to.workspace} ${to.channel} ${to.thread ?? ''}`
  const refOf = (to: ChannelRef, message: string): MessageRef => ({
    platform: to.platform,
    workspace: to.workspace,
    channel: to.channel,
    ...(to.thread && { thread: to.thread }),
    message,
  })

  const underOf = ({ client, channel }: Place, thread: string, key: string): Under => ({
    client,
    channel,
    thread,
    key,
    log,
    pauseMs: timing.channelPause,
    sendBytes,
  })

  /** What of ours stands there already; remembers all of it. Undefined when it could not be asked. */
  async function lookBack(place: Place): Promise<ReadonlyMap<string, string> | undefined> {
    try {
      const found = await recall(place.client, { ...place, botId: place.access.botId }, clock)
      for (const [key, ts] of found)
        posted.set(`${placeName(place)} ${key}`, { state: 'posted', ref: refOf(place, ts) })
      readPlaces.set(placeName(place), true)
      return found
    } catch (error) {
      log('warn', 'slack: the history could not be asked', { channel: place.channel, reason: troubleOf(error).reason })
      return undefined
    }
  }

  async function send(place: Place, card: Card, key: string): Promise<PostOutcome> {
    const id = `${placeName(place)} ${key}`
    if (doubtful.has(id) || !readPlaces.has(placeName(place))) {
      const found = await lookBack(place)
      if (!found && doubtful.has(id))
        return { state: 'unclear', reason: 'An earlier answer was lost, and Slack can’t be asked.' }
      const already = posted.get(id)
      if (already) return already
    }
    const pause = turns.take(`${place.workspace} ${place.channel}`, timing.longestWait)
    if (pause > timing.longestWait)
      return { state: 'refused', reason: 'Slack asked to wait before the next post.', retryAfter: pause }
    await wait(pause)
    let uploaded: UploadedCard
    try {
      uploaded = await uploadParts(place.client, card, sendBytes)
    } catch (error) {
      const { reason } = troubleOf(error)
      log('warn', 'slack: pictures and files could not be uploaded; posting without them', { key, reason })
      uploaded = { parts: new Map(), files: [] }
    }
    const [first, ...rest] = renderCard(card, uploaded.parts)
    const outcome = await sendFirst(place, first, key, id, card)
    if (outcome.state === 'posted') {
      const under = underOf(place, place.thread ?? outcome.ref.message, key)
      await sendRest(card, rest, under)
      await showFiles(place.client, uploaded.files, under).catch((error) =>
        log('error', 'slack: a file could not be shown in the thread', { key, reason: troubleOf(error).reason }),
      )
    }
    return outcome
  }

  async function sendFirst(place: Place, message: Message, key: string, id: string, card: Card): Promise<PostOutcome> {
    try {
      const answer = await place.client.chat.postMessage(argumentsOf(place, message, key))
      return { state: 'posted', ref: refOf(place, answer.ts!) }
    } catch (error) {
      const trouble = troubleOf(error)
      if (unrenderable.has(trouble.code) && message.blocks) {
        log('error', 'slack: the blocks were refused; posting the text alone', { key, code: trouble.code })
        return sendFirst(place, { text: message.text }, key, id, card)
      }
      if (trouble.kind === 'unclear') return settle(place, id, key, trouble)
      return refusal(place, trouble)
    }
  }

  async function settle(place: Place, id: string, key: string, trouble: Trouble): Promise<PostOutcome> {
    doubtful.set(id, true)
    for (const [i, ms] of timing.recall.entries()) {
      await wait(ms)
      const found = await lookBack(place)
      const ts = found?.get(key)
      if (ts) return { state: 'posted', ref: refOf(place, ts) }
      if (!found && i === timing.recall.length - 1) return { state: 'unclear', reason: trouble.reason }
    }
    return { state: 'refused', reason: `${trouble.reason} Nothing was posted.`, retryAfter: 1000 }
  }

  async function refusal(place: Pick<Place, 'workspace' | 'channel'>, trouble: Trouble): Promise<PostOutcome> {
    if (trouble.code === 'ratelimited') turns.pause(`${place.workspace} ${place.channel}`, trouble.retryAfter ?? 1000)
    if (trouble.kind === 'access') {
      await accesses.lost(place.workspace, trouble.code)
      return { state: 'refused', reason: trouble.reason, retryAfter: 5 * 60_000 }
    }
    const retryAfter = trouble.retryAfter ?? (trouble.kind === 'unclear' ? 1000 : undefined)
    return { state: 'refused', reason: trouble.reason, ...(retryAfter !== undefined && { retryAfter }) }
  }

  async function enter(to: ChannelRef): Promise<Place | PostOutcome> {
    try {
      const access = await accesses.for(to.workspace)
      return { ...to, access, client: clients.for(access.token) }
    } catch (error) {
      if (error instanceof UserError) return { state: 'refused', reason: error.message }
      const trouble = troubleOf(error)
      return { state: 'refused', reason: trouble.reason, retryAfter: trouble.retryAfter ?? 30_000 }
    }
  }

  return {
    async post(to, card, key) {
      const id = `${placeName(to)} ${key}`
      const known = posted.get(id) ?? running.get(id)
      if (known) return known
      const work = enter(to)
        .then((place) => ('state' in place ? place : send(place, card, key)))
        .finally(() => running.delete(id))
      running.set(id, work)
      const outcome = await work
      if (outcome.state === 'posted') {
        posted.set(id, outcome)
        doubtful.delete(id)
      }
      return outcome
    },
    async update(ref, card) {
      const place = await enter(ref)
      if ('state' in place) return place
      try {
        const uploaded = await uploadParts(place.client, card, sendBytes)
        const [first, ...rest] = renderCard(card, uploaded.parts)
        await place.client.chat.update({ channel: ref.channel, ts: ref.message, ...contentOf(first) })
        const under = underOf(place, ref.thread ?? ref.message, `update ${ref.message} ${clock()}`)
        await sendRest(card, rest, under)
        await showFiles(place.client, uploaded.files, under)
        return { state: 'posted', ref }
      } catch (error) {
        return refusal(ref, troubleOf(error))
      }
    },
  }
}

/** Answers of Slack that mean: these blocks can't be shown. The text always can. */
const unrenderable = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'])

/** What every message carries: no previews of links, and never an empty list of blocks. */
export function contentOf(message: Message) {
  return { text: message.text, blocks: message.blocks ?? [] }
}

function argumentsOf(place: ChannelRef, message: Message, key: string) {
  return {
    channel: place.channel,
    text: message.text,
    ...(message.blocks && { blocks: message.blocks }),
    ...(place.thread && { thread_ts: place.thread }),
    metadata: markOf(key),
    unfurl_links: false,
    unfurl_media: false,
  }
}
