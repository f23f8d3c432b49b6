import type { Environment } from '../../config/environment.ts'
import { UserError } from '../core/errors.ts'
import type { Platform } from '../core/platform.ts'
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
  if (!environment.SLACK_BOT_TOKEN && !environment.SLACK_CLIENT_ID) return undefined
  const { createSlackPlatform } = await import('../platforms/slack/index.ts')
  return createSlackPlatform({
    mode: slackMode(environment),
    auth: environment.SLACK_CLIENT_ID ? oauth(environment) : { botToken: environment.SLACK_BOT_TOKEN! },
    apiUrl: `${environment.SLACK_API_URL}/`,
    prefix: environment.NIGHTDESK_COMMAND_PREFIX!,
    clock,
    newId,
    log,
    store: store.keyValues('slack'),
  })

  function oauth(read: Environment): SlackAuth {
    if (!read.SLACK_CLIENT_SECRET) throw missing('SLACK_CLIENT_SECRET', 'SLACK_CLIENT_ID')
    if (!read.NIGHTDESK_SECRET_KEY) throw missing('NIGHTDESK_SECRET_KEY', 'SLACK_CLIENT_ID')
    return {
      clientId: read.SLACK_CLIENT_ID!,
      clientSecret: read.SLACK_CLIENT_SECRET,
      stateSecret: read.NIGHTDESK_SECRET_KEY,
      installations: encrypted(store.keyValues('slack-installations'), read.NIGHTDESK_SECRET_KEY),
      installPort: Number(read.SLACK_PORT),
      ...(read.SLACK_REDIRECT_URL && { redirectUrl: read.SLACK_REDIRECT_URL }),
    }
  }
}

/** Socket Mode where there is an app token; else HTTP with the signing secret. */
function slackMode(environment: Environment): SlackMode {
  if (environment.SLACK_APP_TOKEN) return { kind: 'socket', appToken: environment.SLACK_APP_TOKEN }
  if (!environment.SLACK_SIGNING_SECRET) throw missing('SLACK_APP_TOKEN (or SLACK_SIGNING_SECRET)', 'Slack’s token')
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_HOST: host } = environment
  return { kind: 'http', signingSecret, port: Number(environment.SLACK_PORT), host: host! }
}

function missing(name: string, beside: string): UserError {
  return new UserError(
    'slack-settings',
    `${name} is missing: ${beside} needs it.`,
    'docs/slack.md says where to find it.',
  )
}
