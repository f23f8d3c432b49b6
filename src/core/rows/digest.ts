import type { ChannelRef } from '../place.ts'

/** An article that waits for the next digest of a channel. */
export interface DigestRows {
  /** False when it waits there already, or was in a digest before. */
  add(place: ChannelRef, article: string, at: number): Promise<boolean>
  /** Whether one of these waits there, or was in a digest before. */
  holds(place: ChannelRef, articles: readonly string[]): Promise<boolean>
  /** Articles that wait, oldest first. */
  waiting(place: ChannelRef, limit: number): Promise<string[]>
  /** Keys of the deliveries of digests that had this article. */
  took(article: string): Promise<string[]>
  /** Marks them as taken by the delivery of this key. */
  take(place: ChannelRef, articles: readonly string[], key: string): Promise<void>
}
