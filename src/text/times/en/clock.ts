import type { Meaning } from '../read/meaning.ts'
import type { Captures } from '../read/pattern.ts'
import { type Place, type Rule, rule } from '../read/rule.ts'
import { nothing } from './negatives.ts'
import { isTitle } from './programmes.ts'

const two = (n: number) => String(n).padStart(2, '0')

function at(hour: number, minutes: string, meridiem: unknown): Meaning | undefined {
  if (hour > 24) return undefined
  let h = hour
  if (meridiem === 'p' && h < 12) h += 12
  if (meridiem === 'a' && h === 12) h = 0
  if (meridiem !== undefined && hour > 12) return undefined
  return { is: 'clock', time: `T${two(h)}${minutes}` }
}

const ZONES = '(est|edt|cst|cdt|mst|mdt|pst|pdt|gmt|bst|utc|cet|cest|et|pt|ist|jst)'
const ZONE = new RegExp(`^${ZONES}$`)
const SPELLED =
  '(eastern|central|mountain|pacific|atlantic|greenwich|british|irish|european) (standard|daylight|summer|european|mean)? time'

/** The part of the day that its first or last light is in. */
const LIGHTS: Readonly<Record<string, string>> = {
  dawn: 'MO',
  daybreak: 'MO',
  sunrise: 'MO',
  dusk: 'EV',
  sunset: 'EV',
  nightfall: 'NI',
}
const LIGHT_OPENERS = new Set(['at', 'before', 'by', 'after', 'until', 'since', 'around'])

function clockTime(c: Captures, place: Place): Meaning | undefined {
  const [hours, minutes] = String(c.clock).split(':') as [string, string]
  const before = place.lexemes[place.first - 1]
  const part = c.part
  const meridiem = c.meridiem ?? (part === 'MO' ? 'a' : part === 'AF' || part === 'EV' ? 'p' : undefined)
  if (meridiem === undefined && !place.lexemes[place.first]!.lower.includes(':')) return undefined
  // Without am or pm, a ratio or a score unless a word opens a time of day.
  if (
    meridiem === undefined &&
    place.end - place.first === 1 &&
    !(before && /^(?:at|by|until|before|after|from|to|around|about|since|than|,)$/.test(before.lower))
  )
    return undefined
  return at(Number(hours), `:${minutes}`, meridiem)
}

const CLOCK_OPENERS = /^(?:by|until|till|from|to|before|after|around|about|since|between|and)$/

/** "Kick-off is at 1945 in Oram": four figures behind "at" are no year, unless they count what is behind them. It goes before the years. */
export const figuresBehindAt: Rule = rule('four figures behind "at"', '{military}', (c, { lexemes, first, end }) => {
  const [before, after] = [lexemes[first - 1], lexemes[end]]
  if (lexemes[first]!.gap !== 'space') return undefined
  // "Gone by 0415": no year begins with a nought.
  const night = lexemes[first]!.lower.startsWith('0') && CLOCK_OPENERS.test(before?.lower ?? '')
  // "After 1945 (1745 GMT)": the same hour elsewhere.
  const elsewhere =
    after?.lower === '(' && /^\d{4}$/.test(lexemes[end + 1]?.lower ?? '') && ZONE.test(lexemes[end + 2]?.lower ?? '')
  if (before?.lower !== 'at' && !night && !elsewhere) return undefined
  if (after && /^(?:an?|per)$/.test(after.lower)) return nothing
  if (
    after &&
    after.gap !== 'break' &&
    !elsewhere &&
    !/^(?:[,.;)]|on|in|and|from|at|today|tomorrow|yesterday|\p{L}{3,6}day)$/u.test(after.lower)
  )
    return undefined
  if (after?.lower === '.' && lexemes[end + 1]?.gap === 'none' && lexemes[end + 1]?.kind === 'number') return undefined
  const figures = String(c.military)
  return { is: 'clock', time: `T${figures.slice(0, 2)}:${figures.slice(2)}` }
})

