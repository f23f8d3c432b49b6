/** German names of months and weekdays, as data: spellings apart by spaces, January and Monday first. */

export const months: readonly string[] = [
  'januar jan. jänner',
  'februar feb.',
  'märz',
  'april apr.',
  'mai',
  'juni',
  'juli',
  'august aug.',
  'september sept.',
  'oktober okt.',
  'november nov.',
  'dezember dez.',
]

export const weekdays: readonly string[] = [
  'montag',
  'dienstag',
  'mittwoch',
  'donnerstag',
  'freitag',
  'samstag sonnabend',
  'sonntag',
]
