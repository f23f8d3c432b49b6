import type { CheckFinding } from '../../core/check.ts'
import { placeOf, spanOf } from './check-quotations.ts'
import type { Ground, Source } from './ground.ts'
import { type Titled, titlesOf } from './titles.ts'

/** What a draft says that somebody is, held against what is kept of them; nothing where nothing is kept of that. */
export function checkTitles(draft: Source, ground: Ground): CheckFinding[] {
  const kept = ground.sources.filter(({ kept: one }) => one!.current).flatMap(titlesOf)
  return titlesOf(draft).flatMap((titled): CheckFinding[] => {
    const theirs = kept.filter((one) => isSame(titled, one))
    if (theirs.length === 0) return []
    const same = theirs.filter(({ office }) => office === titled.office)
    const shown = same.length > 0 ? same : theirs
    const verdict =
      same.length > 0 || theirs.some(({ office, head }) => within(titled, office, head)) ? 'same' : 'changed'
    return [
      {
        ...{ thing: 'title', verdict, draft: spanOf(titled), words: verdict === 'same' ? [] : [spanOf(titled)] },
        places: shown.slice(0, 3).map((one) => placeOf(one.source, one, [one])),
      },
    ]
  })
}

function isSame(a: Titled, b: Titled): boolean {
  return a.name === b.name && (a.given === undefined || b.given === undefined || a.given === b.given)
}

/** The shorter of two says no other office where it only leaves a field out: “the minister” for “the finance minister”. */
function within({ office, head }: Titled, other: string, otherHead: string): boolean {
  if (head !== otherHead) return false
  return office === head && /^(?:minister|secretary|commissioner|chief)$/.test(head) && other !== head
}
