import type { Inline } from '../../core/card.ts'
import { calendar } from './calendar.ts'
import { counted } from './plural.ts'

/** The shift’s note to the next, the rota, and quiet hours of one’s own. */
export const handover = {
  hoursBack: (most: number, hours: number) => `A hand-over goes back from 1 to ${most} hours, not ${hours}.`,
  hoursExample: 'For example: hours:12',
  whoIsOn: 'Who is on',
  saidByLast: 'Said by the last shift',
  overdue: 'Overdue',
  dueNext: 'Due in the next shift',
  promised: 'Said to come by now, taken on by nobody',
  byDate: (date: string) => `by ${date}: `,
  changed: 'Changed by outlets',
  toldDifferently: 'Told differently',
  cameIn: 'Came in',
  failing: 'Feeds that fail',
  notGoneOut: 'Posts that did not go out',
  postIn: (title: string, channel: string, state: string) => `${title} in #${channel}: ${state}`,
  nothing: 'Nothing came in, nothing is due, nothing is broken.',
  takeOver: 'Take over',
  addLine: 'Add a line',
  whole: (more: number) => `All of it (${more} more)`,
  title: 'Hand-over',
  span: (from: Inline, to: Inline): Inline[] => [from, ' to ', to],
  spanIn: (from: string, to: string, zone: string) => `${from} to ${to}, times in ${zone}`,
  takenBy: (member: string) => `last taken over by ${member}`,
  outletsAndNew: (outlets: number, came: number) => `${counted(outlets, 'outlet', 'outlets')}, ${came} new`,
  wholeFile: 'The whole hand-over',
  noted: 'Noted for the next shift',
  taken: 'The desk was taken over',
  takenFrom: (member: string) => `by ${member}. The next hand-over begins here.`,
  remindersWait: (hours: string, timeZone: string) =>
    `Your reminders wait from ${hours.replace('-', ' to ')} (${timeZone}) and come when that ends; those of a high priority don’t wait.`,
  remindersCome: 'Your reminders come when they are due. For example: /shift quiet 22:00-06:00',
  quietHours: 'Quiet hours',
  noQuietHours: 'No quiet hours',
  noHours: (typed: string) => `“${typed}” is no stretch of a day.`,
  writeHours: 'Write it like 22:00-06:00, or off.',
  slot: (days: string, hours: string) => `${days} ${hours.replace('-', ' to ')}`,
  rotaAdded: (member: string, when: string) => `rota: ${member} on ${when}`,
  inRota: (member: string) => `${member} is in the rota`,
  nextShift: (at: Inline | undefined): Inline[] => ['The next shift: ', at ?? 'none'],
  noSlot: (number: number) => `The rota has no slot ${number}.`,
  showThem: '“/shift rota show” has them all.',
  rotaRemoved: (slot: string) => `rota: took out ${slot}`,
  outOfRota: (number: number) => `Slot ${number} is out of the rota`,
  rota: 'The rota',
  rotaEmpty: 'Nobody stands in it yet: /shift rota add @ann when:"weekdays 22:00-06:00"',
  onNow: 'On now: ',
  next: 'Next: ',
  nobody: 'nobody',
  onUntil: (who: Inline, at: Inline): Inline[] => [who, ', until ', at],
  onFrom: (who: Inline, at: Inline): Inline[] => [who, ', from ', at],
  /** "daily", "Mon–Fri", "Sat, Sun", of days from 1 for Monday. */
  days: (days: readonly number[]) => {
    const { weekdays } = calendar
    const sorted = days.toSorted((a, b) => a - b)
    const first = sorted[0]!
    const last = sorted.at(-1)!
    if (sorted.length === 7) return 'daily'
    if (sorted.length > 2 && last - first === sorted.length - 1) return `${weekdays[first - 1]}–${weekdays[last - 1]}`
    return sorted.map((day) => weekdays[day - 1]).join(', ')
  },
}
