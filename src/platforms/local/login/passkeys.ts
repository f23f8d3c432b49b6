import type { Clock } from '../../../core/clock.ts'
import { UserError } from '../../../core/errors.ts'
import type { KeyValues } from '../../../core/store.ts'
import { say } from '../../../locales/index.ts'
import { type Login, notLoggedIn } from './login.ts'
import { hashed, newSecret, type Sessions } from './sessions.ts'

type WebAuthn = typeof import('@simplewebauthn/server')

/** Read when it is first needed: a desk without a log-in never holds it in memory. */
const webAuthn = () => import('@simplewebauthn/server')

interface Passkey {
  readonly member: string
  /** base64url of the COSE key. */
  readonly publicKey: string
  readonly counter: number
  readonly at: number
}

interface Attempt {
  readonly challenge: string
  readonly until: number
  /** Of a registration: the invitation's hash, and who it is for. */
  readonly invite?: { readonly id: string; readonly member: string }
}

export interface PasskeyParts {
  readonly passkeys: KeyValues
  readonly invites: KeyValues
  readonly sessions: Sessions
  readonly clock: Clock
  /** The host's name that passkeys are for: a browser gives them to no other. */
  readonly host: string
}

const attemptMs = 5 * 60_000
const attemptsAtOnce = 1_000
const inviteMs = 48 * 3_600_000

/** Log-in by passkeys (W3C Web Authentication, level 3): who is invited makes one, and no word that could be stolen is kept. */
export function passkeyLogin({ passkeys, invites, sessions, clock, host }: PasskeyParts) {
  const attempts = new Map<string, Attempt>()

  function begin(attempt: Omit<Attempt, 'until'>): string {
    const id = newSecret()
    attempts.set(id, { ...attempt, until: clock() + attemptMs })
    if (attempts.size > attemptsAtOnce) attempts.delete(attempts.keys().next().value!)
    return id
  }

  /** Each is answered once. */
  function take(id: string): Attempt {
    const attempt = attempts.get(id)
    attempts.delete(id)
    if (!attempt || attempt.until < clock()) throw failed(say.local.tookTooLong)
    return attempt
  }

  const login: Login = {
    kind: 'passkeys',
    async who({ request }) {
      const member = await sessions.member(request)
      if (member === undefined) throw notLoggedIn(say.local.notLoggedIn, say.local.logInAt)
      return member
    },
    until:
      ({ request }) =>
      () =>
        sessions.until(request),
  }

  return {
    login,
    isEmpty: async () => (await passkeys.keys('')).length === 0,

    /** A link's last part for somebody who makes a passkey with it: once, within two days. */
    async invite(member: string): Promise<string> {
      const code = newSecret()
      await invites.set(hashed(code), { member, until: clock() + inviteMs }, inviteMs)
      return code
    },

    async registration(code: string) {
      const id = hashed(code)
      const invite = await invites.get<{ member: string; until: number }>(id)
      if (!invite || invite.until < clock())
        throw new UserError('bad-invite', say.local.invitationOver, say.local.askAdmin)
      const options = await (await webAuthn()).generateRegistrationOptions({
        rpName: 'Nightdesk',
        rpID: host,
        userName: invite.member,
        attestationType: 'none',
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
      return {
        member: invite.member,
        options,
        attempt: begin({ challenge: options.challenge, invite: { id, member: invite.member } }),
      }
    },

    /** Keeps the new passkey; answers the secret of a session. */
    async register(attemptId: string, response: unknown, origin: string): Promise<string> {
      const { challenge, invite } = take(attemptId)
      if (!invite) throw failed(say.local.noInvitation)
      const { verified, registrationInfo } = await (await webAuthn())
        .verifyRegistrationResponse({
          response: response as Parameters<WebAuthn['verifyRegistrationResponse']>[0]['response'],
          expectedChallenge: challenge,
          expectedOrigin: origin,
          expectedRPID: host,
        })
        .catch((cause: unknown) => {
          throw failed(say.local.passkeyUnread, cause)
        })
      if (!verified) throw failed(say.local.passkeyUnread)
      const { id, publicKey, counter } = registrationInfo.credential
      // Two at once, in whichever processes, make one passkey.
      if ((await invites.take(invite.id)) === undefined) throw failed(say.local.invitationUsed)
      await passkeys.set(id, {
        member: invite.member,
        publicKey: Buffer.from(publicKey).toString('base64url'),
        counter,
        at: clock(),
      } satisfies Passkey)
      return await sessions.begin(invite.member)
    },

    async authentication() {
      const options = await (await webAuthn()).generateAuthenticationOptions({
        rpID: host,
        userVerification: 'required',
      })
      return { options, attempt: begin({ challenge: options.challenge }) }
    },

    /** Answers the secret of a session. Throws `UserError` `log-in`. */
    async authenticate(attemptId: string, response: { readonly id?: unknown }, origin: string): Promise<string> {
      const { challenge } = take(attemptId)
      const id = String(response.id ?? '')
      const known = await passkeys.get<Passkey>(id)
      if (!known) throw failed(say.local.passkeyUnknown)
      const { verified, authenticationInfo } = await (await webAuthn())
        .verifyAuthenticationResponse({
          response: response as Parameters<WebAuthn['verifyAuthenticationResponse']>[0]['response'],
          expectedChallenge: challenge,
          expectedOrigin: origin,
          expectedRPID: host,
          credential: {
            id,
            publicKey: Uint8Array.from(Buffer.from(known.publicKey, 'base64url')),
            counter: known.counter,
          },
        })
        .catch((cause: unknown) => {
          throw failed(say.local.passkeyWrong, cause)
        })
      if (!verified) throw failed(say.local.passkeyWrong)
      await passkeys.set(id, { ...known, counter: authenticationInfo.newCounter } satisfies Passkey)
      return await sessions.begin(known.member)
    },

    /** Who has passkeys, with how many and since when, by name. */
    async members(): Promise<{ readonly member: string; readonly passkeys: number; readonly since: number }[]> {
      const all = await Promise.all((await passkeys.keys('')).map((id) => passkeys.get<Passkey>(id)))
      const byMember = Map.groupBy(
        all.filter((one) => one !== undefined),
        ({ member }) => member,
      )
      return [...byMember]
        .map(([member, own]) => ({ member, passkeys: own.length, since: Math.min(...own.map(({ at }) => at)) }))
        .toSorted((a, b) => (a.member < b.member ? -1 : 1))
    },

    /** Takes a member's passkeys and sessions away. */
    async remove(member: string): Promise<void> {
      for (const id of await passkeys.keys(''))
        if ((await passkeys.get<Passkey>(id))?.member === member) await passkeys.delete(id)
      await sessions.endAll(member)
    },
  }
}

export type PasskeyLogin = ReturnType<typeof passkeyLogin>

function failed(sentence: string, cause?: unknown): UserError {
  return new UserError('log-in', sentence, say.local.tryAgain, { cause })
}
