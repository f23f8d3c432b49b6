import { describe, expect, it } from 'vitest'
import { findTimes } from '../../../src/text/times/index.ts'

const english = 'January February March April May June July August September October November December'.split(' ')
const german = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')
const french = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')
const spanish = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')
const weekdays = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  de: 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'.split(' '),
  fr: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
  es: 'domingo lunes martes miércoles jueves viernes sábado'.split(' '),
}
const two = (n: number) => String(n).padStart(2, '0')

/** Ways of writing a day with its weekday. */
const writings: readonly ((w: number, d: number, m: number, y: number) => string)[] = [
  (w, d, m, y) => `The council met on ${weekdays.en[w]}, ${english[m]} ${d}, ${y}, in the hall.`,
  (w, d, m, y) => `The council met on ${weekdays.en[w]}, ${d} ${english[m]} ${y}.`,
  (w, d, m, y) => `The council met on ${weekdays.en[w]} (${english[m]} ${d}, ${y}).`,
  (w, d, m, y) => `The council met on ${d} ${english[m]} ${y} (${weekdays.en[w]}).`,
  (w, d, m, y) => `The council met on ${d} ${english[m]} ${y}, a ${weekdays.en[w]}.`,
  (w, d, m, y) => `The council met on ${weekdays.en[w]} ${y}-${two(m + 1)}-${two(d)}.`,
  (w, d, m, y) => `Der Rat tagte am ${weekdays.de[w]}, dem ${d}. ${german[m]} ${y}.`,
  (w, d, m, y) => `Der Rat tagte am ${weekdays.de[w]}, ${two(d)}.${two(m + 1)}.${y} im Saal.`,
  (w, d, m, y) => `Le conseil s'est réuni le ${weekdays.fr[w]} ${d === 1 ? '1er' : d} ${french[m]} ${y}.`,
  (w, d, m, y) => `El consejo se reunió el ${weekdays.es[w]} ${d} de ${spanish[m]} de ${y}.`,
]

const weekdayClashes = (text: string, published?: string) =>
  findTimes(text, published === undefined ? {} : { published }).contradictions.filter((c) => c.kind === 'weekday-date')

