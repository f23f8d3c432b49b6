import type { Card } from '../../core/card.ts'
import type { Span } from '../../core/span.ts'

/**
 * Words on a card: exact ones of an article with their place, or `implied`: worked out by the analysis, or `ours`: the desk's own
 * sentences, of a card that has neither.
 */
export interface ShownWords {
  readonly kind: 'exact' | 'implied' | 'ours'
  readonly words: string
  readonly article?: string
  readonly version?: number
  readonly span?: Span
}

const deepest = 12

/** All exact and implied words of a card, in their order. */
export function wordsOf(card: Card): ShownWords[] {
  const found: ShownWords[] = []
  const walk = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > deepest) return
    if (Array.isArray(value)) {
      for (const one of value) walk(one, depth + 1)
      return
    }
    const inline = value as { type?: unknown; text?: unknown; article?: unknown; version?: unknown; span?: unknown }
    if (inline.type === 'exact' && typeof inline.text === 'string')
      found.push({
        kind: 'exact',
        words: inline.text,
        ...(typeof inline.article === 'string' && { article: inline.article }),
        ...(typeof inline.version === 'number' && { version: inline.version }),
        ...(isSpan(inline.span) && { span: inline.span }),
      })
    else if (inline.type === 'implied' && typeof inline.text === 'string')
      found.push({ kind: 'implied', words: inline.text })
    else for (const one of Object.values(value)) walk(one, depth + 1)
  }
  walk([card.parts, card.footer], 0)
  return found
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value
}
