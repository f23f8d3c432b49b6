import type { Card } from '../card.ts'

/** A message of the local desk: its own platform keeps them, as Discord and Slack keep theirs. */
export interface MessageRow {
  readonly id: string
  readonly channel: string
  /** Unique where there is one: posting the same key again finds this row. */
  readonly key: string | null
  readonly author: string
  readonly card: Card
  readonly thread: string | null
  readonly at: number
  readonly editedAt: number | null
}

export interface MessageRows {
  /** The row with this key where there is one already, else a new one. */
  add(message: Omit<MessageRow, 'id' | 'editedAt'>): Promise<{ readonly message: MessageRow; readonly added: boolean }>
  byId(id: string): Promise<MessageRow | undefined>
  /** Oldest first; after the id `after`, or the newest `limit`. */
  list(channel: string, after: string | undefined, limit: number): Promise<MessageRow[]>
  /** The last `limit` ones before the id `before`, oldest first. */
  before(channel: string, before: string, limit: number): Promise<MessageRow[]>
  edit(id: string, card: Card, at: number): Promise<MessageRow | undefined>
  remove(id: string): Promise<void>
  channels(): Promise<string[]>
  addChannel(name: string, at: number): Promise<void>
}
