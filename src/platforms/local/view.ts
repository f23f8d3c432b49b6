import type { Card } from '../../core/card.ts'
import type { MessageRow } from '../../core/rows/message.ts'

/** A message as the HTTP interface shows it. Times are milliseconds UTC. */
export interface MessageView {
  readonly id: string
  readonly channel: string
  readonly at: number
  readonly author: string
  readonly card: Card
  readonly thread: string | null
  readonly editedAt: number | null
}

export function viewOf(row: MessageRow): MessageView {
  const { id, channel, at, author, card, thread, editedAt } = row
  return { id, channel, at, author, card, thread, editedAt }
}
