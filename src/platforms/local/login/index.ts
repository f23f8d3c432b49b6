import type { Clock } from '../../../core/clock.ts'
import type { KeyValues } from '../../../core/store.ts'
import type { Login } from './login.ts'
import { type PasskeyLogin, passkeyLogin } from './passkeys.ts'
import { type ProxyLogin, proxyLogin } from './proxy.ts'
import { type Sessions, sessionsIn } from './sessions.ts'

/** How the desk asks who people are, as the settings say. */
export type LogInSettings = { readonly admins: readonly string[] } & (
  | ({ readonly kind: 'proxy' } & ProxyLogin)
  | {
      readonly kind: 'passkeys'
      /** The host's name that passkeys are for. */
      readonly host: string
      /** Hours after which a session that nobody uses ends. */
      readonly sessionHours: number
      readonly keyValues: (namespace: string) => KeyValues
    }
)

export interface LogIn {
  readonly login: Login
  readonly own?: { readonly passkeys: PasskeyLogin; readonly sessions: Sessions }
}

const hourMs = 3_600_000

export function createLogIn(settings: LogInSettings, clock: Clock): LogIn {
  if (settings.kind === 'proxy') return { login: proxyLogin(settings, clock) }
  const { host, keyValues, sessionHours } = settings
  const sessions = sessionsIn(keyValues('sessions'), clock, sessionHours * hourMs)
  const passkeys = passkeyLogin({
    ...{ passkeys: keyValues('passkeys'), invites: keyValues('invites') },
    ...{ sessions, clock, host },
  })
  return { login: passkeys.login, own: { passkeys, sessions } }
}

/** Where nobody has a passkey yet, the last part of the link by which the first admin makes one. */
export async function firstInvite({ own }: LogIn, { admins }: LogInSettings): Promise<string | undefined> {
  const [first] = admins
  return own && first !== undefined && (await own.passkeys.isEmpty()) ? own.passkeys.invite(first) : undefined
}
