import { findNumberDisagreements } from './numbers.ts'
import type { Telling } from './telling.ts'
import type { TimelineDisagreement } from './value.ts'

/** What is told of one moment, and where outlets disagree on it. */
export interface MomentGroup {
  readonly tellings: readonly Telling[]
  readonly disagreements: readonly TimelineDisagreement[]
}

/** The day of a telling, or what is wider where no day is known. */
export const dayOf = ({ event }: Telling): string => event.date.slice(0, 10)

/**
 * Tellings by day; a day of which several minutes are told falls into these, with what is told of no minute first: so no sentence stands under
 * an hour that isn't its own.
 */
export function groupByMoment(
  tellings: readonly Telling[],
  datesDiffer: ReadonlyMap<string, readonly TimelineDisagreement[]>,
): MomentGroup[] {
  return [...groupedBy(tellings, dayOf)].flatMap(([day, ofDay]) => {
    const differ = [...(datesDiffer.get(day) ?? []), ...findNumberDisagreements(ofDay)]
    const parts = partedByMinute(ofDay)
    const homeOf = ({ readings }: TimelineDisagreement) =>
      Math.max(
        0,
        parts.findIndex((part) => part.some(({ sentence }) => readings.some((one) => one.sentence === sentence))),
      )
    return parts.map((part, i) => ({ tellings: part, disagreements: differ.filter((one) => homeOf(one) === i) }))
  })
}

function partedByMinute(ofDay: readonly Telling[]): (readonly Telling[])[] {
  const parts = groupedBy(ofDay, ({ event }) => (event.precision === 'minute' ? event.date : ''))
  const minutes = [...parts.keys()].filter(Boolean)
  if (minutes.length < 2) return [ofDay]
  return [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part)
}

function groupedBy(tellings: readonly Telling[], keyOf: (telling: Telling) => string): Map<string, Telling[]> {
  const groups = new Map<string, Telling[]>()
  for (const telling of tellings) {
    const key = keyOf(telling)
    const group = groups.get(key)
    if (group) group.push(telling)
    else groups.set(key, [telling])
  }
  return groups
}