describe('weekday against date, 1900 to 2100', () => {
  it('finds every wrong weekday in every way of writing, and none of the right ones', () => {
    const missed: string[] = []
    const alarms: string[] = []
    let n = 0
    // Every 53rd day: all weekdays, months and ways of writing come round.
    for (let t = Date.UTC(1900, 0, 1); t < Date.UTC(2101, 0, 1); t += 53 * 86_400_000, n++) {
      const date = new Date(t)
      const [d, m, y, w] = [date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear(), date.getUTCDay()]
      const write = writings[n % writings.length]!
      const wrong = (w + 1 + (n % 6)) % 7
      if (weekdayClashes(write(w, d, m, y)).length > 0) alarms.push(write(w, d, m, y))
      const text = write(wrong, d, m, y)
      const [found] = weekdayClashes(text)
      if (found?.readings[0]?.value !== `${y}-${two(m + 1)}-${two(d)}`) missed.push(text)
      const other = found?.readings[1]?.value
      if (found && (!other || new Date(`${other}T00:00:00Z`).getUTCDay() !== wrong)) missed.push(text)
    }
    expect({ missed, alarms }).toEqual({ missed: [], alarms: [] })
    expect(n).toBeGreaterThan(1300)
  })

  it('needs no year: near publication, every day of two years, right and wrong', () => {
    const wrongly: string[] = []
    for (let t = Date.UTC(2016, 0, 1); t < Date.UTC(2018, 0, 1); t += 86_400_000) {
      const published = new Date(t).toISOString().slice(0, 10)
      const told = new Date(t - ((t / 86_400_000) % 20) * 86_400_000)
      const [d, m, w] = [told.getUTCDate(), told.getUTCMonth(), told.getUTCDay()]
      const right = `They met on ${weekdays.en[w]} (${english[m]} ${d}).`
      const wrong = `They met on ${weekdays.en[(w + 2) % 7]}, ${d} ${english[m]}.`
      if (weekdayClashes(right, published).length > 0) wrongly.push(`${published}: ${right}`)
      if (weekdayClashes(wrong, published).length !== 1) wrongly.push(`${published}: ${wrong}`)
    }
    expect(wrongly).toEqual([])
  })

  it('takes the day of a page without a publication date from the full date at its head', () => {
    const text = 'Thursday, May 18, 2017\n\nThe chamber debated it on Wednesday (May 16).'
    expect(weekdayClashes(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Wednesday (May 16)'])
  })

  it('keeps both readings of "Wednesday (May 16)" in 2017, each with its own words and a reason', () => {
    const text = 'The chamber debated it on Wednesday (May 16) and voted on Thursday (May 18).'
    const found = weekdayClashes(text, '2017-05-18')
    expect(found).toHaveLength(1)
    expect(found[0]!.readings.map(({ value, span }) => [value, text.slice(span.start, span.end)])).toEqual([
      ['2017-05-16', 'May 16'],
      ['2017-05-17', 'Wednesday'],
    ])
    expect(found[0]!.readings.map(({ because }) => because)).toEqual([
      'The date says 16 May 2017, which is a Tuesday.',
      'The weekday says Wednesday; the nearest one is 17 May 2017.',
    ])
  })

  it.each([
    ['a span of weekdays over a span of days', 'It runs from Monday to Wednesday (May 15-17).'],
    ['a day whose own year is another', 'On Tuesday, June 6, the landings began, in 1944.'],
    ['a weekday that belongs to another sentence', 'They met on Monday. May 18 was warm.'],
    ['numbers after a weekday', 'On Wednesday 16 people were hurt.'],
    ['no publication date to lay it on', 'They met on Wednesday, May 16.'],
  ])('raises no alarm for %s', (why, text) => {
    expect(weekdayClashes(text, why.startsWith('no publication') ? undefined : '2017-05-18')).toEqual([])
  })
})

describe('days that are in no calendar', () => {
  it.each(['30 February', 'February 30, 2017', '31 April 2017', 'Feb. 29, 2017', 'June 31, 2016', '31 November'])(
    'flags %s and puts no other day in its place',
    (date) => {
      const text = `The lease ended on ${date}.`
      const { contradictions } = findTimes(text, { published: '2017-05-18' })
      expect(contradictions.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
        ['no-such-date', date],
      ])
    },
  )

  it.each(['29 February 2016', 'February 28', '31 December', 'April 30'])('is silent about %s', (date) => {
    expect(findTimes(`The lease ended on ${date}.`, { published: '2017-05-18' }).contradictions).toEqual([])
  })

  it('does not take a count for a day: "In April 31 people died"', () => {
    const { contradictions, timexes } = findTimes('In April 31 people died there.', { published: '2017-05-18' })
    expect(contradictions).toEqual([])
    expect(timexes.map(({ value }) => value)).toEqual(['2017-04'])
  })
})

describe('dates after publication told as over', () => {
  it.each([
    'The tanker exploded on 25 May 2017, killing two.',
    'On June 3, 2018, the bridge collapsed.',
    'The mayor resigned in 2019 after a scandal.',
  ])('flags: %s', (text) => {
    const { contradictions } = findTimes(text, { published: '2017-05-18' })
    expect(contradictions.map(({ kind }) => kind)).toEqual(['future-told-as-past'])
    expect(contradictions[0]!.readings).toHaveLength(2)
  })

  it.each([
    'The tanker will sail on 25 May 2017.',
    'The council agreed to meet on 25 May 2017.',
    'The vote was postponed until 25 May 2017.',
    'The minister announced elections on 25 May 2017.',
    'The tanker exploded on 15 May 2017.',
    'The tanker exploded on 18 May 2017.',
  ])('is silent about: %s', (text) => {
    expect(findTimes(text, { published: '2017-05-18' }).contradictions).toEqual([])
  })
})

describe('two dates for one event', () => {
  it('flags a collapse told with two days', () => {
    const text = 'The old weir collapsed on 3 May.\n\nEngineers said the weir collapsed on 4 May after rain.'
    const { contradictions } = findTimes(text, { published: '2017-05-18' })
    expect(contradictions.map(({ kind }) => kind)).toEqual(['two-dates'])
    expect(contradictions[0]!.readings.map(({ value }) => value)).toEqual(['2017-05-03', '2017-05-04'])
  })

  it.each([
    'The weir collapsed on 3 May. The tower collapsed on 4 May.',
    'The weir collapsed on 3 May. The weir was repaired on 4 May.',
    'Shares fell on 3 May. Shares fell on 4 May.',
    'The weir collapsed on 3 May. As reported, the weir collapsed on 3 May.',
  ])('is silent about: %s', (text) => {
    expect(findTimes(text, { published: '2017-05-18' }).contradictions).toEqual([])
  })
})
