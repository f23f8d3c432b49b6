import { Routes } from 'discord.js'

/** Commands are registered for all servers (may take some minutes to show everywhere), or for one at once. */
export type RegisterTo = 'global' | { readonly guild: string }

export function routeOf(app: string, to: RegisterTo) {
  return to === 'global' ? Routes.applicationCommands(app) : Routes.applicationGuildCommands(app, to.guild)
}

export function scopeName(to: RegisterTo): string {
  return to === 'global' ? 'global' : to.guild
}
