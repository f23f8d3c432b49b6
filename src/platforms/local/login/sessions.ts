import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '../../../core/clock.ts'
import type { KeyValues } from '../../../core/store.ts'

interface Session {
  readonly member: string
  readonly began: number
  readonly seen: number
}

const cookie = 'nightdesk'
const longestMs = 7 * 24 * 3_600_000
/** A session that is used is noted this often, and not at each request. */
const notedEveryMs = 5 * 60_000

/** What is kept of a secret: who reads the database can’t use it. */
export const hashed = (secret: string) => createHash('sha256').update(secret).digest('hex')

export const newSecret = () => randomBytes(32).toString('base64url')

/**
 * Who is logged in: rows under the hash of a secret that only the browser has. One ends after so many hours without use, after a week, by
 * logging out, and when its member is removed.
 */
export function sessionsIn(rows: KeyValues, clock: Clock, idleMs: number) {
  const keep = (id: string, session: Session) =>
    rows.set(id, session, Math.max(1, Math.min(idleMs, session.began + longestMs - session.seen)))
  const endOf = ({ seen, began }: Session) => Math.min(seen + idleMs, began + longestMs)
  return {
    /** The last moment of a request’s session, before all time where it has none: to ask is no use of it. */
    async until(request: Request): Promise<number> {
      const secret = secretOf(request)
      const session = secret === undefined ? undefined : await rows.get<Session>(hashed(secret))
      return session ? endOf(session) : -Infinity
    },

    /** Begins one; the answer is the secret. */
    async begin(member: string): Promise<string> {
      const secret = newSecret()
      await keep(hashed(secret), { member, began: clock(), seen: clock() })
      return secret
    },

    /** The member of a request’s session, which is still going. */
    async member(request: Request): Promise<string | undefined> {
      const secret = secretOf(request)
      if (secret === undefined) return undefined
      const id = hashed(secret)
      const session = await rows.get<Session>(id)
      const now = clock()
      if (!session || now > endOf(session)) return undefined
      if (now - session.seen > notedEveryMs) await keep(id, { ...session, seen: now })
      return session.member
    },

    async end(request: Request): Promise<void> {
      const secret = secretOf(request)
      if (secret !== undefined) await rows.delete(hashed(secret))
    },

    async endAll(member: string): Promise<void> {
      for (const id of await rows.keys('')) if ((await rows.get<Session>(id))?.member === member) await rows.delete(id)
    },

    /** The header that gives a browser its secret, or takes it away. Sent over TLS only where the page came so. */
    header(secret: string | undefined, request: Request): string {
      const age = secret === undefined ? 0 : Math.floor(longestMs / 1000)
      const secure = request.headers.get('origin')?.startsWith('https:') ? '; Secure' : ''
      return `${cookie}=${secret ?? ''}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`
    },
  }
}

export type Sessions = ReturnType<typeof sessionsIn>

function secretOf(request: Request): string | undefined {
  for (const one of (request.headers.get('cookie') ?? '').split(';')) {
    const [name = '', value = ''] = one.trim().split('=')
    if (name === cookie && /^[\w-]{43}$/.test(value)) return value
  }
  return undefined
}
