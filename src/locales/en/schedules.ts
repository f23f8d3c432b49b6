import type { Inline } from '../../core/card.ts'
import type { ScheduleKind } from '../../core/rows/schedule.ts'
import { form } from './plural.ts'

/** What is posted at set times, and times as people type them. */
export const schedules = {
  added: (what: string, spoken: string, channel: string) => `added ${what} ${spoken} to #${channel}`,
  title: (number: number, what: string) => `Schedule #${number}: ${what}`,
  nextThree: (channel: Inline, spoken: string): Inline[] => ['In ', channel, `: ${spoken}. The next three:`],
  runs: (channel: Inline, when: string, next: string): Inline[] => [' in ', channel, ` · ${when} · next ${next}`],
  none: 'None yet. Add one: /desk schedule add when:"weekdays 08:30" what:digest',
  many: 'Schedules',
  noSuch: (number: number) => `There is no schedule #${number}.`,
  showThem: '“/desk schedule list” shows what there is.',
  removed: (what: string, spoken: string, channel: string) => `removed ${what} ${spoken} from #${channel}`,
  isGone: (number: number) => `Schedule #${number} is gone`,
  was: (what: string, channel: Inline, spoken: string): Inline[] => [`${what} in `, channel, `, ${spoken}`],
  choice: (number: number, what: string, channel: string, spoken: string) =>
    `#${number} ${what} in #${channel}, ${spoken}`,
  kinds: {
    digest: 'The digest',
    followups: 'Open follow-ups',
    stories: 'Changed stories',
    handover: 'The hand-over',
  } satisfies Record<ScheduleKind, string>,
  columns: ['No.', 'What', 'When', 'Zone', 'Channel', 'Next', 'Last'],
  addOne: 'Add a schedule',
  late: (due: string, missed: number) =>
    `Late: this was due on ${due}${missed ? `, and ${missed} more ${form(missed, 'run', 'runs')} went by` : ''}.`,
  openFollowups: (count: number) => `Open follow-ups: ${count}`,
  storiesSince: (count: number) => `Stories since the last time: ${count}`,
  noTime: (typed: string) => `“${typed}” is not a time of day.`,
  writeTime: 'Write it like 9:00, 17:30 or 5pm.',
  noSuchTime: (typed: string) => `There is no time of day “${typed}”.`,
  hours: 'Hours go from 0:00 to 23:59, or from 1am to 12pm.',
  moments:
    'For example: “tomorrow 9:00”, “friday 17:30”, “in 2 hours”, “tonight”, “next week”, “24 may 10:00” or “2026-05-24 10:00”.',
  noMoment: (typed: string) => `“${typed}” is not a date or time that I can read.`,
  goneBy: (typed: string) => `“${typed}” has gone by already.`,
  noDay: (day: string) => `There is no day ${day}.`,
  times:
    'For example: “weekdays 08:30”, “every friday 17:00”, “every 2 hours”, “monthly 1 09:00” or a cron line like “30 8 * * 1-5”.',
  noSchedule: (typed: string) => `“${typed}” is not a schedule that I can read.`,
  neverDue: (typed: string) => `“${typed}” is a cron line that never comes due.`,
  tooOftenMinutes: (count: number) => `Every ${count} minutes is too often.`,
  tooOftenHours: (count: number) => `Every ${count} hours is too often.`,
  shortest: 'Five minutes is the shortest.',
  noDayOfMonth: (day: number) => `A month has no day ${day}.`,
  slots: 'For example: “weekdays 22:00-06:00”, “mon, wed 14-22”, “fri-sun 6:00-14:00” or “daily 22-6”.',
  noSlot: (typed: string) => `“${typed}” are no days and hours that I can read.`,
  meantZones: (zones: string) => `Did you mean ${zones}?`,
  zoneNames: 'Use a name like Europe/London or America/New_York.',
  noZone: (typed: string) => `There is no time zone “${typed}”.`,
  names: {
    digest: 'digest',
    followups: 'followups',
    stories: 'stories',
    handover: 'handover',
  } satisfies Record<ScheduleKind, string>,
}
