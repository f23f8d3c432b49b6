import type { Card } from '../../core/card.ts'
import { UserError } from '../../core/errors.ts'

/** A sentence of the adapter's own, where the desk was not asked. */
export function noticeCard(sentence: string, next?: string): Card {
  return { tone: 'error', parts: [{ type: 'text', text: next ? `${sentence}\n${next}` : sentence }] }
}

/** What was wrong with what was typed. Anything that is not a `UserError` is thrown on. */
export function errorCard(error: unknown): Card {
  if (error instanceof UserError) return noticeCard(error.message, error.next)
  throw error
}
