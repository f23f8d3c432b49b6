import { say } from '../../../locales/index.ts'
import type { Timeline } from '../../../text/timeline/value.ts'
import { marksOf } from '../../cards/timeline/marks.ts'
import { sayDate, sayReading } from '../../cards/timeline/say-date.ts'
import { MOST_ENTRIES } from './layout.ts'

const LONGEST_SENTENCE = 160

/** What the picture shows, in words. */
export function describeTimeline(timeline: Timeline): string {
  const shown = timeline.entries.slice(0, MOST_ENTRIES)
  if (shown.length === 0 && timeline.undated.length === 0) return say.timeline.noDates(timeline.title)
  const items = shown.map((entry) => {
    const marks = marksOf(entry)
    const text = entry.sentences[0]?.text.replace(/\s+/g, ' ') ?? ''
    const short = text.length > LONGEST_SENTENCE ? `${text.slice(0, LONGEST_SENTENCE).trimEnd()}…` : text
    const differ = entry.disagreements.map(
      ({ kind, readings }) =>
        ` ${say.timeline.differ(
          kind,
          readings.map(({ value }) => sayReading(value)),
        )}`,
    )
    return `${sayDate(entry)}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}: ${short}${differ.join('')}`
  })
  const plans = timeline.undated.map(({ text }) => text.replace(/\s+/g, ' ').slice(0, LONGEST_SENTENCE))
  const undated = plans.length > 0 ? ` ${say.timeline.undated}: ${plans.join(' ')}` : ''
  const rest = timeline.entries.length - shown.length
  const more = rest > 0 ? ` ${say.timeline.notDrawn(rest)}` : ''
  return `${say.timeline.described(timeline.title, timeline.entries.length)} ${items.join(' ')}${more}${undated}`
}
