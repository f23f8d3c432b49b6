import type { Card } from '../src/core/card.ts'
import type { Invocation, Option, Reply } from '../src/core/command.ts'
import { UserError } from '../src/core/errors.ts'
import { say } from '../src/locales/index.ts'
import { answer } from './command.ts'

/** What is done with a secret address that there may be already. */
export const addressOption = {
  name: 'do',
  type: 'string',
  description: 'Make another address, or take it back',
  choices: [
    { label: 'Make a new one; the old one opens nothing any more', value: 'new' },
    { label: 'Take it back', value: 'revoke' },
  ],
} as const satisfies Option

/** Throws `UserError` `secret-in-public` where all of a channel would read the answer: `what` is “that address”. */
export function refuseInPublic({ via }: Invocation, what: string): void {
  if (via !== 'mention') return
  throw new UserError('secret-in-public', say.desk.channelWouldRead(what), say.posts.useCommand)
}

/** An answer that is its asker's alone: the cards of a notice are kept for no button that shares them. */
export const secretAnswer = (card: Omit<Card, 'tone'>): Reply => answer({ ...card, tone: 'notice' })
