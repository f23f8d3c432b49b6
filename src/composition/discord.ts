import type { Environment } from '../../config/environment.ts'
import type { Platform } from '../core/platform.ts'
import { createDiscordPlatform, type RegisterTo } from '../platforms/discord/index.ts'
import type { PlatformParts } from './platforms.ts'

/** Discord, where there is a token. */
export function discordPlatform({ environment, store, clock, newId, log }: PlatformParts): Platform | undefined {
  if (!environment.DISCORD_TOKEN) return undefined
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
