import { createHash } from 'node:crypto'
import { type REST, Routes } from 'discord.js'
import type { CommandDefinition } from '../../../core/command.ts'
import { UserError } from '../../../core/errors.ts'
import type { KeyValues } from '../../../core/store.ts'
import { attempt } from '../connect/attempt.ts'
import { createRest, send } from '../connect/rest.ts'
import { tokenRefused } from '../connect/token.ts'
import { type Registration, registrationOf } from './commands.ts'

/** Commands are registered for all servers (may take some minutes to show everywhere), or for one at once. */
export type RegisterTo = 'global' | { readonly guild: string }

/** Registers when the commands changed since this store last saw them, or when Discord no longer has them. */
export async function registerWhenChanged(
  rest: REST,
  app: string,
  registration: Registration,
  to: RegisterTo,
  store: KeyValues,
): Promise<'registered' | 'unchanged'> {
  const key = `registered:${app}:${scopeName(to)}`
  const hash = createHash('sha256').update(JSON.stringify(registration.body)).digest('hex')
  if ((await store.get<string>(key)) === hash && (await stillThere(rest, app, registration, to))) return 'unchanged'
  await register(rest, app, registration, to)
  await store.set(key, hash)
  return 'registered'
}

/** Someone else with the same token, or a new Discord behind the address, may have taken them away. */
async function stillThere(rest: REST, app: string, registration: Registration, to: RegisterTo): Promise<boolean> {
  const found = await attempt(() => send(rest, { method: 'GET', route: routeOf(app, to) }))
  if (found.state !== 'done' || !Array.isArray(found.value)) return found.state !== 'done'
  const names = new Set(
    found.value.map((command: { type?: number; name: string }) => `${command.type ?? 1} ${command.name}`),
  )
  return (
    names.size === registration.body.length &&
    registration.body.every((command) => names.has(`${command.type ?? 1} ${command.name}`))
  )
}

async function register(rest: REST, app: string, registration: Registration, to: RegisterTo): Promise<void> {
  const outcome = await attempt(() => send(rest, { method: 'PUT', route: routeOf(app, to), body: registration.body }))
  if (outcome.state === 'done') return
  if (outcome.state === 'unauthorized') throw tokenRefused()
  const reason = 'reason' in outcome ? outcome.reason : `rate limited for ${Math.ceil(outcome.retryAfter / 1000)} s`
  throw new UserError(
    outcome.state === 'refused' ? 'discord-registration-refused' : 'discord-registration',
    `Discord did not take the commands: ${reason}`,
    'Look at the reason, then run “nightdesk deploy”.',
    {
      cause: 'cause' in outcome ? outcome.cause : undefined,
    },
  )
}

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
      `Discord can't be reached: ${'reason' in who ? who.reason : 'rate limited'}`,
      'Try again in a minute.',
    )
  }
  const app = (who.value as { id: string }).id
  const registration = registrationOf(options.commands)
  await register(rest, app, registration, to)
  const hash = createHash('sha256').update(JSON.stringify(registration.body)).digest('hex')
  await options.store?.set(`registered:${app}:${scopeName(to)}`, hash)
  return { commands: registration.body.length, scope: scopeName(to) }
}

function routeOf(app: string, to: RegisterTo) {
  return to === 'global' ? Routes.applicationCommands(app) : Routes.applicationGuildCommands(app, to.guild)
}

function scopeName(to: RegisterTo): string {
  return to === 'global' ? 'global' : to.guild
}
