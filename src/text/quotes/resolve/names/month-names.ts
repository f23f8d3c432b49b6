import type { Token } from '../../../tokens/token.ts'
import { genderOfName } from '../../words/givenNames.ts'
import { nounKind, titleGender } from '../../words/people.ts'

const months = new Set(['may', 'march', 'april', 'june', 'august', 'january'])
/** Before a month, and before nobody. */
const times = new Set(
  'in on since last next this until by from before after during late early mid through between each every past to of for'.split(
    ' ',
  ),
)
const capital = /^\p{Lu}\p{Ll}/u

const known = new WeakMap<readonly Token[], ReadonlySet<string>>()

/**
 * Whether a month’s word is somebody’s name where it stands: behind a given name (“Theresa MAY”), before a surname (“APRIL Marsh
 * said”), or alone as the surname of somebody whom the text gives in full, where no time is told (“MAY told”, not “in May”).
 */
export function isMonthName(tokens: readonly Token[], i: number): boolean {
  const { value } = tokens[i]!
  if (!months.has(value.toLowerCase()) || !capital.test(value) || isDay(tokens, i)) return false
  if (isSurname(tokens, i)) return true
  const before = tokens[i - 1]?.value.toLowerCase() ?? ''
  if (times.has(before)) return false
  const next = tokens[i + 1]
  if (
    /^(?:april|june|august)$/i.test(value) &&
    next?.pos === 'PROPN' &&
    capital.test(next.value) &&
    !months.has(next.value)
  )
    return !/ed$/.test(before) && (!tokens[i - 1] || leads(before) || !/^(?:NUM|PROPN)$/.test(tokens[i - 1]!.pos))
  return surnames(tokens).has(value)
}

/** "Governor JUNE Castle", "actor APRIL Moss" */
const leads = (before: string): boolean => titleGender(before) !== undefined || nounKind(before) === 'person'

const isDay = (tokens: readonly Token[], i: number): boolean =>
  /^\d/.test(tokens[i + 1]?.value ?? '') || /^\d/.test(tokens[i - 1]?.value ?? '')

const isSurname = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1]
  return (
    before !== undefined && capital.test(before.value) && genderOfName(before.value) !== undefined && !isDay(tokens, i)
  )
}

function surnames(tokens: readonly Token[]): ReadonlySet<string> {
  const found = known.get(tokens)
  if (found) return found
  const all = new Set<string>()
  tokens.forEach(({ value }, i) => {
    if (months.has(value.toLowerCase()) && capital.test(value) && isSurname(tokens, i)) all.add(value)
  })
  known.set(tokens, all)
  return all
}
