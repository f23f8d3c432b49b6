import { type APIMessage, Routes } from 'discord.js'
import type { Card } from '../../../core/card.ts'
import type { ChannelRef, MessageRef } from '../../../core/place.ts'
import type { Again, PostOutcome } from '../../../core/platform.ts'
import { say } from '../../../locales/index.ts'
import { lateAfter } from '../../chat/late-after.ts'

import { type Message, renderMessage, renderPlainMessage, renderWithoutFiles } from '../card/message.ts'
import { isSnowflake } from '../card/rich.ts'
import type { Attempt } from '../connect/attempt.ts'
import { code } from '../connect/codes.ts'
import { postInForum } from './forum.ts'
import { absent, fingerprint, type Look, lookFor } from './history.ts'
import { nonceOf } from './nonce.ts'
import type { Posting } from './posting.ts'
import { openThread } from './thread.ts'
import { heldUp, missedOutcome, Tries } from './tries.ts'

/**
 * Posts once for each key. The key's nonce lets Discord answer with the first message again (`enforce_nonce`, Create Message,
 * "the past few minutes"), so an unclear attempt is repeated inside that time, in this call or the next; after it, and by a process
 * that came after, the channel's history is asked, by Discord's own clock. What isn't there is sent, and stays in doubt for as long as
 * the first may still arrive. Only where the history can't be read either, the outcome stays unclear; an editor's word holds then.
 */
export async function postCard(
  posting: Posting,
  to: ChannelRef,
  card: Card,
  key: string,
  again?: Again,
): Promise<PostOutcome> {
  const channel = to.thread ?? to.channel
  if (!isSnowflake(channel) || !isSnowflake(to.channel)) return noSuchChannel()
  const { ledger, nonces, theirs, clock, timing } = posting
  const isLate = lateAfter(posting, timing.postWithin)
  if (!to.thread && posting.kinds.of(to.channel) === 'forum') return postInForum(posting, to, card, key, isLate)
  const busy = posting.pace.delay(channel)
  // A wait of less than a beat is waited out here; for a longer one the channel gives its place to others.
  if (busy > heldMs) return { state: 'later', reason: say.discord.asksToWait, retryAfter: busy - heldMs, rate: true }
  await pause(posting, busy)
  const nonce = nonceOf(key, channel)
  const rich = renderMessage(card)
  const plain = renderPlainMessage(card)
  const close = async () => {
    nonces.forget(nonce)
    // Another process may have begun by now, and what it began stays in doubt.
    if (!isLate()) await ledger.close(nonce)
  }
  const prints = [rich.body, plain.body].map(fingerprint)
  const posted = async (value: unknown): Promise<PostOutcome> => {
    const ref = refOf(to, value as APIMessage)
    const print = fingerprint(value as APIMessage)
    // What was sent first has arrived, and the card is another one by now.
    if (before.includes(print) && !prints.includes(print)) {
      const edited = await updateCard(posting, ref, card)
      if (edited.state === 'later') return edited
    }
    nonces.forget(nonce)
    await ledger.done(nonce, ref)
    return { state: 'posted', ref }
  }

  const known = await ledger.known(nonce)
  if (known && 'ref' in known) return { state: 'posted', ref: known.ref }
  const before = known?.prints ?? []
  const all = [...new Set([...before, ...prints])].slice(-printsKept)
  const asked = theirs.now() === undefined ? await askTime(posting, channel) : undefined
  if (asked) return asked
  let since = known?.at
  // Whether something was sent that may still be on its way.
  let doubt = since !== undefined
  if (since !== undefined && !nonces.recognised(nonce)) {
    const look = await lookBack(posting, to, since, all)
    if (look.state === 'found') return posted(look.message)
    if (look.state === 'later') return missedOutcome(look.outcome, timing)
    if (look.state === 'unknown' && !again) return unclear()
    doubt = (theirs.now() ?? clock()) - since < timing.nonceWindow + timing.flight
    since = undefined
  }
  if (isLate()) return missedOutcome(heldUp(), timing)
  if (since === undefined) {
    since = theirs.now() ?? clock()
    nonces.begin(nonce)
    await ledger.begin(nonce, since, all)
  } else if (all.length > before.length) await ledger.begin(nonce, since, all)
  const tries = new Tries(posting, (afterMs) => nonces.recognised(nonce, afterMs), doubt)
  const outcome = await sendOnce(posting, tries, to, card, { nonce, isLate, rich, plain })
  if (outcome.state === 'done') return posted(outcome.value)
  if (!to.thread && outcome.state === 'refused' && noMessages.includes(outcome.code)) {
    await close()
    posting.kinds.isForum(to.channel)
    return postInForum(posting, to, card, key, isLate)
  }
  const missed = missedOutcome(outcome, timing)
  if (!tries.unclear) await close()
  else if (missed.state === 'refused' || !tries.recognised(missed.retryAfter)) {
    const look = await lookBack(posting, to, since, all)
    if (look.state === 'found') return posted(look.message)
    // The doubt is kept: the history is asked again when Discord is back, and when nothing can be on its way any more.
    if (look.state === 'later') return missedOutcome(look.outcome, timing)
    if (look.state === 'unknown') return unclear()
  }
  return missed
}

