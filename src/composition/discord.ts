import type { Environment } from '../../config/environment.ts'
import type { Platform } from '../core/platform.ts'
import type { RegisterTo } from '../platforms/discord/index.ts'
import type { PlatformParts } from './parts.ts'

/** Discord, where there is a token; its library is loaded then only. */
export async function discordPlatform({
  environment,
  store,
  clock,
  newId,
  log,
}: PlatformParts): Promise<Platform | undefined> {
  if (!environment.DISCORD_TOKEN) return undefined
  const { createDiscordPlatform } = await import('../platforms/discord/index.ts')
  return createDiscordPlatform({
    token: environment.DISCORD_TOKEN,
    apiUrl: environment.DISCORD_API_URL,
    registerTo: registerTo(environment),
    store: store.keyValues('discord'),
    clock,
    newId,
    log,
  })
}

/** In one guild at once, or everywhere. */
export function registerTo(environment: Environment): RegisterTo {
  return environment.DISCORD_GUILD ? { guild: environment.DISCORD_GUILD } : 'global'
}
