import { issueToken, type SlackApp } from './app.ts'
import type { Json } from './check/problems.ts'
import type { SlackState } from './state.ts'

/** Bot tokens of apps with rotation live for twelve hours. */
const tokenSeconds = 43_200

/** The consent page: the person agrees at once, for the team that the test chose. */
export function authorize(
  url: URL,
  codes: Map<string, string>,
  { team, consent }: { readonly team: string; readonly consent: 'given' | 'denied' },
): string {
  if (consent === 'denied') {
    const back = new URL(url.searchParams.get('redirect_uri') ?? '')
    back.searchParams.set('error', 'access_denied')
    back.searchParams.set('state', url.searchParams.get('state') ?? '')
    return back.href
  }
  const code = `code-${codes.size + 1}`
  codes.set(code, team)
  const back = new URL(url.searchParams.get('redirect_uri') ?? '')
  back.searchParams.set('code', code)
  back.searchParams.set('state', url.searchParams.get('state') ?? '')
  return back.href
}

/** `oauth.v2.access`: a code for a token, or a refresh token for a new one. Both are good once. */
export function access(state: SlackState, app: SlackApp, args: Json, codes: Map<string, string>, now: number): Json {
  if (args.client_id !== app.clientId || args.client_secret !== app.clientSecret)
    return { ok: false, error: 'bad_client_secret' }
  const life = app.rotation ? { now, seconds: tokenSeconds } : undefined
  if (args.grant_type === 'refresh_token') {
    const old = [...state.tokens.values()].find((t) => t.refresh === args.refresh_token)
    if (!old || old.state === 'revoked') return { ok: false, error: 'invalid_refresh_token' }
    old.state = 'revoked'
    return answer(state, issueToken(state, old.team, [...old.scopes], { now, seconds: tokenSeconds }))
  }
  const team = codes.get(String(args.code))
  codes.delete(String(args.code))
  if (!team) return { ok: false, error: 'invalid_code' }
  return answer(state, issueToken(state, team, app.scopes, life))
}

function answer(state: SlackState, token: ReturnType<typeof issueToken>): Json {
  const team = state.teams.get(token.team)!
  return {
    ok: true,
    access_token: token.value,
    token_type: 'bot',
    scope: [...token.scopes].join(','),
    bot_user_id: team.botUser,
    app_id: 'A0LOCAL',
    team: state.orgWide ? null : { id: team.id, name: team.name },
    enterprise: state.orgWide ? { id: 'E0NEWS', name: 'News Group' } : null,
    is_enterprise_install: state.orgWide,
    authed_user: { id: [...team.users.keys()][0] ?? 'U0' },
    ...(token.refresh && { refresh_token: token.refresh, expires_in: tokenSeconds }),
  }
}
