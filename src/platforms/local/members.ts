import type { Member, Permission } from '../../core/command.ts'
import { UserError } from '../../core/errors.ts'
import { say } from '../../locales/index.ts'
import { looksLike } from './lookalikes.ts'

/** Line breaks, controls, and marks that turn the direction of writing around: no name is written with them. */
const unwritten = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** Who speaks: the one at the keyboard, unless a request names another. Ids are names here. */
export function memberNamed(name: string | undefined, levelOf: (name: string) => Permission): Member {
  const id = name ?? 'you'
  if (unwritten.test(id) || !/[\p{L}\p{N}\p{S}\p{P}]/u.test(id))
    throw new UserError('bad-name', say.local.badName, say.local.writeName)
  if (looksLike(id, 'nightdesk')) throw new UserError('name-taken', say.local.deskAlone, say.local.anotherName)
  return { id, name: id, roles: [], level: levelOf(id) }
}
