import { Routes } from 'discord.js'
import type { CommandDefinition } from '../../../core/command.ts'
import { UserError } from '../../../core/errors.ts'
import type { KeyValues } from '../../../core/store.ts'
import { say } from '../../../locales/index.ts'
import { attempt } from '../connect/attempt.ts'
import { createRest, send } from '../connect/rest.ts'
import { tokenRefused } from '../connect/token.ts'
import { registrationOf } from './commands.ts'
import { register } from './register.ts'
import { type RegisterTo, scopeName } from './scope.ts'

/**
 * Registers the commands now, without the gateway: for `nightdesk deploy`. Answers how many there are.
 * Rejects with `UserError` `discord-token`, `discord-registration`
 * or, where trying again can't help, `discord-registration-refused`.
 */
export async function deployDiscord(options: {
  readonly token: string
  readonly apiUrl?: string | undefined
  readonly commands: readonly CommandDefinition[]
  readonly to?: RegisterTo
  /** Remembers what was registered, so that the start doesn't do it again. */
  readonly store?: KeyValues
}): Promise<{ readonly commands: number; readonly scope: string }> {
  const rest = createRest({ apiUrl: options.apiUrl, token: options.token, timeout: 15_000 })
  const to = options.to ?? 'global'
  const who = await attempt(() => send(rest, { method: 'GET', route: Routes.currentApplication() }))
  if (who.state === 'unauthorized') throw tokenRefused()
  if (who.state !== 'done') {
    throw new UserError(
      'discord-registration',
      say.discord.deployUnreached('reason' in who ? who.reason : say.discord.rateLimited),
      say.posts.inAMinute,
    )
  }
  const registration = registrationOf(options.commands)
  await register(rest, (who.value as { id: string }).id, registration, to, options.store)
  return { commands: registration.body.length, scope: scopeName(to) }
}
