import { createHash } from 'node:crypto'
import type { REST } from 'discord.js'
import { UserError } from '../../../core/errors.ts'
import type { KeyValues } from '../../../core/store.ts'
import { say } from '../../../locales/index.ts'
import { attempt } from '../connect/attempt.ts'
import { send } from '../connect/rest.ts'
import { tokenRefused } from '../connect/token.ts'
import type { Registration } from './commands.ts'
import { removeElsewhere } from './elsewhere.ts'
import { type RegisterTo, routeOf, scopeName } from './scope.ts'

/** What was registered, and what Discord made of it: `versions` change with every change, whoever makes it. */
interface Registered {
  readonly hash: string
  readonly versions: readonly string[]
}

interface AppCommand {
  readonly id: string
  readonly version: string
}

/**
 * Registers when the commands changed since this store last saw them, or when somebody else changed them on Discord. Commands
 * of ours in another scope go: people would see each of them twice.
 */
export async function registerWhenChanged(
  rest: REST,
  app: string,
  registration: Registration,
  to: RegisterTo,
  store: KeyValues,
): Promise<'registered' | 'unchanged'> {
  const known = await store.get<Registered>(keyOf(app, to))
  const unchanged = known?.hash === hashOf(registration) && (await isStillSo(rest, app, to, known.versions))
  if (!unchanged) await register(rest, app, registration, to, store)
  else await removeElsewhere(rest, app, registration, to, store)
  return unchanged ? 'unchanged' : 'registered'
}

/** Registers now. Throws `UserError` `discord-token`, `discord-registration` or `discord-registration-refused`. */
export async function register(
  rest: REST,
  app: string,
  registration: Registration,
  to: RegisterTo,
  store: KeyValues | undefined,
): Promise<void> {
  const outcome = await attempt(() => send(rest, { method: 'PUT', route: routeOf(app, to), body: registration.body }))
  if (outcome.state === 'done') {
    const made: Registered = { hash: hashOf(registration), versions: versionsOf(outcome.value) }
    await store?.set(keyOf(app, to), made)
    return removeElsewhere(rest, app, registration, to, store)
  }
  if (outcome.state === 'unauthorized') throw tokenRefused()
  const reason = 'reason' in outcome ? outcome.reason : say.discord.rateLimitedFor(Math.ceil(outcome.retryAfter / 1000))
  throw new UserError(
    outcome.state === 'refused' ? 'discord-registration-refused' : 'discord-registration',
    say.discord.commandsRefused(reason),
    say.discord.lookAtReason,
    { cause: 'cause' in outcome ? outcome.cause : undefined },
  )
}

/** Someone else with the same token, or a new Discord behind the address, may have changed them or taken them away. */
async function isStillSo(rest: REST, app: string, to: RegisterTo, versions: readonly string[]): Promise<boolean> {
  const found = await attempt(() => send(rest, { method: 'GET', route: routeOf(app, to) }))
  if (found.state !== 'done') return true
  return JSON.stringify(versionsOf(found.value)) === JSON.stringify(versions)
}

function versionsOf(answer: unknown): string[] {
  if (!Array.isArray(answer)) return []
  return (answer as AppCommand[]).map(({ id, version }) => `${id} ${version}`).sort()
}

const keyOf = (app: string, to: RegisterTo) => `registered:${app}:${scopeName(to)}`

function hashOf(registration: Registration): string {
  return createHash('sha256').update(JSON.stringify(registration.body)).digest('hex')
}
