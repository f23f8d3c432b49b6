import type { Invocation } from '../../core/command.ts'
import { type Workspace, workspaceKey } from '../../core/place.ts'
import type { Rows } from '../../core/store.ts'

type Kind = 'member' | 'channel'

const keyOf = (place: Workspace, kind: Kind, id: string) => `${workspaceKey(place)}:${kind}:${id}`

/** Platforms give ids where people see names: the names of whoever asked, and where, are remembered. */
export async function rememberNames(rows: Rows, { place, member }: Invocation): Promise<void> {
  const names = rows.keyValues('names')
  const seen: readonly [Kind, string, string][] = [
    ['member', member.id, member.name],
    ['channel', place.channel, place.channelName],
  ]
  for (const [kind, id, name] of seen) {
    if (id === name) continue
    const at = keyOf(place, kind, id)
    if ((await names.get<unknown>(at)) !== name) await names.set(at, name)
  }
}

/** The name of a member or channel that has been seen here, else its id. */
export async function nameOf(rows: Rows, place: Workspace, kind: Kind, id: string): Promise<string> {
  const name = await rows.keyValues('names').get<unknown>(keyOf(place, kind, id))
  return typeof name === 'string' ? name : id
}
