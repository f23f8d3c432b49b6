import type { Card } from '../../../core/card.ts'
import { UserError } from '../../../core/errors.ts'

/** A sentence of the adapter's own, where the desk was not asked. */
export function noticeCard(sentence: string, next?: string): Card {
  return { tone: 'error', parts: [{ type: 'text', text: next ? `${sentence}\n${next}` : sentence }] }
}

/** Something was used that an earlier version offered. */
export function outdatedCard(what: string, prefix: string): Card {
  return noticeCard(
    `This ${what} is from before Nightdesk changed, and no longer works.`,
    `Type the command instead; /${prefix}help lists what there is.`,
  )
}

/** What was wrong with what was typed. Anything that is not a `UserError` is thrown on. */
export function errorCard(error: unknown): Card {
  if (error instanceof UserError) return noticeCard(error.message, error.next)
  throw error
}
