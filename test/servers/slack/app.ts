import type { SlackState, Token } from './state.ts'

/** The app as its manifest describes it: what people are offered, and what its token may do. */
export interface SlackApp {
  readonly commands: readonly string[]
  readonly shortcuts: readonly { readonly name: string; readonly callbackId: string }[]
  readonly events: readonly string[]
  readonly scopes: readonly string[]
  readonly rotation: boolean
  readonly home: boolean
  readonly appToken: string
  readonly signingSecret: string
  readonly clientId: string
  readonly clientSecret: string
}

export function readManifest(manifest: object): SlackApp {
  const m = manifest as {
    features: {
      app_home?: { home_tab_enabled?: boolean }
      slash_commands?: { command: string }[]
      shortcuts?: { name: string; callback_id: string; type: string }[]
    }
    oauth_config: { scopes: { bot: string[] } }
    settings: { event_subscriptions?: { bot_events?: string[] }; token_rotation_enabled?: boolean }
  }
  return {
    commands: (m.features.slash_commands ?? []).map((c) => c.command),
    shortcuts: (m.features.shortcuts ?? []).map((s) => ({ name: s.name, callbackId: s.callback_id })),
    events: m.settings.event_subscriptions?.bot_events ?? [],
    scopes: m.oauth_config.scopes.bot,
    rotation: m.settings.token_rotation_enabled ?? false,
    home: m.features.app_home?.home_tab_enabled ?? false,
    appToken: 'xapp-1-LOCAL',
    signingSecret: '0123456789abcdef0123456789abcdef',
    clientId: '111.222',
    clientSecret: 'client-secret',
  }
}

/** Issues a bot token for a team, as the install page of one workspace does. */
export function issueToken(
  state: SlackState,
  team: string,
  scopes: readonly string[],
  life?: { now: number; seconds: number },
): Token {
  state.counter += 1
  const value = `${life ? 'xoxe.xoxb' : 'xoxb'}-${team}-${state.counter}`
  const token: Token = {
    value,
    team,
    scopes: new Set(scopes),
    state: 'good',
    ...(life && { expiresAt: life.now + life.seconds * 1000, refresh: `xoxe-1-${team}-${state.counter}` }),
  }
  state.tokens.set(value, token)
  return token
}

export function revokeTokens(state: SlackState, team: string): void {
  for (const token of state.tokens.values()) if (token.team === team) token.state = 'revoked'
}
