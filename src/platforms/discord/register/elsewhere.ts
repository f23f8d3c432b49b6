import type { REST } from 'discord.js'
import type { KeyValues } from '../../../core/store.ts'
import { attempt } from '../connect/attempt.ts'
import { send } from '../connect/rest.ts'
import type { Registration } from './commands.ts'
import { type RegisterTo, routeOf, scopeName } from './scope.ts'

/**
 * Takes our commands out of the scopes that are not used (any more): the global ones where one server's are used, and those of
 * each server that this store remembers. Somebody else's stay. What can't be taken out now is tried again at the next start.
 */
export async function removeElsewhere(
  rest: REST,
  app: string,
  registration: Registration,
  to: RegisterTo,
  store: KeyValues | undefined,
): Promise<void> {
  const key = `scopes:${app}`
  const known = (await store?.get<readonly string[]>(key)) ?? []
  const others = [...new Set(['global', ...known])].filter((scope) => scope !== scopeName(to))
  const left: string[] = []
  for (const scope of others) {
    const gone = await removeFrom(rest, app, registration, scope === 'global' ? 'global' : { guild: scope })
    if (!gone && scope !== 'global') left.push(scope)
  }
  await store?.set(key, to === 'global' ? left : [...left, to.guild])
}

async function removeFrom(rest: REST, app: string, registration: Registration, from: RegisterTo): Promise<boolean> {
  const route = routeOf(app, from)
  const found = await attempt(() => send(rest, { method: 'GET', route }))
  // A server that the bot has left keeps none of its commands.
  if (found.state !== 'done' || !Array.isArray(found.value)) return found.state === 'refused'
  const ours = new Set(registration.body.map(nameOf))
  let gone = true
  for (const command of found.value as { id: string; type?: number; name: string }[]) {
    if (!ours.has(nameOf(command))) continue
    const outcome = await attempt(() => send(rest, { method: 'DELETE', route: `${route}/${command.id}` }))
    gone &&= outcome.state === 'done' || (outcome.state === 'refused' && outcome.status === 404)
  }
  return gone
}

const nameOf = ({ type, name }: { readonly type?: number; readonly name: string }) => `${type ?? 1} ${name}`
