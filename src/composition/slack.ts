import type { Environment } from '../../config/environment.ts'
import { UserError } from '../core/errors.ts'
import type { Platform } from '../core/platform.ts'
import type { KeyValues } from '../core/store.ts'
import type { SlackAuth, SlackMode } from '../platforms/slack/index.ts'
import { encrypted } from '../store/index.ts'
import type { PlatformParts } from './parts.ts'

/**
 * Slack by its settings, or nothing where it has none; its library is loaded then only.
 * Throws `UserError` `slack-settings` when one is missing beside another.
 */
export async function slackPlatform({
  environment,
  store,
  clock,
  newId,
  log,
}: PlatformParts): Promise<Platform | undefined> {
  const auth = authOf(environment, (secret) => encrypted(store.keyValues('slack-installations'), secret))
  if (!auth) return undefined
  const { createSlackPlatform } = await import('../platforms/slack/index.ts')
  return createSlackPlatform({
    mode: slackMode(environment),
    auth,
    apiUrl: `${environment.SLACK_API_URL}/`,
    prefix: environment.NIGHTDESK_COMMAND_PREFIX,
    clock,
    newId,
    log,
    store: store.keyValues('slack'),
  })
}

/** Several teams by OAuth where there is a client, else one team by its token. */
function authOf(environment: Environment, sealed: (secret: string) => KeyValues): SlackAuth | undefined {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, NIGHTDESK_SECRET_KEY: secret } = environment
  if (!clientId) return environment.SLACK_BOT_TOKEN ? { botToken: environment.SLACK_BOT_TOKEN } : undefined
  if (!clientSecret) throw missing('SLACK_CLIENT_SECRET', 'SLACK_CLIENT_ID')
  if (!secret) throw missing('NIGHTDESK_SECRET_KEY', 'SLACK_CLIENT_ID')
  return {
    clientId,
    clientSecret,
    stateSecret: secret,
    installations: sealed(secret),
    installPort: environment.SLACK_PORT,
    showsLinks: environment.SLACK_UNFURL !== undefined,
    ...(environment.SLACK_REDIRECT_URL && { redirectUrl: environment.SLACK_REDIRECT_URL }),
  }
}

/** Socket Mode where there is an app token; else HTTP with the signing secret. */
function slackMode(environment: Environment): SlackMode {
  if (environment.SLACK_APP_TOKEN) return { kind: 'socket', appToken: environment.SLACK_APP_TOKEN }
  if (!environment.SLACK_SIGNING_SECRET) throw missing('SLACK_APP_TOKEN (or SLACK_SIGNING_SECRET)', 'Slack’s token')
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_HOST: host, SLACK_PORT: port } = environment
  return { kind: 'http', signingSecret, port, host }
}

function missing(name: string, beside: string): UserError {
  return new UserError(
    'slack-settings',
    `${name} is missing: ${beside} needs it.`,
    'docs/slack.md says where to find it.',
  )
}
