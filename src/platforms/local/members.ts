import type { Member, Permission } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'

/** Who speaks: the one at the keyboard, unless a request names another. Ids are names here. */
export function memberNamed(name: string | undefined, levelOf: (name: string) => Permission): Member {
  const id = name ?? 'you'
  if (id.toLowerCase() === 'nightdesk') {
    throw new UserError('name-taken', 'Only the desk itself speaks as Nightdesk.', 'Choose another name.')
  }
  return { id, name: id, roles: [], level: levelOf(id) }
}
