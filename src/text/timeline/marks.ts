import type { TimelineEntry } from './value.ts'

/** What stands under a date in small print: planned, reported, worked out, or that the text gives none. */
export function marksOf({ about, certainty, undated }: TimelineEntry): string[] {
  const kind = about === 'planned' ? 'planned' : about === 'report' ? 'reported' : ''
  const date = undated ? 'no date given: day of publication' : certainty === 'implied' ? 'date worked out' : ''
  return [kind, date].filter(Boolean)
}
