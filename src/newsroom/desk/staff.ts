import type { Invocation, Member, Permission } from '../../core/command.ts'
import { permissions } from '../../core/command.ts'
import type { Store } from '../../core/store.ts'

/** Who was given which level in a workspace: by a member's id or a role's id. */
export type Staff = Readonly<
  Record<string, { readonly kind: 'member' | 'role'; readonly name: string; readonly level: Permission }>
>

export async function readStaff(
  store: Store,
  place: { readonly platform: string; readonly workspace: string },
): Promise<Staff> {
  return (await store.keyValues('staff').get<Staff>(`${place.platform}:${place.workspace}`)) ?? {}
}

export async function saveStaff(
  store: Store,
  place: { readonly platform: string; readonly workspace: string },
  staff: Staff,
): Promise<void> {
  await store.keyValues('staff').set(`${place.platform}:${place.workspace}`, staff)
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

export async function mayUse(store: Store, invocation: Invocation, needed: Permission): Promise<boolean> {
  const staff = await readStaff(store, invocation.place)
  return permissions.indexOf(levelOf(invocation.member, staff)) >= permissions.indexOf(needed)
}
