import type { House } from '../house/house.ts'
import { asks, type Person, people } from './night.ts'

const minuteMs = 60_000

/** A follow-up of the night, and when it must be reminded of. */
export interface NightFollowup {
  readonly number: number
  readonly owner: Person
  readonly text: string
  readonly due: number
  readonly reminded: number
}

const wall = (at: number, timeZone: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)

/** The end of the owner's quiet hours, 22:00 to 06:00 on their own wall, where the moment lies in them. */
function afterQuiet(at: number, timeZone: string): number {
  const there = wall(at, timeZone)
  if (there.hour >= 6 && there.hour < 22) return at
  const day = there.hour < 6 ? there.toPlainDate() : there.toPlainDate().add({ days: 1 })
  return day.toZonedDateTime({ timeZone, plainTime: '06:00' }).epochMilliseconds
}

/** Twenty-five follow-ups, due through the night and the day after it, each typed as its owner's own clock will show. */
export async function takeOn(house: House): Promise<NightFollowup[]> {
  for (const person of people) await asks(house, person, '/shift quiet 22:00-06:00')
  const taken: NightFollowup[] = []
  const counts = new Map<string, number>()
  for (let n = 0; n < 25; n++) {
    const owner = people[n % people.length]!
    const due = house.now() + (40 + n * 50) * minuteMs
    const there = wall(due, owner.timeZone)
    const text = `Ask ${['Orla', 'Pieter', 'Rosa', 'Stig', 'Tove'][n % 5]} about matter ${n + 100}`
    const typed = `${there.toPlainDate()} ${there.toPlainTime().toString({ smallestUnit: 'minute' })}`
    await asks(house, owner, `/followup add text:"${text}" due:"${typed}"`)
    const number = (counts.get(owner.workspace) ?? 0) + 1
    counts.set(owner.workspace, number)
    // Of an hour that comes twice the first is meant.
    const meant = there.toPlainDateTime().toZonedDateTime(owner.timeZone).epochMilliseconds
    taken.push({ number, owner, text, due: meant, reminded: afterQuiet(meant, owner.timeZone) })
  }
  return taken
}
