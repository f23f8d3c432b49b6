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

/** Helping verbs that put what follows ahead. */
export const futureVerbs = "will 'll shall"

/** Helping verbs that may put what follows ahead: "could rule on Monday". With "have" after them they tell of the past. */
export const modalVerbs = 'would should might must may can'

/** Participles and adjectives of what is arranged: "is due on Friday", "a vote set for March 3". */
export const arrangements =
  'expected scheduled due slated planned planning set supposed projected forecast poised likely upcoming proposed going booked billed'

/** Verbs after which "to" looks ahead: "agreed to meet on Friday", "told them to leave by March 3". */
export const aheadOfInfinitives =
  'agree agrees agreed plan plans planned planning expect expects expected hope hopes hoped hoping intend intends intended aim aims aimed want wants wanted promise promises promised vow vows vowed pledge pledges pledged threaten threatens threatened order orders ordered ask asks asked urge urges urged invite invites invited offer offers offered decide decides decided propose proposes proposed prepare prepares prepared preparing schedule scheduled due set ready likely going about call calls called demand demands demanded told need needs needed seek seeks seeking sought bid bids deadline subpoenaed summoned compelled required requires forced trying try tries fighting'

/** Of these, the ones whose date may be that of the saying or the deciding. */
export const undecided = 'agreed asked called decided offered proposed sought wanted needed invited urged'

/** Of these, the ones that look ahead whatever follows: "plans a rally on Friday". */
export const planVerbs =
  'plan plans planning expect expects hope hopes hoping intend intends aim aims want wants promise promises vow vows pledge pledges threaten threatens propose proposes prepare prepares preparing seeking hoping aiming'

/** Verbs whose simple present with a day beside it tells of a fixed plan: "the trial opens on Monday". */
export const fixedPlans =
  'plays hosts faces travels begins starts opens ends closes expires meets votes returns resumes premieres launches kicks reopens convenes matures retires retire go goes runs shuts sails departs arrives nears approaches looms'

/** The same of more than one: "talks resume Tuesday", "the leaders meet on Friday". */
export const fixedPlansOfMany =
  'play host face travel meet resume begin start open vote return arrive depart gather reopen convene'

/** What puts something off; "until" and "to" after it lead ahead: "adjourned until Jan. 14". */
export const deferrals =
  'adjourned cancelled canceled postponed delayed deferred suspended extended moved rescheduled remanded barred banned closed shut reserved blocked frozen paused halted grounded jailed detained held valid open off away'

/** Nouns of what has happened: a date before one lies in the past, as in "the Oct. 3 attack". */
export const pastHappenings =
  'attack attacks raid raids riot riots massacre shooting shootings bombing bombings crash explosion explosions blast quake earthquake earthquakes killing killings murder murders assault assaults invasion disaster fire fires storm coup insurrection uprising arrest arrests collapse flood floods outbreak hijacking hijackings stabbing stabbings strike strikes protest protests ambush incident accident slaying slayings agreement uprising death deaths resignation ruling decision report statement letter memo order filing'

/** Past forms that don't end in -ed. "set" is an arrangement as well, and is looked at there first. */
export const pastVerbs =
  'was were had did said told been has ago since made took came went gave found got held began left saw sent met won lost fell rose shot led put kept became brought thought felt heard ran knew stood cut hit let paid read bought sold spoke wrote grew rang broke drove flew drew blew threw wore chose froze stole struck stuck swore swung taught tore wept bit built caught dealt died fled fought hung laid meant sank sat shook slept spent split spread sprang shut ate drank beat bled bred burst cast clung crept dug fed flung forbade forgave forgot hid hurt knelt leapt lent lit mistook outdid overcame overtook rode sang shone shrank slew slid spun spat strode strove swam swept swelled tread trod undertook underwent upheld withdrew withheld withstood woke wound lay quit cost saw bore bound drew taken given seen written driven shown known chosen spoken broken stolen drawn thrown worn beaten forgotten hidden fallen risen begun sworn torn woken frozen overthrew rebuilt retook outran foresaw'

/** Nouns and others in -ed that tell of no past. */
export const notPast =
  'unspecified unnamed unidentified undisclosed unexpected unprecedented need speed indeed hundred exceed proceed succeed embed breed greed weed seed feed bleed creed deed steed sacred naked wicked rugged ragged united limited'

/** Verbs of being before a form in -ed: "is heard" is no past. */
export const presentPassives = 'be is are being am gets get'

/** Words after which a noun phrase begins: "the injured". */
export const determiners = "the a an his her its their our my your this that these those any no each every some 's"

