import { say } from '../../../locales/index.ts'
import { daysCovered, readMoment } from '../../../text/timeline/moment.ts'
import type { Timeline, TimelineEntry } from '../../../text/timeline/value.ts'
import { sayReading } from '../../cards/timeline/say-date.ts'
import { escapeText, icsFile, icsMoment, noEvents } from '../ics-lines.ts'

/**
 * iCalendar (RFC 5545): one VEVENT an entry, whole days unless a minute is known (then a floating local time). Lines are
 * folded at 75 octets. `stamp` is the moment of writing, milliseconds UTC.
 */
export function toIcs(timeline: Timeline, stamp: number): string {
  const events = timeline.entries.flatMap((entry, i) => event(entry, i, stamp))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nightdesk//Timeline//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(timeline.title)}`,
    ...(events.length ? events : noEvents),
    'END:VCALENDAR',
  ]
  return icsFile(lines)
}

const two = (n: number) => String(n).padStart(2, '0')
const compact = (d: { year: number; month: number; day: number }) =>
  `${String(d.year).padStart(4, '0')}${two(d.month)}${two(d.day)}`

function event(entry: TimelineEntry, index: number, stamp: number): string[] {
  const covered = daysCovered(entry.date)
  const moment = readMoment(entry.date)
  const [first] = entry.sentences
  if (!covered || !moment || !first) return []
  const last = entry.until === undefined ? undefined : daysCovered(entry.until)
  const timed = moment.hour !== undefined
  const marks = [
    entry.about === 'planned' ? say.timeline.planned : '',
    entry.certainty === 'implied' ? say.timeline.implied : '',
    entry.disagreements.length ? say.timeline.contradiction : '',
  ].filter(Boolean)
  const notes = entry.disagreements.map(
    (d) =>
      `${d.kind}: ${d.readings.map((r) => `${sayReading(r.value)} - ${r.because ?? r.outlets.join(', ')}`).join(' / ')}`,
  )
  return [
    'BEGIN:VEVENT',
    `UID:${uid(entry, index)}`,
    `DTSTAMP:${icsMoment(stamp)}`,
    timed
      ? `DTSTART:${compact(covered.first)}T${two(moment.hour!)}${two(moment.minute ?? 0)}00`
      : `DTSTART;VALUE=DATE:${compact(covered.first)}`,
    ...(timed ? [] : [`DTEND;VALUE=DATE:${compact((last ?? covered).after)}`]),
    `SUMMARY:${escapeText(first.text)}`,
    `DESCRIPTION:${escapeText([...entry.sentences.map((s) => (s.outlet ? `${s.text} (${s.outlet})` : s.text)), ...notes].join('\n'))}`,
    ...(marks.length ? [`CATEGORIES:${marks.map(escapeText).join(',')}`] : []),
    `STATUS:${entry.about === 'planned' ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** The same entry has the same UID in every export, so that a calendar updates and doesn't double it. */
function uid(entry: TimelineEntry, index: number): string {
  const [first] = entry.sentences
  const place = first ? `${first.article}-${first.start}` : String(index)
  return `${entry.date}-${place}`
    .replace(/[^\w.-]/g, '-')
    .slice(0, 120)
    .concat('@nightdesk')
}
