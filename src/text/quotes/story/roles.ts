import { officesOfAField, rolesOfAField, singleOffices, vagueRoles } from '../../locales/en/offices.ts'
import { nounKind, singular, titleGender, titleNoun } from '../words/people.ts'

/** What one role ("mayor of Oldham", "Lithuanian President", "a nurse") tells. */
export interface RoleRead {
  /** The noun that says what somebody is; absent where it is vague, past, or no noun for people. */
  readonly head?: string
  /** The office, where a story has one holder of it. */
  readonly office?: string
  /** Names of places and bodies in it, in small letters. */
  readonly of: readonly string[]
}

const single = new Set(singleOffices.split('|'))
const ofField = new Set(officesOfAField.split(' '))
const vague = new Set(vagueRoles.split(' '))
const fields = rolesOfAField.map((words) => new Set(words.split(' ')))
const past = /^(?:former|ex|late|then|acting|ex-\p{L}+|outgoing|incoming)$/u
const behind = /^(?:of|for|at|in|with|from|on|who|and|which|to)$/

/** Reads a role as the text writes it. */
export function readRole(role: string): RoleRead {
  const words = role.match(/[\p{L}\p{N}][\p{L}\p{N}.’'-]*/gu) ?? []
  const stop = words.findIndex((word, i) => i > 0 && behind.test(word))
  const own = words.slice(0, stop < 0 ? words.length : stop).map((word) => word.replace(/[’']s$/, ''))
  const head = titleNoun(singular((own.at(-1) ?? '').replace(/\.$/, '')))
  const before = own.at(-2)?.toLowerCase() ?? ''
  const office = officeOf(before, head)
  const inOffice = (word: string) => office?.split(' ').includes(word.toLowerCase()) === true
  const of = words
    .filter((word, i) => /^\p{Lu}/u.test(word) && !(i < own.length && inOffice(word)) && !/^(?:The|A|An)$/.test(word))
    .map((word) => word.toLowerCase().replace(/[’']s$/, ''))
    .filter((word) => word !== head)
  const isPast = own.some((word) => past.test(word.toLowerCase()))
  const isHead = !vague.has(head) && (nounKind(head) === 'person' || titleGender(head) !== undefined)
  return { of, ...(isHead && !isPast && { head }), ...(office && !isPast && { office }) }
}

function officeOf(before: string, head: string): string | undefined {
  const two = `${before} ${head}`.trim()
  if (single.has(two) || (before && ofField.has(head) && /^\p{L}{3,}$/u.test(before) && before !== 'the')) return two
  return single.has(head) ? head : undefined
}

/** Whether nobody is likely to be both: none of the one's roles is one of the other's, nor of its field. */
export function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false
  for (const one of a)
    for (const other of b) if (one === other || fields.some((field) => field.has(one) && field.has(other))) return false
  return true
}
