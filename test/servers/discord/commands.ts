import { type Answer, nothing, ok, trouble } from './answer.ts'
import type { Body } from './body.ts'
import { commandLimits } from './command-limits.ts'
import type { Context } from './context.ts'
import { againstSpec } from './schema.ts'
import type { Json } from './state.ts'

/** GET and PUT of /applications/{app}/commands and /applications/{app}/guilds/{guild}/commands. */
export function applicationCommands(context: Context, method: string, scope: string, sent: Body): Answer {
  const { state } = context
  if (scope !== 'global' && !state.guilds.get(scope)?.present) return trouble.missingAccess()
  if (method === 'GET') return ok(state.commands.get(scope) ?? [])
  if (!Array.isArray(sent.json)) return trouble.invalidForm(['/ a list is needed'])
  const list = sent.json as Json[]
  const reasons = list.flatMap((command, i) =>
    againstSpec('ApplicationCommandUpdateRequest', command).map((r) => `/${i}${r}`),
  )
  reasons.push(...commandLimits(list))
  if (reasons.length) return trouble.invalidForm(reasons)
  const before = state.commands.get(scope) ?? []
  const registered = list.map((command) => {
    const type = command.type ?? 1
    const known = before.find((c) => c.name === command.name && c.type === type)
    return {
      ...command,
      type,
      id: known?.id ?? context.newId(),
      application_id: state.app,
      version: context.newId(),
      description: command.description ?? '',
      default_member_permissions: command.default_member_permissions ?? null,
      ...(scope !== 'global' && { guild_id: scope }),
    }
  })
  state.commands.set(scope, registered)
  state.registrations++
  context.changed()
  return ok(registered)
}

/** DELETE of one command, by its id. */
export function removeCommand(context: Context, scope: string, id: string): Answer {
  const { state } = context
  const before = state.commands.get(scope) ?? []
  if (!before.some((command) => command.id === id)) return trouble.unknownCommand()
  state.commands.set(
    scope,
    before.filter((command) => command.id !== id),
  )
  context.changed()
  return nothing
}
