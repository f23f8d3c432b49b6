import { UserError } from '../../../core/errors.ts'

/** What is said when Discord takes the token no more. */
export function tokenRefused(): UserError {
  return new UserError(
    'discord-token',
    'Discord does not accept DISCORD_TOKEN.',
    'Copy the token again from discord.com/developers/applications, page Bot, and start anew.',
  )
}
