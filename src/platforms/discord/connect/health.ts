import type { Desk, PlatformHealth } from '../../../core/platform.ts'
import { say } from '../../../locales/index.ts'

export interface Health {
  tell(desk: Desk): void
  gateway(state: PlatformHealth['state'], detail: string, final?: boolean): void
  token(accepted: boolean): void
  /** An empty string when there is no trouble any more. */
  registration(trouble: string): void
}

/** Puts together what the connection and the token say, and reports it once for each change. */
export function createHealth(): Health {
  let desk: Desk | undefined
  let gateway: { state: PlatformHealth['state']; detail: string } = {
    state: 'starting',
    detail: say.discord.connecting,
  }
  let final = false
  let tokenAccepted = true
  let trouble = ''
  let last = ''

  function report(): void {
    const state = tokenAccepted ? gateway.state : 'down'
    const detail = tokenAccepted ? [gateway.detail, trouble].filter((text) => text).join('; ') : say.discord.tokenWaits
    const line = `${state}: ${detail}`
    if (line === last) return
    last = line
    desk?.report({ platform: 'discord', state, detail })
  }

  return {
    tell(to) {
      desk = to
    },
    gateway(state, detail, isFinal) {
      if (final) return
      final = isFinal === true
      gateway = { state, detail }
      report()
    },
    token(accepted) {
      tokenAccepted = accepted
      report()
    },
    registration(text) {
      trouble = text
      report()
    },
  }
}
