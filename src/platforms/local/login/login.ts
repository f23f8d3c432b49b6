import type { Permission } from '../../../core/command.ts'
import { UserError } from '../../../core/errors.ts'
import { say } from '../../../locales/index.ts'

/** Who asks, as far as a log-in has to know it. */
export interface Asking {
  readonly request: Request
  /** The address at the other end of the line: a proxy's, where one is before the desk. */
  readonly remote: string | undefined
}

/** How people log in where the desk is open to others; without one, whoever reaches it is the operator. */
export interface Login {
  readonly kind: 'proxy' | 'passkeys'
  /** The member's name. Throws `UserError` `log-in`. */
  who(asking: Asking): Promise<string>
  /** For what stays open: the moment until which who asked then may be answered. To ask is no use of the log-in. */
  until(asking: Asking): () => Promise<number>
}

/** Whoever is named in the settings is an admin; the others read, until `/desk staff set` says more. */
export function levelsOf(admins: readonly string[]): (member: string) => Permission {
  return (member) => (admins.includes(member) ? 'admin' : 'reader')
}

/** Throws `UserError` `not-you` where a request wants to speak as somebody else. */
export function speaksAs(member: string, wanted: string | undefined): string {
  if (wanted === undefined || wanted === member) return member
  throw new UserError('not-you', say.local.notYou(member, wanted.slice(0, 80)))
}

export function notLoggedIn(sentence: string, next?: string): UserError {
  return new UserError('log-in', sentence, next)
}
