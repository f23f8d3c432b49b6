import type { Meaning } from '../read/meaning.ts'
import { type Place, type Rule, rule } from '../read/rule.ts'
import { entryOf } from '../read/vocabulary.ts'
import { nothing } from './negatives.ts'
import { shifts } from './shifts.ts'

/** Patterns, and the name the calendar knows the day by (see `holidays.ts` one folder up). */
const names: readonly (readonly [string, readonly string[]])[] = [
  ['christmas', ['christmas', 'christmas day']],
  ['christmas-eve', ['christmas eve']],
  ['boxing-day', ['boxing day']],
  ['new-year', ["new year 's day", "new year 's", 'new year']],
  ['new-year-eve', ["new year 's eve"]],
  ['thanksgiving', ['thanksgiving', 'thanksgiving day']],
  ['halloween', ['halloween']],
  ['independence-day', ['fourth of july', 'the fourth of july', 'july fourth', 'independence day']],
  ['labor-day', ['labor day']],
  ['memorial-day', ['memorial day']],
  ['veterans-day', ['veterans day', "veterans ' day"]],
  ['valentine', ["valentine 's day", 'valentines day']],
  ['st-patrick', ["st patrick 's day", "st . patrick 's day"]],
  ['election-day', ['election day']],
  ['easter', ['easter', 'easter sunday']],
  ['easter-monday', ['easter monday']],
  ['good-friday', ['good friday']],
  ['martin-luther-king', ['martin luther king jr day', 'martin luther king jr . day', 'martin luther king day']],
  ['may-day', ['may day']],
  ['columbus-day', ['columbus day']],
  ['presidents-day', ["presidents ' day", 'presidents day', "president 's day"]],
  ['mothers-day', ["mother 's day", 'mothering sunday']],
  ['fathers-day', ["father 's day"]],
  ['juneteenth', ['juneteenth']],
  ['bastille-day', ['bastille day']],
  ['bonfire-night', ['bonfire night', 'guy fawkes night']],
  ['april-fools', ["april fools ' day", "april fool 's day", 'april fools day']],
  ['earth-day', ['earth day']],
  ['anzac-day', ['anzac day']],
  ['canada-day', ['canada day']],
  ['all-saints', ["all saints ' day", "all saint 's day"]],
  ['epiphany', ['epiphany']],
  ['palm-sunday', ['palm sunday']],
  ['ash-wednesday', ['ash wednesday']],
  ['maundy-thursday', ['maundy thursday']],
  ['pentecost', ['pentecost', 'whit sunday']],
  ['whit-monday', ['whit monday']],
  ['ascension', ['ascension day']],
  ['shrove-tuesday', ['shrove tuesday', 'fat tuesday', 'mardi gras', 'pancake day']],
  ['black-friday', ['black friday']],
  ['cyber-monday', ['cyber monday']],
  ['remembrance-day', ['remembrance day', 'armistice day']],
  ['remembrance-sunday', ['remembrance sunday']],
  ['burns-night', ['burns night']],
  ['st-david', ["st david 's day", "st . david 's day"]],
  ['st-george', ["st george 's day", "st . george 's day"]],
  ['st-andrew', ["st andrew 's day", "st . andrew 's day"]],
  ['new-year-eve', ['hogmanay']],
  ['australia-day', ['australia day']],
  ['waitangi-day', ['waitangi day']],
  ['womens-day', ["(international)? women 's day"]],
  ['columbus-day', ["indigenous peoples ' day"]],
  ['cinco-de-mayo', ['cinco de mayo']],
  ['all-souls', ["all souls ' day"]],
  ['lunar-new-year', ['(lunar|chinese) new year']],
  ['passover', ['passover']],
  ['rosh-hashanah', ['rosh hashanah', 'rosh hashana']],
  ['yom-kippur', ['yom kippur']],
  ['hanukkah', ['hanukkah']],
  ['ramadan', ['ramadan']],
  ['eid-al-fitr', ['eid al fitr', 'eid ul fitr']],
  ['eid-al-adha', ['eid al adha', 'eid ul adha']],
]

/** "By New Year, half of them had gone": the feast, and not "in the new year". */
const isFeastOfYear = ({ lexemes, first, end }: Place) =>
  LEADS.has(lexemes[first - 1]?.lower ?? '') && lexemes[first]!.capital && lexemes[end - 1]!.capital
const LEADS = new Set(['by', 'before', 'after', 'at', 'over', 'since', 'until'])

export const holidayRules: readonly Rule[] = names
  .map(([name, patterns]) =>
    rule(
      name,
      patterns.flatMap((p) => [
        p,
        `{shift:(last|this|next)} ${p}`,
        `${p} ,? {century20}`,
        `${p} {y:(last|this|next)} year`,
        `${p} {w:(weekend)}`,
        `the day {side:(before|after)} ${p}`,
        `the {weekday} {side:(before|after)} ${p}`,
      ]),
      (c, place) => {
        if (!place.lexemes.slice(place.first, place.end).some((l) => l.capital)) return undefined
        // "Christmas Island" is a place.
        const next = place.lexemes[place.end]
        if (place.end - place.first === 1 && next?.capital && next.gap === 'space' && entryOf(next.lower) === undefined)
          return nothing
        if (
          name === 'new-year' &&
          place.lexemes[place.end - 1]!.lower === 'year' &&
          c.y === undefined &&
          !isFeastOfYear(place)
        )
          return undefined
        const shift = c.shift === undefined ? {} : { shift: shifts[String(c.shift)]! }
        const year = c.century20 === undefined ? {} : { year: Number(c.century20) }
        const yearShift = c.y === undefined ? {} : { yearShift: shifts[String(c.y)]! }
        const weekday = c.weekday === undefined ? {} : { weekday: Number(c.weekday) }
        const beside =
          c.side === undefined ? {} : { beside: { side: c.side === 'before' ? -1 : 1, ...weekday } as const }
        const of: Meaning = { is: 'holiday', name, ...shift, ...year, ...yearShift, ...beside }
        return c.w === undefined ? of : { is: 'weekof', of, weekend: true }
      },
    ),
  )
  .concat([
    rule('easter week', ['easter week'], (_c, place) =>
      place.lexemes[place.first]!.capital ? { is: 'weekof', of: { is: 'holiday', name: 'easter' } } : undefined,
    ),
  ])
