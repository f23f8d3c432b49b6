import { type Method, refuse } from './method.ts'

/** User groups (docs.slack.dev/reference/methods/usergroups.list, …/usergroups.users.list). */
export const usergroups: Readonly<Record<string, Method>> = {
  'usergroups.list': {
    scopes: ['usergroups:read'],
    args: ['include_count', 'include_disabled', 'include_users'],
    run: ({ team, args }) => ({
      ok: true,
      usergroups: [...team.groups.values()].map(({ id, handle, name, users }) => ({
        id,
        team_id: team.id,
        is_usergroup: true,
        name,
        handle,
        date_delete: 0,
        ...(String(args.include_users) === 'true' && { users: [...users] }),
      })),
    }),
  },
  'usergroups.users.list': {
    scopes: ['usergroups:read'],
    args: ['usergroup', 'include_disabled'],
    required: ['usergroup'],
    run: ({ team, args }) => {
      const group = team.groups.get(String(args.usergroup))
      return group ? { ok: true, users: [...group.users] } : refuse('no_such_subteam')
    },
  },
}
