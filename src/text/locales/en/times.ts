/** English words of time, as data: a word, and what it stands for. Lower case; several spellings apart by spaces. */

export const months: readonly string[] = [
  'january jan jan.',
  'february feb feb.',
  'march mar. mar',
  'april apr apr.',
  'may',
  'june jun jun.',
  'july jul jul.',
  'august aug aug.',
  'september sept sept. sep sep.',
  'october oct oct.',
  'november nov nov.',
  'december dec dec.',
]

export const weekdays: readonly string[] = [
  'monday mon mon.',
  'tuesday tue tue. tues tues.',
  'wednesday wed wed.',
  'thursday thu thu. thur thur. thurs thurs.',
  'friday fri fri.',
  'saturday sat sat.',
  'sunday sun sun.',
]

/** Plural weekdays name a habit ("on Tuesdays"). */
export const weekdayPlurals: readonly string[] = [
  'mondays',
  'tuesdays',
  'wednesdays',
  'thursdays',
  'fridays',
  'saturdays',
  'sundays',
]

/** Names that are common words as well: they count only beside another word of time. */
export const ambiguousNames = 'may march mar sat sun mon wed fri thu tue jan sec fall spring'

/** TimeML codes of seasons. */
export const seasons = { SP: 'spring', SU: 'summer', FA: 'fall autumn', WI: 'winter' } as const

/** Unit → its spellings. `D2` would be no ISO unit, so long units are written out as years or hours later. */
export const units = {
  second: 'second seconds sec. secs.',
  minute: 'minute minutes min. mins.',
  hour: 'hour hours hr. hrs.',
  day: 'day days',
  week: 'week weeks',
  fortnight: 'fortnight fortnights',
  weekend: 'weekend weekends',
  month: 'month months',
  quarter: 'quarter quarters',
  year: 'year years',
  decade: 'decade decades',
  century: 'century centuries',
  millennium: 'millennium millennia millenniums',
} as const

export const pluralUnits =
  'seconds secs. minutes mins. hours hrs. days weeks fortnights weekends months quarters years decades centuries millennia millenniums'

export const numbers: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

export const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 }

export const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
}

/** TimeML codes of the parts of a day. */
export const dayParts = {
  MO: 'morning mornings',
  AF: 'afternoon afternoons',
  EV: 'evening evenings',
  NI: 'night nights overnight',
  DT: 'daytime',
} as const

/** Decades by name. */
export const decades: Readonly<Record<string, number>> = {
  twenties: 2,
  thirties: 3,
  forties: 4,
  fifties: 5,
  sixties: 6,
  seventies: 7,
  eighties: 8,
  nineties: 9,
}

/** Words that put a bare mention before or after the day of publication. */
export const futureCues =
  "will 'll shall would expects expected expect plans planned planning plan scheduled schedule slated hopes hoping upcoming going begins starts intends intend aims proposed deadline"

export const pastCues =
  'was were had did said told been has have ago after since made took came went gave found got held began left saw sent met won lost fell rose shot led put kept became brought thought felt heard ran knew stood set cut hit let paid read bought sold spoke wrote grew rang broke drove flew drew blew threw wore chose froze stole struck stuck swore swung taught tore wept bit built caught dealt died fled fought hung laid meant sank sat shook slept spent split spread sprang'

/** What is counted, where a bare four-figure number before it is a quantity and no year. */
export const countedNouns =
  'people copies men women dollars euros pounds cents miles kilometres kilometers metres meters feet yards inches acres hectares soldiers troops shares jobs votes units points tons tonnes barrels gallons litres liters pages workers employees students homes houses cases deaths patients children seats cars vehicles items words points degrees gigabytes megabytes calories grams kilograms kg km mph hp rpm watts volts passengers residents members refugees stores restaurants complaints signatures entries bottles tickets times'
