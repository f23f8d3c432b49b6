const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** 0 Sunday … 6 Saturday, from a name or its beginning of three letters or more. */
export function weekdayOf(word: string): number | undefined {
  const at = word.length >= 3 ? weekdays.findIndex((day) => day.startsWith(word)) : -1
  return at < 0 ? undefined : at
}

/** 1 January … 12 December, from a name or its beginning of three letters or more. */
export function monthOf(word: string): number | undefined {
  const at = word.length >= 3 ? months.findIndex((month) => month.startsWith(word)) : -1
  return at < 0 ? undefined : at + 1
}
