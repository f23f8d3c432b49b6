import type { Invocation } from '../../core/command.ts'
import type { Store } from '../../core/store.ts'

type Kind = 'member' | 'channel'

const key = (platform: string, workspace: string, kind: Kind, id: string) => `${platform}:${workspace}:${kind}:${id}`

/** Platforms give ids where people see names: the names of whoever asked, and where, are remembered. */
export async function rememberNames(store: Store, { place, member }: Invocation): Promise<void> {
  const names = store.keyValues('names')
  const seen: readonly [Kind, string, string][] = [
    ['member', member.id, member.name],
    ['channel', place.channel, place.channelName],
  ]
  for (const [kind, id, name] of seen) {
    if (id === name) continue
    const at = key(place.platform, place.workspace, kind, id)
    if ((await names.get<string>(at)) !== name) await names.set(at, name)
  }
}

/** The name of a member or channel that has been seen here, else its id. */
export async function nameOf(store: Store, place: Invocation['place'], kind: Kind, id: string): Promise<string> {
  return (await store.keyValues('names').get<string>(key(place.platform, place.workspace, kind, id))) ?? id
}
