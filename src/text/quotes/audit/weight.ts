import { datesAndTimes, weighty } from '../../locales/en/audit.ts'

/** Characters of a claim that are read. */
const longest = 1500

/** Whether a claim is one of those that want a second source: of death and harm, money, guilt, or a number. */
export function hasWeight(claim: string): boolean {
  const words = claim.slice(0, longest)
  if (weighty.harm.test(words) || weighty.money.test(words) || weighty.guilt.test(words)) return true
  return weighty.number.test(words.replace(datesAndTimes, ' '))
}
