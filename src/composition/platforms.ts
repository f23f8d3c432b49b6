import type { Environment } from '../../config/environment.ts'
import type { Clock } from '../core/clock.ts'
import type { NewId } from '../core/id.ts'
import type { Log } from '../core/log.ts'
import type { Platform } from '../core/platform.ts'
import type { Store } from '../core/store.ts'
import { createLocalPlatform } from '../platforms/local/index.ts'
import { discordPlatform } from './discord.ts'
import { sampleAddress, samplePages } from './sample-wire.ts'
import { slackPlatform } from './slack.ts'

export interface PlatformParts {
  readonly environment: Environment
  readonly store: Store
  readonly clock: Clock
  readonly newId: NewId
  readonly log: Log
  readonly metrics: () => Promise<string>
  readonly healthy: () => boolean
}

/** The platforms whose tokens are there, and the local desk always. */
export async function createPlatforms(parts: PlatformParts): Promise<Platform[]> {
  const { environment, store, clock, newId, log, metrics, healthy } = parts
  const local = createLocalPlatform({
    port: Number(environment.NIGHTDESK_PORT),
    host: environment.NIGHTDESK_HOST!,
    messages: store.messages,
    channels: ['wire', 'politics', 'ops'],
    timeZone: environment.NIGHTDESK_TIMEZONE!,
    clock,
    newId,
    metrics,
    healthy,
    samplePage: samplePages(sampleAddress(environment)),
    log: (level, message, fields) => log(level, message, { ...fields }),
  })
  const others = await Promise.all([discordPlatform(parts), slackPlatform(parts)])
  return [local, ...others.filter((platform) => platform !== undefined)]
}