/** So many cards of a post in doubt are remembered, twice: rich and plain. */
const printsKept = 20
/** Just under the beat at which rows are looked for. */
const heldMs = 900

async function pause({ wait, stopping }: Posting, ms: number): Promise<void> {
  if (ms > 0) await wait(ms, stopping)
}

/** A post to a thread may stand in the channel instead, as a reply: where its thread couldn't be opened. */
async function lookBack({ account }: Posting, to: ChannelRef, since: number, prints: readonly string[]): Promise<Look> {
  const look = to.thread ? await lookFor(account, to.thread, since, prints) : absent
  const isNotOpen =
    look.state === 'later' && look.outcome.state === 'refused' && look.outcome.code === code.unknownChannel
  return isNotOpen || look.state === 'absent' ? lookFor(account, to.channel, since, prints) : look
}

/** Before its first post a process has to know what time it is for Discord. Answers what was in the way. */
async function askTime({ account, timing }: Posting, channel: string): Promise<PostOutcome | undefined> {
  const outcome = await account.call({ method: 'GET', route: Routes.channel(channel) })
  return outcome.state === 'done' || outcome.state === 'refused' ? undefined : missedOutcome(outcome, timing)
}

/** What Discord says of a channel that takes threads and no messages. */
const noMessages: readonly number[] = [code.notText, code.wrongKind]

const noSuchChannel = (): PostOutcome => ({ state: 'refused', reason: say.discord.noChannel, about: 'channel' })

const unclear = (): PostOutcome => ({ state: 'unclear', reason: say.discord.unclear })

/** The rich form, into the thread where there is one; plain text where Discord refuses the rich form. */
async function sendOnce(
  posting: Posting,
  tries: Tries,
  to: ChannelRef,
  card: Card,
  { nonce, isLate, rich, plain }: { nonce: string; isLate: () => boolean; rich: Message; plain: Message },
): Promise<Attempt> {
  let target = to.thread ?? to.channel
  let reply = {}
  const create = (message: Message) =>
    tries.run(async () => {
      await posting.pace.turn()
      if (isLate()) return heldUp()
      return posting.account.call({
        method: 'POST',
        route: Routes.channelMessages(target),
        body: { ...message.body, ...reply, nonce, enforce_nonce: true },
        files: message.files,
      })
    })
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
  if (outcome.state !== 'refused') return outcome
  if (outcome.code === code.missingPermissions && rich.files.length) outcome = await create(renderWithoutFiles(card))
  if (outcome.state !== 'refused') return outcome
  if (outcome.code !== code.missingPermissions && outcome.code !== code.invalidForm) return outcome
  posting.log('warn', 'discord refused a rich message, sending it as plain text', {
    channel: target,
    reason: outcome.reason,
  })
  return create(plain)
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

/** Takes a message of ours away. One that is gone already is what was wanted. */
export async function removeMessage(posting: Posting, ref: MessageRef): Promise<PostOutcome> {
  const channel = ref.thread ?? ref.channel
  if (!isSnowflake(channel) || !isSnowflake(ref.message)) return { state: 'posted', ref }
  const tries = new Tries(posting)
  const outcome = await tries.run(() =>
    posting.account.call({ method: 'DELETE', route: Routes.channelMessage(channel, ref.message) }),
  )
  if (outcome.state === 'refused' && outcome.code === code.unknownMessage) return { state: 'posted', ref }
  return outcome.state === 'done' ? { state: 'posted', ref } : missedOutcome(outcome, posting.timing)
}

/** Replaces a message's content. Doing it twice does no harm, so it is simply tried again. */
export async function updateCard(posting: Posting, ref: MessageRef, card: Card): Promise<PostOutcome> {
  const channel = ref.thread ?? ref.channel
  if (!isSnowflake(channel) || !isSnowflake(ref.message))
    return { state: 'refused', reason: say.discord.noMessage, about: 'post' }
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
  // An edit may be repeated at any time: it is never unclear.
  return outcome.state === 'done' ? { state: 'posted', ref } : missedOutcome(outcome, posting.timing)
}
