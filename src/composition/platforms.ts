import { UserError } from '../core/errors.ts'
import type { Platform } from '../core/platform.ts'
import { createLocalPlatform } from '../platforms/local/index.ts'
import type { LogInSettings } from '../platforms/local/login/index.ts'
import { discordPlatform } from './discord.ts'
import type { PlatformParts } from './parts.ts'
import { sampleAddress, samplePages } from './sample-wire.ts'
import { slackPlatform } from './slack.ts'

/** The platforms whose tokens are there, and the local desk always. */
export async function createPlatforms(parts: PlatformParts): Promise<Platform[]> {
  const { environment, store, clock, newId, log, metrics, trouble, needs, calendar, assistants, story, picture } = parts
  const logIn = logInOf(environment, store)
  const local = createLocalPlatform({
    port: environment.NIGHTDESK_PORT,
    host: environment.NIGHTDESK_HOST,
    names: environment.NIGHTDESK_NAMES,
    messages: store.messages,
    saved: store.saved,
    channels: ['wire', 'politics', 'ops'],
    timeZone: environment.NIGHTDESK_TIMEZONE,
    clock,
    newId,
    metrics,
    trouble,
    needs,
    calendar,
    story,
    picture,
    assistants,
    ...(logIn && { logIn }),
    samplePage: samplePages(sampleAddress(environment)),
    log: (level, message, fields) => log(level, message, { ...fields }),
  })
  const others = await Promise.all([discordPlatform(parts), slackPlatform(parts)])
  return [local, ...others.filter((platform) => platform !== undefined)]
}

/** How people log in to the local desk. Throws `UserError` `no-admin`: nobody could set it up. */
function logInOf(environment: PlatformParts['environment'], store: PlatformParts['store']): LogInSettings | undefined {
  const { NIGHTDESK_LOGIN: kind, NIGHTDESK_ADMINS: admins, NIGHTDESK_NAMES: names } = environment
  if (kind === 'off') return undefined
  if (admins.length === 0)
    throw new UserError(
      'no-admin',
      'NIGHTDESK_LOGIN needs NIGHTDESK_ADMINS: somebody has to be an admin of the local desk.',
      'For example: NIGHTDESK_ADMINS=ann',
    )
  if (kind === 'proxy')
    return { kind, admins, header: environment.NIGHTDESK_PROXY_HEADER, proxies: environment.NIGHTDESK_PROXIES }
  return {
    kind,
    admins,
    host: names[0]?.replace(/:\d+$/, '') ?? 'localhost',
    sessionHours: environment.NIGHTDESK_SESSION_HOURS,
    keyValues: (namespace) => store.keyValues(namespace),
  }
}
