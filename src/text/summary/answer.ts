import { accusing, denying, denyingOutright, silent } from '../locales/en/accusation.ts'
import type { Terms } from './self-contained.ts'

/** The accused may be named in the sentences right behind the lead. */
const nearLead = 3

/**
 * Who is accused in a brief is heard in it: the sentence of an article that holds the answer or the plea to an accusation in
 * its lead, or says that there was none. A denial goes before a refusal to comment. Nothing where the lead holds the answer
 * itself, or accuses nobody and nobody denies it either. `room` is how many sentences there is room for beside the lead.
 */
export function findAnswer(text: string, lead: Terms, terms: readonly Terms[], room: number): Terms[] {
  const said = (one: Terms) => text.slice(one.candidate.start, one.candidate.end)
  const first = said(lead)
  if (denyingOutright.test(first)) return []
  const accused = accusing.test(first) && !denying.test(first)
  const near = accused ? terms.filter((one) => one.candidate.order <= lead.candidate.order + nearLead) : [lead]
  const names = new Set(near.flatMap(namesOf))
  for (const pattern of accused ? [denying, silent] : [denyingOutright]) {
    for (const one of terms) {
      if (one === lead || one.turns || !isBy(said(one), pattern, names, one)) continue
      const others = beside(one, lead, terms)
      if (others && others.length < room) return [...others, one]
    }
  }
  return []
}

/** The sentences that the answer needs beside the lead ("She denies this."): none or the one before it, else it can't be. */
function beside(one: Terms, lead: Terms, terms: readonly Terms[]): Terms[] | undefined {
  const needed = one.needs.filter((index) => index !== lead.candidate.index)
  if (needed.length === 0) return []
  const before = terms.find(({ candidate }) => candidate.index === needed[0])
  return needed.length === 1 && before && before.needs.length === 0 && !before.turns ? [before] : undefined
}

/** Nouns and names, in small letters. */
function namesOf({ candidate }: Terms): string[] {
  return candidate.tokens
    .filter(({ pos }) => pos === 'PROPN' || pos === 'NOUN')
    .flatMap(({ value }) => value.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
}

/** Before the words that answer is somebody of these names, or "he" whose name is known. */
function isBy(sentence: string, pattern: RegExp, names: ReadonlySet<string>, { lead }: Terms): boolean {
  const at = sentence.search(pattern)
  if (at < 0) return false
  return (
    lead !== undefined ||
    (
      sentence
        .slice(0, at)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []
    ).some((word) => names.has(word))
  )
}
