import type { KeyValues } from '../../../core/store.ts'

const keptMs = 180 * 24 * 3_600_000

/** Which server a private message, or the last one in a private channel, is about: Discord doesn't say it of what is pressed there. */
export interface Servers {
  note(message: string, server: string): Promise<void>
  of(message: string): Promise<string | undefined>
}

export function createServers(store: KeyValues): Servers {
  const key = (id: string) => `server-of:${id}`
  return {
    note: (message, server) => store.set(key(message), server, keptMs),
    of: (message) => store.get<string>(key(message)),
  }
}
