import { type Method, refuse } from './method.ts'

/** Who the token and the people are. */
export const people: Readonly<Record<string, Method>> = {
  'auth.test': {
    scopes: [],
    args: [],
    run: ({ team }) => ({
      ok: true,
      url: `https://${team.id.toLowerCase()}.slack.test/`,
      team: team.name,
      team_id: team.id,
      user: 'nightdesk',
      user_id: team.botUser,
      bot_id: team.botId,
      is_enterprise_install: false,
    }),
  },
  'users.conversations': {
    scopes: ['channels:read', 'groups:read'],
    args: ['types', 'limit', 'cursor', 'exclude_archived'],
    run: ({ team }) => ({
      ok: true,
      channels: [...team.channels.values()]
        .filter(({ id, members, archived }) => !id.startsWith('D') && !archived && members.has(team.botUser))
        .map(({ id, name }) => ({ id, name })),
      response_metadata: { next_cursor: '' },
    }),
  },
  'users.list': {
    scopes: ['users:read'],
    args: ['limit', 'cursor', 'include_locale'],
    run: ({ team }) => ({
      ok: true,
      members: [...team.users.values()].map(({ id, name, realName }) => ({
        id,
        name,
        real_name: realName,
        profile: { display_name: realName },
      })),
      response_metadata: { next_cursor: '' },
    }),
  },
  'users.info': {
    scopes: ['users:read'],
    args: ['user', 'include_locale'],
    required: ['user'],
    run: ({ team, args }) => {
      const user = team.users.get(String(args.user))
      if (!user) return refuse('user_not_found')
      return {
        ok: true,
        user: {
          id: user.id,
          name: user.name,
          real_name: user.realName,
          profile: { display_name: user.realName, real_name: user.realName },
          is_admin: user.admin,
          is_owner: false,
          tz: user.timeZone,
        },
      }
    },
  },
}
