import type { Attribution, Contradiction, Event, Timex } from '../../core/analysis.ts'
import type { Document } from '../document.ts'

/** What events are found from. */
export interface EventsInput {
  readonly document: Document
  readonly timexes: readonly Timex[]
  readonly contradictions: readonly Contradiction[]
  readonly attributions: readonly Attribution[]
  readonly published?: string
}

/** The sentences worth a place on a timeline. */
export function findEvents({ document, timexes }: EventsInput): Event[] {
  const events: Event[] = []
  for (const sentence of document.sentences) {
    const timex = timexes.find(
      (t) =>
        t.start >= sentence.start && t.end <= sentence.end && t.type === 'DATE' && /^\d{4}-\d\d-\d\d$/.test(t.value),
    )
    if (timex) {
      events.push({
        start: sentence.start,
        end: sentence.end,
        date: timex.value,
        precision: 'day',
        certainty: timex.certainty,
        timex: { start: timex.start, end: timex.end },
        about: 'event',
        attributions: [],
      })
    }
  }
  return events
}
