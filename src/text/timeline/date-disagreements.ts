import { months, namedDays, weekdays } from '../locales/en/times.ts'
import { readIsoDay, toNumber } from '../times/days/calendar.ts'
import { outletsOf } from './numbers.ts'
import type { Telling } from './telling.ts'
import type { TimelineDisagreement } from './value.ts'
import { cosine } from './vectors.ts'

/** As like as this, two sentences tell the same event. */
const ALIKE = 0.6
/** As like as this, another outlet tells it under that date too. */
const TOLD_TOO = 0.45
/** Farther apart than this in days, two like sentences tell two events of one sort. */
const NEAR = 7
const LEAST_WORDS = 3
const words = [...weekdays, ...months, namedDays]
  .flatMap((names) => names.split(' '))
  .filter((name) => !name.endsWith('.'))
/** A day that is written, or counted from the day of publication: the outlet's own word, and not what we made of the words around it. */
const NAMES_ITS_DAY = new RegExp(`\\b(?:${words.join('|')})\\b|\\d[-/.]\\d{1,2}[-/.]\\d`, 'i')

/**
 * One event that different outlets date differently, by days that each of them names: of "during the night" or "the next day" the
 * reading is ours, and the same words from two outlets differ in our reading alone. Answers the disagreement under each of
 * its dates.
 */
export function findDateDisagreements(tellings: readonly Telling[]): Map<string, TimelineDisagreement[]> {
  const found = new Map<string, TimelineDisagreement[]>()
  const dated = tellings
    .filter(({ event, words }) => event.about === 'event' && readIsoDay(event.date) && words.size >= LEAST_WORDS)
    .filter(namesItsDay)
    .slice(0, 400)
  const told = new Set<string>()
  dated.forEach((a, i) => {
    for (const b of dated.slice(i + 1)) {
      if (a.voice === b.voice || dayOf(a) === dayOf(b) || a.sentence.text === b.sentence.text) continue
      if (Math.abs(numberOf(a) - numberOf(b)) > NEAR || cosine(a.vector, b.vector) < ALIKE) continue
      const key = [dayOf(a), dayOf(b)].sort().join(' ')
      if (told.has(key)) continue
      told.add(key)
      const readings = [a, b]
        .sort((x, y) => (dayOf(x) < dayOf(y) ? -1 : 1))
        .map((one) => ({
          value: dayOf(one),
          outlets: outletsOf(dated.filter((t) => dayOf(t) === dayOf(one) && cosine(t.vector, one.vector) >= TOLD_TOO)),
          sentence: one.sentence,
        }))
      for (const { value } of readings) found.set(value, [...(found.get(value) ?? []), { kind: 'date', readings }])
    }
  })
  return found
}

const namesItsDay = ({ article, event }: Telling) =>
  NAMES_ITS_DAY.test(article.text.slice(event.timex.start, event.timex.end))

const dayOf = ({ event }: Telling) => event.date.slice(0, 10)
const numberOf = (telling: Telling) => toNumber(readIsoDay(dayOf(telling))!)
