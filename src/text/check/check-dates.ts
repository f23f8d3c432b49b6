import type { Timex } from '../../core/analysis.ts'
import type { CheckFinding } from '../../core/check.ts'
import { contains, overlaps } from '../../core/span.ts'
import { placeOf, spanOf } from './check-quotations.ts'
import { type Alike, alikeTo, type Ground, type Source } from './ground.ts'

const sameMatter = 0.35
const fewestStems = 2
const placesAtMost = 3
/** A day, or a moment of one. */
const day = /^\d{4}-\d{2}-\d{2}/

/** Each day that a draft names, held against the days in sentences on the same matter; a weekday that its date is not, by the calendar. */
export function checkDates(draft: Source, ground: Ground): CheckFinding[] {
  const wrong = draft.analysis.contradictions.filter(({ kind }) => kind === 'weekday-date' || kind === 'no-such-date')
  const impossible = wrong.map(
    ({ start, end, readings }): CheckFinding => ({
      ...{ thing: 'weekday', verdict: 'impossible', draft: { start, end }, words: [], places: [] },
      because: readings.map(({ because }) => because).join(' '),
    }),
  )
  const days = draft.analysis.timexes.filter(
    (timex) =>
      (timex.type === 'DATE' || timex.type === 'TIME') &&
      day.test(timex.value) &&
      !wrong.some((one) => overlaps(one, timex)),
  )
  const found = days.flatMap((timex): CheckFinding[] => {
    const sentence = draft.sentences.find((one) => contains(one, timex))
    if (!sentence) return []
    const there = alikeTo(sentence, ground)
      .filter(({ stems }) => stems >= fewestStems)
      .map((alike) => ({ ...alike, timexes: timexesIn(alike) }))
      .filter(({ timexes }) => timexes.length > 0)
    const best = there[0]?.share ?? 0
    const agreeing = there.filter(
      ({ share, timexes }) => share >= best * 0.5 && timexes.some((one) => agree(timex.value, one.value)),
    )
    const base = { thing: 'date' as const, draft: spanOf(timex), words: [] }
    const places = (some: typeof there, same: boolean) =>
      some.slice(0, placesAtMost).map(({ sentence: kept, timexes }) =>
        placeOf(
          kept.source,
          kept,
          timexes.filter((one) => agree(timex.value, one.value) === same),
        ),
      )
    if (agreeing.some(({ sentence: kept }) => kept.source.kept!.current))
      return [{ ...base, verdict: 'same', places: places(agreeing, true) }]
    const strong = there.filter(
      ({ share, sentence: kept, timexes }) =>
        share >= sameMatter &&
        share >= best * 0.7 &&
        kept.source.kept!.current &&
        timexes.some(({ value }) => day.test(value)),
    )
    if (strong.length === 0) return []
    return [{ ...base, verdict: agreeing.length > 0 ? 'corrected' : 'changed', places: places(strong, false) }]
  })
  return [...impossible, ...found]
}

function timexesIn({ sentence }: Alike): Timex[] {
  return sentence.source.analysis.timexes.filter(
    (timex) =>
      (timex.type === 'DATE' || timex.type === 'TIME') && /^\d{4}/.test(timex.value) && overlaps(timex, sentence),
  )
}

/** The same day, and the same hour where both tell one; a month holds its days. */
function agree(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return long.startsWith(short) || (short.length > 10 && long.slice(0, 10) === short.slice(0, 10) && !/T\d/.test(short))
}
