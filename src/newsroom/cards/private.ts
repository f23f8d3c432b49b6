import type { Card, CardPart, Inline } from '../../core/card.ts'
import { say } from '../../locales/index.ts'

/** Said under what nobody but its asker sees; with the moment at which an embargo ends. */
export function privateNote(until?: number): Inline[] {
  return until === undefined
    ? [say.briefs.untilShared]
    : say.briefs.untilEmbargo({ type: 'time', at: until, style: 'datetime' })
}

/** The brief as its asker sees it who alone does: with that note, and a button that shares it where the platform has none of its own. */
export function privateBrief(card: Card, article: string, { until, button }: PrivateBrief): Card {
  const parts = card.parts.map(
    (part): CardPart =>
      part.type === 'actions' && button && until === undefined
        ? {
            ...part,
            actions: [
              ...part.actions,
              { type: 'invoke', label: say.buttons.share, invoke: `share article:${article}` },
            ],
          }
        : part,
  )
  const actions = parts.findIndex((part) => part.type === 'actions')
  return {
    ...card,
    parts: parts.toSpliced(actions < 0 ? parts.length : actions, 0, { type: 'context', text: privateNote(until) }),
  }
}

interface PrivateBrief {
  /** When an embargo ends. */
  readonly until: number | undefined
  readonly button: boolean
}

/** The card as others see it. */
export function withoutPrivateNote(card: Card): Card {
  return { ...card, parts: card.parts.filter((part) => !isNote(part)) }
}

function isNote(part: CardPart): boolean {
  if (part.type !== 'context' || typeof part.text === 'string') return false
  const [first] = part.text
  return first === say.briefs.untilShared || first === say.briefs.untilEmbargo('')[0]
}
