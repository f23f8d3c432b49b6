import type { Card, Inline } from '../../core/card.ts'
import { memberOf } from '../../core/place.ts'
import type { DeliveryRow } from '../../core/rows/delivery.ts'
import { say } from '../../locales/index.ts'
import { channelInline } from '../cards/channel.ts'
import type { With } from '../newsroom.ts'
import { channelOf, opsChannelOf } from '../place.ts'
import { tellTrouble } from './tell-trouble.ts'

const elsewhere = ':elsewhere'

/**
 * A post that may or may not be in its channel is not sent again: an editor is asked, once, where the ops are. A question that could
 * not be posted, or that may not have been, is asked in another place, once.
 */
export async function askAboutUnclear(
  newsroom: With<'store' | 'settings' | 'clock' | 'platforms'>,
  delivery: DeliveryRow,
  reason: string,
): Promise<void> {
  if (delivery.kind === 'unclear') {
    if (delivery.key.endsWith(elsewhere)) return
    const question = { kind: delivery.kind, key: `${delivery.key}${elsewhere}` }
    return tellTrouble(newsroom, channelOf(delivery), question, delivery.card)
  }
  await newsroom.store.deliveries.add({
    ...(await opsChannelOf(newsroom, delivery)),
    kind: 'unclear',
    key: `unclear:${delivery.id}:${delivery.attempts}`,
    card: questionCard(delivery, reason),
    article: null,
    at: newsroom.clock(),
  })
}

function questionCard(delivery: DeliveryRow, reason: string): Card {
  const { channel } = delivery
  const where: Inline | undefined =
    memberOf(delivery) === undefined ? channelInline({ channel, channelName: channel }) : undefined
  const decide = (decision: string) => `desk outbox delivery:${delivery.id} decision:${decision}`
  return {
    tone: 'warning',
    title: say.posts.wasItPosted,
    parts: [
      {
        type: 'text',
        text: say.posts.unclear(where, delivery.card.title ?? say.posts.aPost),
      },
      { type: 'context', text: say.posts.lookThere(reason) },
      {
        type: 'actions',
        actions: [
          { type: 'invoke', label: say.posts.isThere, invoke: decide('stands') },
          { type: 'invoke', label: say.posts.postAgain, invoke: decide('again') },
        ],
      },
    ],
  }
}
