import { UserError } from '../../../core/errors.ts'
import { say } from '../../../locales/index.ts'

/** What is said when Discord takes the token no more. */
export function tokenRefused(): UserError {
  return new UserError('discord-token', say.discord.tokenRefused, say.discord.copyToken)
}
