import type { Action, Card, TableRow } from '../../core/card.ts'
import { UserError } from '../../core/errors.ts'
import { say } from '../../locales/index.ts'
import type { TypedCommand } from '../../typed/command.ts'

/** What one person was shown alone, or asked in a form: it can be pressed although it is no message. */
export interface Offer {
  readonly id: string
  readonly channel: string
  readonly member: string
  readonly kind: 'answer' | 'form'
  readonly card: Card
  /** Of a form: the message or private answer whose button asked for it. */
  readonly on?: string
  readonly invoke?: string
  /** Of a form: what is known already. Kept as values, since text of several lines can't be typed as one option. */
  readonly typed?: TypedCommand
}

const kept = 2_000

/** The invocations that a card offers. */
export function invokesOf(card: Card): string[] {
  return card.parts.flatMap((part) => {
    if (part.type === 'actions') return invokes(part.actions)
    if (part.type === 'table') return [...invokes(part.actions), ...part.rows.flatMap(invokesOfRow)]
    if (part.type !== 'board') return []
    return [
      ...invokes(part.actions),
      ...part.cards.flatMap(({ open, moves }) => [open, ...moves.map(({ invoke }) => invoke)]),
    ]
  })
}

function invokes(actions: readonly Action[] = []): string[] {
  return actions.flatMap((action) => (action.type === 'invoke' ? [action.invoke] : []))
}

function invokesOfRow({ cells, actions }: TableRow): string[] {
  const edits = cells.flatMap((cell) => (typeof cell === 'object' && 'invoke' in cell ? [cell.invoke] : []))
  return [...edits, ...invokes(actions)]
}

/** Remembers the newest private answers and forms; the page asks again by itself for one that was forgotten. */
export function offerShelf() {
  const offers = new Map<string, Offer>()
  const allows = (offer: Offer, action: string) =>
    offer.kind === 'form' ? offer.invoke === action : invokesOf(offer.card).includes(action)
  return {
    put(offer: Offer): void {
      offers.delete(offer.id)
      offers.set(offer.id, offer)
      if (offers.size > kept) offers.delete(offers.keys().next().value!)
    },

    get: (id: string): Offer | undefined => offers.get(id),

    /** The offer that this member may press. Throws `UserError` `answer-forgotten` or `not-offered`. */
    find(id: string | undefined, action: string, member: string): Offer {
      if (id !== undefined) {
        const offer = offers.get(id)
        if (!offer) throw forgotten()
        if (offer.member !== member || !allows(offer, action)) throw notOffered(action)
        return offer
      }
      const offer = [...offers.values()].findLast((one) => one.member === member && allows(one, action))
      if (!offer) throw notOffered(action)
      return offer
    },
  }
}

export type Offers = ReturnType<typeof offerShelf>

function forgotten(): UserError {
  return new UserError('answer-forgotten', say.local.forgotten, say.local.askAgain)
}

export function notOffered(action: string): UserError {
  return new UserError('not-offered', say.local.notOffered(action.slice(0, 100)), say.local.pressShown)
}
