import type { ItemRow } from './item.ts'

/** `over`: its time was over; `forgotten`: somebody wished it gone, and it comes back by nothing but a person's own hand. */
export type Gone = 'over' | 'forgotten'

/**
 * What was here once and is not any more, by hashes that hold no text. A mark that is asked for is kept for longer, so one stays as long
 * as its feed carries the item.
 */
export interface GoneRows {
  /** Of an item by its guid, its address with its title, or its words, as the feed has them. */
  item(item: Pick<ItemRow, 'feed' | 'guid' | 'url' | 'title' | 'fingerprint'>, now: number): Promise<Gone | undefined>
  /** Of an article by its address: over where it says the same as it did, forgotten whatever it says. */
  page(canonicalUrl: string, fingerprint: string, now: number): Promise<Gone | undefined>
}
