import { z } from 'zod'
import type { Invocation, Member, Permission } from '../../core/command.ts'
import { permissions } from '../../core/command.ts'
import { type Workspace, workspaceKey } from '../../core/place.ts'
import type { Rows } from '../../core/store.ts'
import { keptOf, type TakeBack } from '../audit/take-back.ts'

const schema = z.record(
  z.string(),
  z.object({ kind: z.enum(['member', 'role']), name: z.string(), level: z.enum(permissions) }),
)

/** Who was given which level in a workspace: by a member's id or a role's id. */
export type Staff = Readonly<z.output<typeof schema>>

/** Rejects where what was kept is no staff: whom it would let in, nobody knows. */
export async function readStaff(rows: Rows, place: Workspace): Promise<Staff> {
  return schema.parse((await rows.keyValues('staff').get<unknown>(workspaceKey(place))) ?? {})
}

export async function saveStaff(rows: Rows, place: Workspace, staff: Staff): Promise<void> {
  await rows.keyValues('staff').set(workspaceKey(place), staff)
}

/** A member's own entry decides; else the highest of the roles' and the platform's. */
export function levelOf(member: Member, staff: Staff): Permission {
  const own = staff[member.id]
  if (own?.kind === 'member') return own.level
  const levels = [
    member.level,
    ...member.roles
      .map((role) => staff[role])
      .filter((entry) => entry?.kind === 'role')
      .map((entry) => entry!.level),
  ]
  return levels.reduce((best, level) => (permissions.indexOf(level) > permissions.indexOf(best) ? level : best))
}

export async function mayUse(
  rows: Rows,
  { place, member }: Pick<Invocation, 'place' | 'member'>,
  needed: Permission,
): Promise<boolean> {
  const staff = await readStaff(rows, place)
  return permissions.indexOf(levelOf(member, staff)) >= permissions.indexOf(needed)
}

/** The level of this one is again what it was; what others were given since stays. */
export const takeBackStaff: TakeBack = async (rows, row) => {
  const { [row.subject]: before } = keptOf(row, 'before', schema.nullable()) ?? {}
  const { [row.subject]: _now, ...others } = await readStaff(rows, row)
  await saveStaff(rows, row, before ? { ...others, [row.subject]: before } : others)
}
