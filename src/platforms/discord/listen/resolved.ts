import type { Invocation } from '../../../core/command.ts'

/** What Discord tells of the ids in an interaction, beside them. */
export interface Resolved {
  readonly users?: Readonly<Record<string, { readonly username: string; readonly global_name?: string | null }>>
  readonly members?: Readonly<Record<string, { readonly nick?: string | null }>>
  readonly roles?: Readonly<Record<string, { readonly name: string }>>
  readonly channels?: Readonly<Record<string, { readonly name?: string | null }>>
  readonly attachments?: Readonly<Record<string, { readonly url: string }>>
}

/** The names of the members, roles and channels that an interaction holds. */
export function namedIn({
  users = {},
  members = {},
  roles = {},
  channels = {},
}: Resolved = {}): NonNullable<Invocation['named']> {
  return [
    ...Object.entries(users).map(([id, user]) => ({
      kind: 'member' as const,
      id,
      name: members[id]?.nick ?? user.global_name ?? user.username,
    })),
    ...Object.entries(roles).map(([id, { name }]) => ({ kind: 'role' as const, id, name })),
    ...Object.entries(channels).map(([id, { name }]) => ({ kind: 'channel' as const, id, name: name ?? id })),
  ]
}
