import type { Platform } from '../core/platform.ts'
import { createLocalPlatform } from '../platforms/local/index.ts'
import { discordPlatform } from './discord.ts'
import type { PlatformParts } from './parts.ts'
import { sampleAddress, samplePages } from './sample-wire.ts'
import { slackPlatform } from './slack.ts'

/** The platforms whose tokens are there, and the local desk always. */
export async function createPlatforms(parts: PlatformParts): Promise<Platform[]> {
  const { environment, store, clock, newId, log, metrics, trouble, needs, calendar, assistants } = parts
  const local = createLocalPlatform({
    port: environment.NIGHTDESK_PORT,
    host: environment.NIGHTDESK_HOST,
    names: environment.NIGHTDESK_NAMES,
    messages: store.messages,
    channels: ['wire', 'politics', 'ops'],
    timeZone: environment.NIGHTDESK_TIMEZONE,
    clock,
    newId,
    metrics,
    trouble,
    needs,
    calendar,
    assistants,
    samplePage: samplePages(sampleAddress(environment)),
    log: (level, message, fields) => log(level, message, { ...fields }),
  })
  const others = await Promise.all([discordPlatform(parts), slackPlatform(parts)])
  return [local, ...others.filter((platform) => platform !== undefined)]
}
