import type { Card } from '../../../core/card.ts'
import { notices } from '../../chat/notices.ts'
import { signed } from '../../chat/shares.ts'
import { answerNow } from '../answer/answer.ts'
import type { Responder } from '../answer/respond.ts'
import type { Attempt } from '../connect/attempt.ts'
import type { Asker } from './asker.ts'
import type { Inbound } from './inbound.ts'

/** Shows a private answer to the channel, once. */
export async function share(inbound: Inbound, responder: Responder, id: string, asker: Asker): Promise<Attempt> {
  const answering = { ...inbound, responder, canReplace: false }
  const tell = (card: Card) => answerNow(answering, { cards: [card], visible: 'asker' })
  if (!asker.maySpeak) return tell(notices.mayNotSpeak())
  const cards = await inbound.shares.take(id)
  if (!cards?.length) return tell(notices.oldShare())
  const reply = await inbound.desk.share({ cards, place: asker.place, member: asker.member })
  if (reply.visible === 'asker') {
    await inbound.shares.giveBack(id, cards)
    return answerNow(answering, reply)
  }
  const shown = signed(reply.cards, asker.member.name)
  const outcome = await answerNow(answering, { cards: shown, visible: 'channel' })
  if (outcome.state === 'refused') await inbound.shares.giveBack(id, cards)
  if (outcome.state === 'done') await tellDesk(inbound, responder, asker, shown[0])
  return outcome
}

/** Which message the first card became; without an answer to that, corrections don't reach it, and nothing else is lost. */
export async function tellDesk(
  { desk }: Inbound,
  responder: Responder,
  asker: Asker,
  card: Card | undefined,
  follow?: Attempt,
): Promise<void> {
  const answered = follow ?? (await responder.answered())
  const id = answered.state === 'done' ? (answered.value as { readonly id?: unknown } | undefined)?.id : undefined
  const { channelName: _, ...channel } = asker.place
  if (card && typeof id === 'string') await desk.shared({ ...channel, message: id }, card)
}
