/** Money, measures and stretches of time, by the name under which two spellings are the same. */
export const measureWords =
  'percent | % percent pct; dollar | dollar dollars usd; pound | pounds sterling gbp; euro | euro euros eur; crown | crown crowns kronor kroner; franc | franc francs; yen | yen; rupee | rupee rupees; rouble | rouble roubles ruble rubles; km | km kilometre kilometres kilometer kilometers; mile | mile miles; metre | metre metres meter meters; cm | cm centimetre centimetres centimeter centimeters; foot | foot feet; hectare | hectare hectares; acre | acre acres; tonne | tonne tonnes; ton | ton tons; kg | kg kilo kilos kilogram kilograms; litre | litre litres liter liters; megawatt | megawatt megawatts mw; degree | degree degrees; minute | minute minutes; hour | hour hours; day | day days; week | week weeks; month | month months; year | year years; point | points'

/** A sign before a figure, and the name of its money. */
export const moneySigns = '$dollar £pound €euro ¥yen ₹rupee'

/** What makes a figure a rough one. */
export const approximations =
  'over | more than,over,at least,upwards of,in excess of; under | almost,nearly,less than,fewer than,under,up to,close to,just under; about | about,around,roughly,some,approximately,an estimated'

/** Words before an office that make another one of it. */
export const officeMakers = 'deputy vice former acting interim assistant lieutenant associate honorary ex'

/** What anybody may be called beside what they are. */
export const anybody =
  'man woman person resident official member expert witness father mother parent friend neighbour one'

/** Before a name beside an office: no office themselves. */
export const academic = 'mr mrs ms miss sir dame lord lady dr prof professor count countess'

/** Before a figure that no longer holds. */
export const goneBefore =
  'not,instead of,rather than,up from,down from,rose from,risen from,fell from,fallen from,cut from,no longer'

/** A stretch of time that is counted from something else. */
export const countedTime =
  /\b(?:minutes?|hours?|days?|weeks?|months?|years?)\b.*\b(?:later|earlier|ago|before|after|since)\b/i
