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

/** Words for one day, counted from the day on which they are written. */
export const namedDays = 'today yesterday tomorrow tonight'

/** What makes of a weekday the name of one day, or of a thing: "Super Tuesday", "Bloody Sunday". */
export const namedWeekdays = 'super bloody giving ruby black blue'

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

/** Newspapers that are called by "on Sunday". */
export const papersOnSunday = 'mail independent scotland wales star express herald'

/** Names of months that are surnames as well, the words before one that make it somebody's, and those with a capital that don't. */
export const monthSurnames = 'may march'
export const honorifics = 'mr mrs ms miss dr sir lady lord mr. mrs. ms. dr.'
export const noGivenNames =
  'last next this that mid every each said then yet but only again the and until come between throughout till'

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

/** What is counted, where a bare four-figure number before it is a quantity and no year. */
export const countedNouns =
  'people copies men women dollars euros pounds cents miles kilometres kilometers metres meters feet yards inches acres hectares soldiers troops shares jobs votes units points tons tonnes barrels gallons litres liters pages workers employees students homes houses cases deaths patients children seats cars vehicles items words points degrees gigabytes megabytes calories grams kilograms kg km mph hp rpm watts volts passengers residents members refugees stores restaurants complaints signatures entries bottles tickets times'

/** The end of an amount, where "annually" behind it tells how much and not how often. */
export const amounts = 'percent % hundred thousand million billion trillion'

/** "Today's world": that of our times. */
export const presentThings = 'world society youth kids generation culture'

/** "A better tomorrow": a time to come, and not the next day. */
export const betterWords = 'better brighter safer greener fairer cleaner new different'

/** What lasts: its age is a length of time. */
export const lastingThings =
  'truce war conflict dispute strike slump feud ban blockade siege insurgency rebellion ceasefire agreement deal treaty alliance partnership law programme program campaign investigation inquiry crisis drought embargo policy tradition record practice rule marriage relationship contract project regime government administration'

/** The last word of an address with a number before it. */
export const streets =
  'street st st. road rd rd. avenue ave ave. drive dr dr. lane ln ln. boulevard blvd blvd. way highway hwy hwy. court place square terrace crescent row parkway close'

/** Words of a game or a race, whose quarters are of no year. */
export const gameWords =
  'halftime half-time touchdown touchdowns quarterback kickoff kick-off goalkeeper rebounds scored interception fumble buzzer playoff playoffs lap laps qualifying pole podium pits grid prix hurdle race-week'

/** Around "Today" in quotation marks, where it is the name of a programme: "on ''Today.''", "the ''Today'' show". */
export const beforeProgrammes = "on the of for to 's"
export const programmes = 'show programme program host hosts anchor co-host co-hosts studio'

/** Kinds of years that come round: "every fiscal year". */
export const kindsOfYear = 'fiscal financial calendar school tax academic'

/** What has its hour: "the show's 9 a.m. hour", "the 6 p.m. newscast". */
export const hourly =
  'hour slot show newscast bulletin broadcast train flight ferry bus service mass class edition crowd rush'

/** Behind the name of a feast: "before the Christmas holiday". */
export const feastNouns =
  'holiday holidays break season party parties tree trees card cards shopping market markets recess vacation gift gifts present presents dinner lunch meal song songs film movie special lights decorations costume costumes outfit outfits eggs sweater sweaters'

/** Words before an expression that TimeML takes into it, the modifier that they set, and whether it is of points or of lengths. */
export const modifiers: readonly (readonly [words: string, mod: string, on: 'point' | 'length' | 'both'])[] = [
  ['the early', 'START', 'point'],
  ['the late', 'END', 'point'],
  ['the mid', 'MID', 'point'],
  ['the middle of', 'MID', 'point'],
  ['the beginning of', 'START', 'point'],
  ['the start of', 'START', 'point'],
  ['the end of', 'END', 'point'],
  ['the latter part of', 'END', 'point'],
  ['the first part of', 'START', 'point'],
  ['the early part of', 'START', 'point'],
  ['the close of', 'END', 'point'],
  ['end of', 'END', 'point'],
  ['earlier in', 'START', 'point'],
  ['later in', 'END', 'point'],
  ['early in', 'START', 'point'],
  ['late in', 'END', 'point'],
  ['sometime', 'APPROX', 'point'],
  ['some time', 'APPROX', 'point'],
  ['early', 'START', 'point'],
  ['earlier', 'START', 'point'],
  ['late', 'END', 'point'],
  ['later', 'END', 'point'],
  ['mid', 'MID', 'point'],
  ['middle', 'MID', 'point'],
  ['about', 'APPROX', 'both'],
  ['around', 'APPROX', 'both'],
  ['approximately', 'APPROX', 'both'],
  ['roughly', 'APPROX', 'both'],
  ['some', 'APPROX', 'length'],
  ['nearly', 'EQUAL_OR_LESS', 'length'],
  ['close to', 'EQUAL_OR_LESS', 'length'],
  ['upwards of', 'MORE_THAN', 'length'],
  ['almost', 'EQUAL_OR_LESS', 'length'],
  ['more than', 'MORE_THAN', 'length'],
  ['over', 'MORE_THAN', 'length'],
  ['longer than', 'MORE_THAN', 'length'],
  ['less than', 'LESS_THAN', 'length'],
  ['fewer than', 'LESS_THAN', 'length'],
  ['under', 'LESS_THAN', 'length'],
  ['no more than', 'EQUAL_OR_LESS', 'length'],
  ['not more than', 'EQUAL_OR_LESS', 'length'],
  ['no less than', 'EQUAL_OR_MORE', 'length'],
  ['at least', 'EQUAL_OR_MORE', 'length'],
  ['at most', 'EQUAL_OR_LESS', 'length'],
  ['up to', 'EQUAL_OR_LESS', 'length'],
  ['as much as', 'EQUAL_OR_LESS', 'length'],
  ['as long as', 'EQUAL_OR_LESS', 'length'],
]

/** Before "over" these tell that it is "more than": "for over three years", "took over an hour". */
export const beforeMore =
  'for just well slightly little of after in within with by to at than and or last lasts lasted lasting take takes took taken taking spend spends spent spending serve served wait waits waited waiting is are was were be been'

/** What some years were like: "ten happy years". */
export const hardWords =
  'happy hard good bad great difficult quiet brutal bitter lonely busy tense critical crucial solid intense dramatic frantic hectic chaotic sleepless bloody short dark cold hot dry wet golden wasted'

/** Before "about" these tell that a number behind it is a year: "in about 1950". */
export const beforeYears = 'in since from until by to'

/** "Fewer than a year ago" compares with one. */
export const singleWords = 'a an one'

/** In a text in one kind of letters: behind these "may" and "march" are months. */
export const beforeMonths = 'in of last next since until till late early mid by through during from'
/** Words by which a feast is known though it is written small. */
export const feastNames = 'christmas easter thanksgiving halloween hanukkah ramadan passover labor'
