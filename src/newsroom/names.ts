import type { Invocation } from '../core/command.ts'
import type { Named } from '../core/directory.ts'
import { UserError } from '../core/errors.ts'
import { type Workspace, workspaceKey } from '../core/place.ts'
import type { Rows } from '../core/store.ts'

type Kind = Named['kind']

const keyOf = (place: Workspace, kind: Kind, id: string) => `${workspaceKey(place)}:${kind}:${id}`

/** Platforms give ids where people see names: the names of whoever asked, where, and whom the options name are remembered. */
export async function rememberNames(rows: Rows, { place, member, named = [] }: Invocation): Promise<void> {
  try {
    await rememberName(rows, place, { kind: 'member', id: member.id, name: member.name })
    await rememberName(rows, place, { kind: 'channel', id: place.channel, name: place.channelName })
    for (const one of named) await rememberName(rows, place, one)
  } catch (error) {
    // A database that takes nothing, on a full disk, may still answer: the names are remembered another time.
    if (!(error instanceof UserError)) throw error
  }
}

export async function rememberName(
  rows: Rows,
  place: Workspace,
  { kind, id, name }: { readonly kind: Kind; readonly id: string; readonly name: string },
): Promise<void> {
  if (id === name) return
  const names = rows.keyValues('names')
  const at = keyOf(place, kind, id)
  if ((await names.get<unknown>(at)) !== name) await names.set(at, name)
}

/** The name of a member, channel or role that has been seen here, else its id. */
export async function nameOf(rows: Rows, place: Workspace, kind: Kind, id: string): Promise<string> {
  const name = await rows.keyValues('names').get<unknown>(keyOf(place, kind, id))
  return typeof name === 'string' ? name : id
}
