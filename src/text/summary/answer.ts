import { accusing, denying, silent } from '../locales/en/accusation.ts'
import type { Terms } from './self-contained.ts'

/**
 * Who is accused in a brief is heard in it: the sentence of an article that holds the answer or the plea to an accusation in
 * its lead, or says that there was none. A denial goes before a refusal to comment. Nothing where the lead accuses nobody, or
 * holds the answer itself.
 */
export function findAnswer(text: string, lead: Terms, terms: readonly Terms[]): Terms | undefined {
  const said = (one: Terms) => text.slice(one.candidate.start, one.candidate.end)
  const accusation = said(lead)
  if (!accusing.test(accusation) || denying.test(accusation)) return undefined
  const names = namesOf(text, lead)
  const later = terms.filter((one) => one !== lead && canStand(one, lead) && concerns(said(one), names, one))
  return later.find((one) => denying.test(said(one))) ?? later.find((one) => silent.test(said(one)))
}

/** It needs no sentence but the lead. */
function canStand({ needs, turns }: Terms, lead: Terms): boolean {
  return !turns && needs.every((index) => index === lead.candidate.index)
}

/** Names and other words with a capital in the lead, the first word aside unless it is a name. */
function namesOf(text: string, { candidate }: Terms): ReadonlySet<string> {
  return new Set(
    candidate.tokens
      .filter(({ pos, value }) => (pos === 'PROPN' || pos === 'NOUN') && /^\p{L}{3}/u.test(value))
      .map(({ start, end }) => text.slice(start, end).toLowerCase()),
  )
}

/** It speaks of somebody whom the lead names, or of "he" whose name is known. */
function concerns(sentence: string, names: ReadonlySet<string>, { lead }: Terms): boolean {
  if (lead !== undefined) return true
  return (sentence.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => names.has(word))
}
