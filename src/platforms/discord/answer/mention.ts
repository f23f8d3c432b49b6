import { Routes } from 'discord.js'
import type { Card } from '../../../core/card.ts'
import type { Log } from '../../../core/log.ts'
import { say } from '../../../locales/index.ts'
import type { Wait } from '../../chat/wait.ts'
import { type Message, renderMessage, renderPlainMessage } from '../card/message.ts'
import type { Account } from '../connect/account.ts'
import type { Attempt } from '../connect/attempt.ts'
import { code } from '../connect/codes.ts'
import { nonceOf } from '../send/nonce.ts'
import type { Timing } from '../timing.ts'

interface Answering {
  readonly account: Account
  readonly wait: Wait
  readonly timing: Timing
  readonly stopping: AbortSignal
  readonly log: Log
}

/** How the answer to a mention goes: under the message. */
export interface MentionWay {
  readonly id: string
  readonly channel_id: string
}

/** Answers a message under it, for all to see: it calls nobody. What its first card became, where that is known. */
export async function answerMention(
  answering: Answering,
  message: MentionWay,
  cards: readonly Card[],
): Promise<string | undefined> {
  let first: string | undefined
  const all: readonly Card[] = cards.length
    ? cards.slice(0, 10)
    : [{ parts: [{ type: 'text', text: say.discord.done }] }]
  for (const [index, card] of all.entries()) {
    const nonce = nonceOf(`mention ${message.id} ${index}`, message.channel_id)
    const persisted = (rendered: Message) => persist(answering, message, rendered, nonce)
    let outcome = await persisted(renderMessage(card))
    if (outcome.state === 'refused' && (outcome.code === code.invalidForm || outcome.code === code.missingPermissions))
      outcome = await persisted(renderPlainMessage(card))
    if (outcome.state === 'done') {
      if (index === 0) first = (outcome.value as { readonly id?: string } | undefined)?.id
      continue
    }
    const reason = 'reason' in outcome ? outcome.reason : outcome.state
    answering.log('error', 'discord took no answer to a mention', { channel: message.channel_id, reason })
    return first
  }
  return first
}

/** Tried again while nothing is known: the nonce lets Discord know the answer again. */
async function persist(
  { account, wait, timing, stopping }: Answering,
  { id, channel_id: channel }: MentionWay,
  { body, files }: Message,
  nonce: string,
): Promise<Attempt> {
  for (let n = 0; ; n++) {
    const outcome = await account.call({
      method: 'POST',
      route: Routes.channelMessages(channel),
      body: {
        ...body,
        allowed_mentions: { ...body.allowed_mentions, replied_user: false },
        message_reference: { message_id: id, fail_if_not_exists: false },
        nonce,
        enforce_nonce: true,
      },
      files,
    })
    const pause = outcome.state === 'limited' ? outcome.retryAfter : timing.answerRetries[n]
    const again = outcome.state === 'unclear' || outcome.state === 'unsent' || outcome.state === 'limited'
    if (!again || n >= timing.answerRetries.length || stopping.aborted) return outcome
    await wait(pause!, stopping)
  }
}
