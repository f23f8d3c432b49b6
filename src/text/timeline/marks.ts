import type { TimelineEntry } from './value.ts'

/** What is under a date in small print: planned, reported, worked out. */
export function marksOf({ about, certainty }: TimelineEntry): string[] {
  const kind = about === 'planned' ? 'planned' : about === 'report' ? 'reported' : ''
  const date = certainty === 'implied' ? 'date worked out' : ''
  return [kind, date].filter(Boolean)
}
