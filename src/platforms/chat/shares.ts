import type { Card } from '../../core/card.ts'
import type { NewId } from '../../core/id.ts'
import type { KeyValues } from '../../core/store.ts'
import { say } from '../../locales/index.ts'

const keepMs = 24 * 3600_000

/** More characters than this are not kept for sharing. */
const largest = 3_000_000

/** Private answers that can still be shared with the channel. Kept in the store, so that the button works after a restart. */
export interface Shares {
  /** Keeps an answer and gives its id; nothing where the answer is no use to others. */
  keep(cards: readonly Card[]): Promise<string | undefined>
  /** Takes an answer, once; nothing when it is too old or was shared already. */
  take(id: string): Promise<readonly Card[] | undefined>
  /** An answer that could not be shown after all: it can be taken again. */
  giveBack(id: string, cards: readonly Card[]): Promise<void>
}

export function createShares(store: KeyValues, newId: NewId): Shares {
  return {
    async keep(cards) {
      if (!isForOthers(cards) || JSON.stringify(cards).length > largest) return undefined
      const id = newId()
      // An answer that can't be kept, on a full disk, is given all the same.
      return store.set(`share:${id}`, cards, keepMs).then(
        () => id,
        () => undefined,
      )
    },
    // Two presses at once may come to two processes.
    take: (id) => store.take<readonly Card[]>(`share:${id}`),
    giveBack: (id, cards) => store.set(`share:${id}`, cards, keepMs),
  }
}

/** Troubles and notices are nobody else's business. */
function isForOthers(cards: readonly Card[]): boolean {
  return cards.length > 0 && cards.every(({ tone }) => tone === undefined || tone === 'news' || tone === 'answer')
}

/** The cards as the channel sees them: with the name of who shared them. */
export function signed(cards: readonly Card[], by: string): Card[] {
  return cards.map((card, i) =>
    i === cards.length - 1
      ? { ...card, parts: [...card.parts, { type: 'context', text: say.posts.sharedBy(by) }] }
      : card,
  )
}