export const clockRules: readonly Rule[] = [
  rule(
    'clock',
    [
      '{clock}',
      `{clock} {meridiem}? ${ZONES}?`,
      '{clock} {meridiem}? local time',
      `{clock} {meridiem}? (central)? ${SPELLED}`,
      '{clock} (in|at) (the)? {part}',
      `{clock} (hours|hrs) ${ZONES}?`,
    ],
    clockTime,
  ),
  // "at 1925 local time", "0600 hours": four figures that the words behind them make a time of day.
  rule(
    'four figures',
    ['{military} local time', `{military} (hours|hrs|hrs.|local) ${ZONES}?`, `{military} ${ZONES}`],
    (c, { lexemes, end }) => {
      // "In 2010 local farmers dug a pond".
      const after = lexemes[end]
      if (lexemes[end - 1]!.lower === 'local' && after?.kind === 'word' && after.gap === 'space') return undefined
      const figures = String(c.military)
      return { is: 'clock', time: `T${figures.slice(0, 2)}:${figures.slice(2)}` }
    },
  ),
  rule(
    'hour',
    [
      `{hour} {meridiem} ${ZONES}?`,
      `{hour} o ' clock {meridiem}?`,
      `{whole} o ' clock {meridiem}?`,
      `{whole} {meridiem} ${ZONES}?`,
      `{hour} {meridiem} ${SPELLED}`,
      `{whole} {meridiem} ${SPELLED}`,
    ],
    (c) => at(Number(c.hour ?? c.whole), ':00', c.meridiem),
  ),
  rule('hour in the part of a day', ["{hour} (o'clock)? in the {part}", '{whole} in the {part}'], (c) =>
    Number(c.hour ?? c.whole) <= 12 ? at(Number(c.hour ?? c.whole), ':00', c.part === 'MO' ? 'a' : 'p') : undefined,
  ),
  rule('past the hour', ['{w:(half|quarter)} past {whole}', '(a)? quarter {v:(past|to)} {whole}'], (c) => {
    const hour = Number(c.whole) - (c.v === 'to' ? 1 : 0)
    if (!(hour >= 1 && hour <= 12)) return undefined
    return at(hour, c.w === 'half' ? ':30' : c.v === 'to' ? ':45' : ':15', undefined)
  }),
  rule('noon', ['(noon|midday)', '(noon|midday) local time', `(noon|midday) ${ZONES}`], () => ({
    is: 'clock',
    time: 'T12:00',
  })),
  rule('midnight', ['midnight', 'midnight local time', `midnight ${ZONES}`], () => ({ is: 'clock', time: 'T24:00' })),
  rule('first and last light', ['{w:(dawn|daybreak|sunrise|dusk|sunset|nightfall)}'], (c, place) => {
    const before = place.lexemes[place.first - 1]
    if (!before || place.lexemes[place.first]!.capital || !LIGHT_OPENERS.has(before.lower)) return undefined
    // "From dawn to dusk" every day, "at sunset prices": no hour of one day.
    const next = place.lexemes[place.end]
    if (next && (next.gap === 'hyphen' || next.lower === 'to' || before.lower === 'to')) return undefined
    return { is: 'part', part: LIGHTS[String(c.w)]!, of: { is: 'anchor', unit: 'day', loose: true } }
  }),
  rule('part of this day', ['this {part}'], (c, place) =>
    isTitle(place) ? nothing : { is: 'part', part: String(c.part), of: { is: 'unit', unit: 'day', shift: 0 } },
  ),
  rule('part of last night', ['last {part}', 'yesterday {part}', 'tomorrow {part}', 'today {part}'], (c, place) => {
    const word = place.lexemes[place.first]!.lower
    return {
      is: 'part',
      part: String(c.part),
      of: { is: 'unit', unit: 'day', shift: word === 'tomorrow' ? 1 : word === 'today' ? 0 : -1 },
    }
  }),
  rule(
    'part of a weekday',
    ['{weekday} {part}', '{weekday} (in|during) the {part}', '{weekday} at night'],
    (c, place) => {
      const last = place.lexemes[place.end - 1]!.lower
      if (isTitle(place)) return nothing
      return last.endsWith('s')
        ? undefined
        : { is: 'part', part: String(c.part ?? 'NI'), of: { is: 'weekday', weekday: Number(c.weekday) } }
    },
  ),
  rule('small hours', ['the (early|small|wee) hours'], () => ({
    meaning: { is: 'part', part: 'MO', of: { is: 'anchor', unit: 'day', loose: true } },
    mod: 'START',
  })),
  rule(
    'part of a day',
    [
      'the {part}',
      'that {part}',
      '(mid|late|early) {part}',
      'overnight',
      'the {part} of {month} {day}',
      'the {part} of (the)? {day} {month}',
    ],
    (c, place) => {
      const words = place.lexemes.slice(place.first, place.end).map((l) => l.lower)
      const before = place.lexemes[place.first - 1]?.lower ?? ''
      if (c.month !== undefined)
        return {
          is: 'part',
          part: String(c.part),
          of: { is: 'day', month: Number(c.month), day: Number(c.day) },
        }
      if (words[0] === 'the' && !/^(?:in|during|of|through|by)$/.test(before)) return undefined
      // "Open in the evenings": a habit.
      if (words[0] === 'the' && words[1]!.endsWith('s'))
        return { is: 'value', type: 'SET', value: `XXXX-XX-XXT${c.part}` }
      if (words[0] === 'the' && before === 'of' && words[1] === 'night') return undefined
      // "They lost that overnight".
      if (words[0] === 'that' && words[1] === 'overnight') return undefined
      const meaning: Meaning = {
        is: 'part',
        part: String(c.part ?? 'NI'),
        of: { is: 'anchor', unit: 'day', loose: words[0] !== 'that' },
      }
      return words[0] === 'mid'
        ? { meaning, mod: 'MID' }
        : words[0] === 'late'
          ? { meaning, mod: 'END' }
          : words[0] === 'early'
            ? { meaning, mod: 'START' }
            : meaning
    },
  ),
]
