import type { Card } from '../../core/card.ts'
import type { DeliveryRow } from '../../core/rows/delivery.ts'
import { channelInline } from '../cards/channel.ts'
import type { Newsroom } from '../newsroom.ts'
import { channelOf } from '../place.ts'

const askedWith = 'unclear:'

/** A post that may or may not be in its channel is not sent again: an editor is asked, once, where the ops are. */
export async function askAboutUnclear(newsroom: Newsroom, delivery: DeliveryRow, reason: string): Promise<void> {
  if (delivery.key.startsWith(askedWith)) return
  const ops = await newsroom.settings.get(delivery.platform, delivery.workspace, 'ops-channel')
  const place = ops ? { platform: delivery.platform, workspace: delivery.workspace, channel: ops } : channelOf(delivery)
  await newsroom.store.deliveries.add({
    ...place,
    key: `${askedWith}${delivery.id}:${delivery.attempts}`,
    card: questionCard(delivery, reason),
    article: null,
    at: newsroom.clock(),
  })
}

function questionCard(delivery: DeliveryRow, reason: string): Card {
  const channel = channelInline({ channel: delivery.channel, channelName: delivery.channel })
  const decide = (decision: string) => `desk outbox delivery:${delivery.id} decision:${decision}`
  return {
    tone: 'warning',
    title: 'Does this post stand?',
    parts: [
      {
        type: 'text',
        text: ['I could not learn whether this was posted in ', channel, `: ${delivery.card.title ?? 'a post'}`],
      },
      { type: 'context', text: `${reason}. Look there, then say so: I don’t post it twice by myself.` },
      {
        type: 'actions',
        actions: [
          { type: 'invoke', label: 'It is there', invoke: decide('stands') },
          { type: 'invoke', label: 'Post it again', invoke: decide('again') },
        ],
      },
    ],
  }
}
