import type { Member, Permission } from '../../core/command.ts'

/** Who speaks: the one at the keyboard, unless a request names another. Ids are names here. */
export function memberNamed(name: string | undefined, levelOf: (name: string) => Permission): Member {
  const id = name ?? 'you'
  return { id, name: id, roles: [], level: levelOf(id) }
}
