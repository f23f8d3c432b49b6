import { calendar } from './calendar.ts'
import { counted, form } from './plural.ts'

const { months, weekdays } = calendar

/** What happened when: the card, the picture, the files. */
export const timeline = {
  source: ' · source: ',
  undated: 'No date given',
  title: (of: string) => `Timeline: ${of}`,
  twoNumbers: 'Two numbers',
  twoReadings: 'Two readings',
  allOutside: (count: number) =>
    `Nothing is dated between those days: ${form(count, 'one date is', `${count} dates are`)} outside from: and to:. Without them I show all.`,
  nothing: 'I found nothing that the text gives a date for.',
  dates: (count: number) => `${count} dates`,
  planned: 'planned',
  reported: 'reported',
  implied: 'date implied',
  contradiction: 'contradiction',
  numbersDiffer: 'numbers differ',
  datesDiffer: 'dates differ',
  lanes: { planned: 'Planned', report: 'Reported', event: 'Happened' },
  numbersDifferHere: 'Numbers differ',
  datesDifferHere: 'Dates differ',
  noDates: (title: string) => `Timeline: ${title}. No dates.`,
  differ: (kind: string, values: readonly string[]) =>
    `${kind === 'number' ? 'Numbers' : 'Dates'} differ: ${values.join(' or ')}.`,
  described: (title: string, dates: number) => `Timeline: ${title}. ${counted(dates, 'date', 'dates')}.`,
  notDrawn: (count: number) => `${count} more not drawn.`,
  yearsLater: (count: number) => `${count} years later`,
  yearLater: 'a year later',
  monthsLater: (count: number) => `${count} months later`,
  signs: {
    said: 'said in the text',
    'worked-out': 'worked out',
    planned: 'planned',
    differs: 'readings differ',
  },
  workedOut: 'date worked out',
  /** Months count from 1, weekdays from 1 for Monday. */
  inWords: {
    quarter: (year: number, quarter: number) => `${year}, quarter ${quarter}`,
    month: (year: number, month: number) => `${months[month - 1]} ${year}`,
    week: (year: number, month: number, day: number) => `week of ${day} ${months[month - 1]} ${year}`,
    day: (year: number, month: number, day: number, weekday: number) =>
      `${weekdays[weekday - 1]} ${day} ${months[month - 1]} ${year}`,
  },
}
