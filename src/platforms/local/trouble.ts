import type { Card } from '../../core/card.ts'
import type { UserError } from '../../core/errors.ts'

/** What the HTTP interface answers when it can't do what was asked. */
export interface TroubleBody {
  readonly error: { readonly identifier: string; readonly sentence: string; readonly next?: string }
}

const statuses: Readonly<Record<string, 400 | 401 | 403 | 404 | 409 | 413 | 503>> = {
  'log-in': 401,
  'not-you': 403,
  'not-permitted': 403,
  'bad-invite': 403,
  'foreign-request': 403,
  'unknown-channel': 404,
  'unknown-message': 404,
  'unknown-page': 404,
  'unknown-calendar': 404,
  'unknown-story': 404,
  'unknown-picture': 404,
  'not-offered': 409,
  'answer-forgotten': 409,
  'body-too-large': 413,
  stopping: 503,
  'too-many-readers': 503,
}

export function statusOf(error: UserError): 400 | 401 | 403 | 404 | 409 | 413 | 503 {
  return statuses[error.identifier] ?? 400
}

export function troubleBody(error: UserError): TroubleBody {
  return {
    error: {
      identifier: error.identifier,
      sentence: error.message,
      ...(error.next !== undefined && { next: error.next }),
    },
  }
}

/** A command that was typed wrong is answered in the conversation, as the desk answers its own troubles. */
export function troubleCard(error: UserError): Card {
  return {
    tone: 'error',
    parts: [
      { type: 'text', text: error.message },
      ...(error.next ? [{ type: 'context' as const, text: error.next }] : []),
    ],
  }
}
