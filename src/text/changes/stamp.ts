import { momentWords, stampFillers, stampVerbs } from '../locales/en/changes.ts'
import { months, weekdays } from '../locales/en/times.ts'

const longest = 160
const verbs = new Set(stampVerbs.split(' '))
const fillers = new Set(stampFillers.split(' '))
const moment = new Set([
  ...momentWords.split(' '),
  ...[...months, ...weekdays].flatMap((spellings) => spellings.split(' ').map((word) => word.replace('.', ''))),
])
/** A name has so many words at most: “by Ann Lee at 14:05”. */
const longestName = 4

/** Words and figures of a line in small letters, for reading moments in it. */
export function momentTokens(line: string): string[] {
  return line.toLowerCase().match(/\p{L}+(?:\.\p{L}\.?)?|\d[\d:./-]*(?:st|nd|rd|th)?(?!\p{L})|\d+/gu) ?? []
}

export const isMoment = (token: string): boolean => /^\d/.test(token) || moment.has(token)

/** “Last updated: 5 May 2026, 14:05 BST”, “As of 9.30 am”, “Published yesterday by Ann Lee”: a line that tells a moment of the page itself. */
export function isStamp(line: string): boolean {
  if (line.length > longest) return false
  const tokens = momentTokens(line)
  const verb = tokens.findIndex((token) => !fillers.has(token))
  const told = verb >= 0 && verbs.has(tokens[verb]!)
  // “As of 14:05”, “Today is Monday”: no verb, but a beginning that can be nothing else.
  const begun = /^\W{0,3}(?:as (?:of|at)|today is|(?:the )?(?:current |local )?time (?:is|now))\b/i.test(line)
  if (!told && !begun) return false
  const rest = tokens.slice(told ? verb + 1 : verb < 0 ? tokens.length : verb)
  let named = 0
  let hasMoment = !told
  for (const token of rest) {
    if (token === 'by' && named === 0) named = 1
    else if (isMoment(token)) hasMoment = true
    else if (named > 0 && named <= longestName) named++
    else if (!fillers.has(token) && !verbs.has(token)) return false
  }
  return hasMoment
}
