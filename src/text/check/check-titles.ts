import type { CheckFinding } from '../../core/check.ts'
import { placeOf, spanOf } from './check-quotations.ts'
import type { Ground, Source } from './ground.ts'
import { distance } from './spelling.ts'
import { type Office, type Titled, titlesOf } from './titles.ts'

/** Letters in which a surname may differ beside the same given name: that is told of the name. */
const misspelled = 2

/** What a draft says that somebody is, held against what is kept of them; nothing where nothing is kept of that. */
export function checkTitles(draft: Source, ground: Ground): CheckFinding[] {
  const kept = ground.sources.filter(({ kept: one }) => one!.current).flatMap(titlesOf)
  return titlesOf(draft).flatMap((titled): CheckFinding[] => {
    const theirs = kept.filter((one) => isSame(titled, one))
    if (theirs.length === 0) return []
    const same = theirs.filter((one) => fits(titled, one))
    const verdict = same.length > 0 ? 'same' : 'changed'
    return [
      {
        ...{ thing: 'title', verdict, draft: spanOf(titled), words: same.length > 0 ? [] : [spanOf(titled)] },
        places: (same.length > 0 ? same : theirs).slice(0, 3).map((one) => placeOf(one.source, one, [one])),
      },
    ]
  })
}

function isSame(a: Titled, b: Titled): boolean {
  if (a.given !== undefined && a.given === b.given) return distance(a.name, b.name) <= misspelled
  return a.name === b.name && (a.given === undefined || b.given === undefined || a.given === b.given)
}

/** The same office: made another one by the same words, and of the same field where both tell of one. */
function fits(a: Office, b: Office): boolean {
  if (a.head !== b.head) return false
  if (a.makers.size !== b.makers.size || [...a.makers].some((maker) => !b.makers.has(maker))) return false
  return a.field === undefined || b.field === undefined || a.field === b.field
}
