import { type APIMessage, Routes } from 'discord.js'
import type { Card } from '../../core/card.ts'
import type { Clock } from '../../core/clock.ts'
import type { ChannelRef } from '../../core/command.ts'
import type { MessageRef, PostOutcome } from '../../core/platform.ts'
import type { Account } from './account.ts'
import type { Attempt } from './attempt.ts'
import { code, refusal } from './codes.ts'
import { type Message, renderMessage, renderPlainMessage } from './message.ts'
import { nonceOf } from './nonce.ts'
import type { Pace } from './pace.ts'
import { isSnowflake } from './rich.ts'
import { openThread } from './thread.ts'
import type { Timing, Wait } from './timing.ts'

export interface Posting {
  readonly account: Account
  readonly pace: Pace
  readonly clock: Clock
  readonly wait: Wait
  readonly timing: Timing
  readonly stopping: AbortSignal
  readonly log: (level: 'info' | 'warn' | 'error', message: string, fields?: Record<string, unknown>) => void
}

/**
 * Posts once for each key: the key's nonce lets Discord answer with the first message again (`enforce_nonce`, Create Message,
 * "the past few minutes"), so an unclear attempt is repeated inside that time and reported as unclear after it.
 */
export async function postCard(posting: Posting, to: ChannelRef, card: Card, key: string): Promise<PostOutcome> {
  const channel = to.thread ?? to.channel
  if (!isSnowflake(channel) || !isSnowflake(to.channel)) return { state: 'refused', reason: 'there is no such channel' }
  const nonce = nonceOf(key, channel)
  const tries = new Tries(posting)
  let target = channel
  let reply = {}
  const create = (message: Message) =>
    tries.run(async () => {
      const retryAfter = posting.pace.delay(target)
      if (retryAfter > 0) return { state: 'limited', retryAfter, global: false }
      return posting.account.call({
        method: 'POST',
        route: Routes.channelMessages(target),
        body: { ...message.body, ...reply, nonce, enforce_nonce: true },
        files: message.files,
      })
    })
  const rich = renderMessage(card)
  let outcome = await create(rich)
  if (to.thread && outcome.state === 'refused' && outcome.code === code.unknownChannel) {
    // The thread of a message has the message's id, and is opened when it is first written to.
    const opened = await tries.run(() => openThread(posting.account, to.channel, to.thread!, card))
    if (opened.state === 'refused') {
      target = to.channel
      reply = { message_reference: { message_id: to.thread, fail_if_not_exists: false } }
    }
    outcome = opened.state === 'done' || opened.state === 'refused' ? await create(rich) : opened
  }
  if (outcome.state === 'refused' && (outcome.code === code.missingPermissions || outcome.code === code.invalidForm)) {
    posting.log('warn', 'discord refused a rich message, sending it as plain text', {
      channel: target,
      reason: outcome.reason,
    })
    outcome = await create(renderPlainMessage(card))
  }
  return tries.conclude(outcome, (value) => refOf(to, value as APIMessage))
}

function refOf(to: ChannelRef, message: APIMessage): MessageRef {
  const inThread = to.thread !== undefined && message.channel_id === to.thread
  return {
    platform: to.platform,
    workspace: to.workspace,
    channel: to.channel,
    ...(inThread && { thread: message.channel_id }),
    message: message.id,
  }
}

/** Replaces a message's content. Doing it twice does no harm, so it is simply tried again. */
export async function updateCard(posting: Posting, ref: MessageRef, card: Card): Promise<PostOutcome> {
  const channel = ref.thread ?? ref.channel
  if (!isSnowflake(channel) || !isSnowflake(ref.message))
    return { state: 'refused', reason: 'there is no such message' }
  const tries = new Tries(posting)
  const edit = (message: Message) =>
    tries.run(() =>
      posting.account.call({
        method: 'PATCH',
        route: Routes.channelMessage(channel, ref.message),
        body: message.body,
        files: message.files,
      }),
    )
  let outcome = await edit(renderMessage(card))
  if (outcome.state === 'refused' && outcome.code === code.invalidForm) outcome = await edit(renderPlainMessage(card))
  return tries.conclude(outcome, () => ref)
}

/** The attempts of one post or edit, and since when its outcome is unclear. */
class Tries {
  readonly #posting: Posting
  #left: number[]
  #unclearSince: number | undefined

  constructor(posting: Posting) {
    this.#posting = posting
    this.#left = [...posting.timing.postRetries]
  }

  async run(once: () => Promise<Attempt>): Promise<Attempt> {
    const { clock, wait, stopping } = this.#posting
    for (;;) {
      const outcome = await once()
      if (outcome.state === 'unclear') this.#unclearSince ??= clock()
      if (outcome.state !== 'unclear' && outcome.state !== 'unsent') return outcome
      const pause = this.#left.shift()
      if (pause === undefined || stopping.aborted || !this.#recognised(pause)) return outcome
      await wait(pause, stopping)
    }
  }

  conclude(outcome: Attempt, ref: (value: unknown) => MessageRef): PostOutcome {
    if (outcome.state === 'done') return { state: 'posted', ref: ref(outcome.value) }
    const later = outcome.state === 'limited' ? outcome.retryAfter : 30_000
    // Once an attempt may have had an effect, only a repetition that Discord recognises is safe to promise.
    if (this.#unclearSince !== undefined && (outcome.state === 'unclear' || !this.#recognised(later))) {
      return { state: 'unclear', reason: 'reason' in outcome ? outcome.reason : 'no clear answer from Discord' }
    }
    switch (outcome.state) {
      case 'refused':
        return { state: 'refused', reason: refusal(outcome) }
      case 'limited':
        return { state: 'refused', reason: 'Discord asks to wait', retryAfter: outcome.retryAfter }
      case 'unauthorized':
        return {
          state: 'refused',
          reason: 'Discord does not accept the bot’s token',
          retryAfter: this.#posting.timing.probeToken,
        }
      default:
        return { state: 'refused', reason: `Discord can’t be reached: ${outcome.reason}`, retryAfter: later }
    }
  }

  #recognised(after: number): boolean {
    const { clock, timing } = this.#posting
    return this.#unclearSince === undefined || clock() + after - this.#unclearSince < timing.nonceWindow
  }
}