/** What is counted, where a bare four-figure number before it is a quantity and no year. */
export const countedNouns =
  'people copies men women dollars euros pounds cents miles kilometres kilometers metres meters feet yards inches acres hectares soldiers troops shares jobs votes units points tons tonnes barrels gallons litres liters pages workers employees students homes houses cases deaths patients children seats cars vehicles items words points degrees gigabytes megabytes calories grams kilograms kg km mph hp rpm watts volts passengers residents members refugees stores restaurants complaints signatures entries bottles tickets times'

/** What lasts: its age is a length of time. */
export const lastingThings =
  'truce war conflict dispute strike slump feud ban blockade siege insurgency rebellion ceasefire agreement deal treaty alliance partnership law programme program campaign investigation inquiry crisis drought embargo policy tradition record practice rule marriage relationship contract project regime government administration'

/** Words that lead up to a date at the head of its clause: "late on", "not until". */
export const dateOpeners = 'on in by at since until from before after during late early just only about around'

/** Words that lead up to an end: "until Friday". */
export const untilWords = 'until till through'

/** Between "as" and a date: "as soon as Tuesday". */
export const asSoonWords = 'soon early late'

/** Before a date that no verb tells of: "a dividend payable Dec. 15 to holders of record Nov. 17", "effective Feb. 1". */
export const ofRecordWords = 'payable record effective effect starting beginning dated'

/** They part a clause from the one it hangs in. */
export const subordinates =
  'after before when that which who whom whose because as if while since where although though and but or'

/** The last word of an address with a number before it. */
export const streets =
  'street st st. road rd rd. avenue ave ave. drive dr dr. lane ln ln. boulevard blvd blvd. way highway hwy hwy. court place square terrace crescent row parkway close'

/** Nouns of what is decided, wanted or tried; "to" after them leads ahead. */
export const resolves = 'decision plan plans bid proposal deal agreement request promise vow pledge intention'

/** Nouns of what may come: "a risk of floods on Saturday". */
export const forecasts = 'risk threat chance chances likelihood possibility forecast outlook danger'

/** Behind one of these a word is a noun: "a glimmer of hope". */
export const prepositions = 'of in for with without by about on under over from against despite amid at'

/** Before what is counted: "more votes". */
export const quantities =
  'more fewer many most few several hundred hundreds thousand thousands million dozen dozens enough'

/** Words of a game, whose quarters are of no year. */
export const gameWords =
  'halftime half-time touchdown touchdowns quarterback kickoff kick-off goalkeeper rebounds scored interception fumble buzzer playoff playoffs'

/** What is moved to another day: "postponed from Tuesday to Friday". */
export const movings = 'adjourned postponed delayed deferred moved rescheduled pushed shifted switched'

/** They may open a sentence before its date: "But by December". */
export const conjunctions = 'but and so yet then or still'

/** "Let's meet on Friday": a wish for what is to come. */
export const hortative = { verb: 'let', objects: "'s us" }

/** What is on the calendar before it happens: "Tuesday's primary". */
export const scheduledHappenings =
  'primary primaries election elections runoff caucus caucuses debate debates vote votes referendum ballot poll convention summit talks meeting rally hearing trial game match final semifinal derby race fight bout concert launch inauguration deadline'

/** Verbs of the present that look toward what is on the calendar: "needs a win in Tuesday's primary". */
export const facingVerbs =
  'needs need faces face facing heads head heading enters enter entering prepares prepare preparing eyes eyeing seeks seek seeking awaits await awaiting'

/** Around "Today" in quotation marks, where it is the name of a programme: "on ''Today.''", "the ''Today'' show". */
export const beforeProgrammes = 'on the of for to'
export const programmes = 'show programme program host hosts anchor co-host co-hosts studio'

/** Kinds of years that come round: "every fiscal year". */
export const kindsOfYear = 'fiscal financial calendar school tax academic'

/** What has its hour: "the show's 9 a.m. hour", "the 6 p.m. newscast". */
export const hourly =
  'hour slot show newscast bulletin broadcast train flight ferry bus service mass class edition crowd rush'

/** Verbs of giving what is on the calendar: "holds its primary on Tuesday", and not "holds 14 per cent". */
export const holdingVerbs = 'holds hold stages stage'

/** Between a plan and what it comes of: "will vote for her because of the killing on Friday". */
export const becauseWords = 'of after following over since'

/** Behind the name of a feast: "before the Christmas holiday". */
export const feastNouns =
  'holiday holidays break season party parties tree trees card cards shopping market markets recess vacation gift gifts present presents dinner lunch meal song songs film movie special'
