import { type APIButtonComponent, Routes } from 'discord.js'
import type { Card } from '../../../core/card.ts'
import type { Reply } from '../../../core/command.ts'
import { say } from '../../../locales/index.ts'
import { notices } from '../../chat/notices.ts'
import type { Shares } from '../../chat/shares.ts'
import { type Message, renderMessage, renderPlainMessage } from '../card/message.ts'
import type { Account } from '../connect/account.ts'
import type { Attempt } from '../connect/attempt.ts'
import { code } from '../connect/codes.ts'
import type { Responder } from './respond.ts'
import { shareButton } from './share-button.ts'

export interface Answering {
  readonly responder: Responder
  readonly shares: Shares
  readonly account: Account
  /** The pressed message, where the bot can edit it itself. */
  readonly pressed?: { readonly channel: string; readonly message: string }
  /** True when a message was pressed, so that it can be replaced. */
  readonly canReplace: boolean
  /** True where nobody else is to share the answer with. */
  readonly alone?: boolean
}

/** Sends a reply as the first answer to an interaction. */
export async function answerNow(answering: Answering, reply: Reply): Promise<Attempt> {
  const { responder } = answering
  const isPrivate = reply.visible === 'asker'
  const share = await offerShare(answering, reply)
  const [first, ...rest] = cardsOf(reply)
  if (reply.replaces && answering.canReplace) {
    const outcome = await eitherWay(first!, [], (message) => responder.replace(message))
    return await more(answering, outcome, rest, isPrivate, share)
  }
  const outcome = await eitherWay(first!, rest.length ? [] : share, (message) => responder.reply(message, isPrivate))
  return await more(answering, outcome, rest, isPrivate, share)
}

/** Fills a deferred, private answer. What all shall see follows it. */
export async function answerLate(answering: Answering, reply: Reply): Promise<Attempt> {
  const { responder, account, pressed } = answering
  const isPrivate = reply.visible === 'asker'
  const share = await offerShare(answering, reply)
  const [first, ...rest] = cardsOf(reply)
  if (reply.replaces && pressed) {
    const outcome = await eitherWay(first!, [], (message) =>
      account.call({
        method: 'PATCH',
        route: Routes.channelMessage(pressed.channel, pressed.message),
        body: message.body,
        files: message.files,
      }),
    )
    if (outcome.state === 'done') {
      await responder.remove()
      return await more(answering, outcome, rest, isPrivate, share)
    }
  }
  if (isPrivate || reply.replaces) {
    const outcome = await eitherWay(first!, rest.length ? [] : share, (message) => responder.fill(message))
    return await more(answering, outcome, rest, isPrivate, share)
  }
  // A deferred answer stays as private as it was announced.
  await responder.fill(renderMessage(notices.inChannel()))
  return await more(answering, { state: 'done', value: undefined }, [first!, ...rest], false, share)
}

async function more(
  answering: Answering,
  outcome: Attempt,
  cards: readonly Card[],
  isPrivate: boolean,
  share: readonly APIButtonComponent[],
): Promise<Attempt> {
  let last = outcome
  for (const [index, card] of cards.entries()) {
    if (last.state !== 'done') return last
    const reserved = index === cards.length - 1 ? share : []
    last = await eitherWay(card, reserved, (message) => answering.responder.followUp(message, isPrivate))
  }
  return last
}

/** The rich form, or plain text where Discord refuses it. */
async function eitherWay(
  card: Card,
  reserved: readonly APIButtonComponent[],
  use: (message: Message) => Promise<Attempt>,
): Promise<Attempt> {
  const outcome = await use(renderMessage(card, reserved))
  const refused =
    outcome.state === 'refused' && (outcome.code === code.invalidForm || outcome.code === code.missingPermissions)
  return refused ? use(renderPlainMessage(card, reserved)) : outcome
}

/** Cards are one message each; a desk that has nothing to say still answers. */
function cardsOf(reply: Reply): readonly Card[] {
  return reply.cards.length ? reply.cards.slice(0, 10) : [{ parts: [{ type: 'text', text: say.discord.done }] }]
}

async function offerShare({ shares, alone }: Answering, reply: Reply): Promise<APIButtonComponent[]> {
  if (alone || reply.visible !== 'asker' || reply.replaces) return []
  const id = await shares.keep(reply.cards)
  return id ? [shareButton(id)] : []
}
