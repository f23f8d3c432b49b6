import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js'
import type { Card } from '../../../core/card.ts'
import type { NewId } from '../../../core/id.ts'
import type { KeyValues } from '../../../core/store.ts'

const prefix = '~share:'
const keepMs = 24 * 3600_000

/** More than this is not kept for sharing. */
const largest = 3_000_000

/** Private answers that can still be shared with the channel. Kept in the store, so that the button works after a restart. */
export interface Shares {
  /** The button to put below the answer; nothing where the answer is no use to others. */
  offer(cards: readonly Card[]): Promise<APIButtonComponent | undefined>
  /** Takes the answer of a pressed button, once; nothing when it is too old or was shared already. */
  take(customId: string): Promise<readonly Card[] | undefined>
  isShare(customId: string): boolean
}

export function createShares(store: KeyValues, newId: NewId): Shares {
  const taken = new Set<string>()
  return {
    async offer(cards) {
      if (cards.length === 0 || cards.some((card) => card.tone === 'error' || card.tone === 'warning')) return undefined
      if (JSON.stringify(cards).length > largest) return undefined
      const id = newId()
      await store.set(`share:${id}`, cards, keepMs)
      return {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label: 'Share to channel',
        custom_id: prefix + id,
      }
    },
    async take(customId) {
      const key = `share:${customId.slice(prefix.length)}`
      if (taken.has(key)) return undefined
      taken.add(key)
      const cards = await store.get<readonly Card[]>(key)
      await store.delete(key)
      if (taken.size > 1000) taken.clear()
      return cards
    },
    isShare: (customId) => customId.startsWith(prefix),
  }
}
