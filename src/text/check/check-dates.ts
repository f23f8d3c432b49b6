import type { Timex } from '../../core/analysis.ts'
import type { CheckFinding } from '../../core/check.ts'
import { contains, overlaps, slice } from '../../core/span.ts'
import { placeOf, spanOf } from './check-quotations.ts'
import { isSlip } from './compare-figures.ts'
import { isDay } from './days.ts'
import { alikeToTold, type Ground, type GroundSentence, type Source } from './ground.ts'

const sameMatter = 0.28
const fewestStems = 2
const placesAtMost = 3
/** A slip of the pen counts as so much more alike. */
const slipCounts = 0.1

interface There {
  readonly sentence: GroundSentence
  readonly share: number
  readonly timexes: readonly Timex[]
}

/** Each day, hour and year that a draft names, held against those in sentences on the same matter; a weekday that its date is not, by the calendar. */
export function checkDates(draft: Source, ground: Ground): CheckFinding[] {
  const wrong = draft.analysis.contradictions.filter(({ kind }) => kind === 'weekday-date' || kind === 'no-such-date')
  const impossible = wrong.map(
    ({ start, end, readings }): CheckFinding => ({
      ...{ thing: 'weekday', verdict: 'impossible', draft: { start, end }, words: [], places: [] },
      because: readings.map(({ because }) => because).join(' '),
    }),
  )
  const found = draft.analysis.timexes
    .filter((timex) => isDay(draft.text, timex) && !wrong.some((one) => overlaps(one, timex)))
    .flatMap((timex) => checkDay(timex, draft, ground))
  return [...impossible, ...found]
}

function checkDay(timex: Timex, draft: Source, ground: Ground): CheckFinding[] {
  const sentence = draft.sentences.find((one) => contains(one, timex))
  const grain = grainOf(timex.value)
  if (!sentence || grain === undefined) return []
  const there = alikeToTold(sentence, ground)
    .filter(({ stems }) => stems >= (grain === 'year' ? 1 : fewestStems))
    .map((alike): There => ({ ...alike, timexes: alike.sentence.days }))
    .filter(({ timexes }) => timexes.length > 0)
  const best = there[0]?.share ?? 0
  // An hour is borne out by an hour, where any is told: by its day alone every hour of it would be right.
  const byHour = grain === 'hour' && there.some(({ timexes }) => timexes.some((one) => grainOf(one.value) === 'hour'))
  const agreeing = there.filter(
    ({ share, timexes }) =>
      (grain === 'year' || share >= best * 0.4) &&
      timexes.some((one) => agree(timex.value, one.value) && (!byHour || grainOf(one.value) === 'hour')),
  )
  const differing = there
    .filter(({ sentence: kept }) => kept.source.kept!.current)
    .flatMap(({ timexes, ...alike }) =>
      timexes
        .filter((one) => grainOf(one.value) === grain && !agree(timex.value, one.value))
        .map((one) => ({
          ...alike,
          timexes: [one],
          share: alike.share + nearness(timex, one, draft.text, alike.sentence.source.text),
        })),
    )
    .filter(({ share }) => share >= sameMatter && share >= best * 0.6)
    .sort((a, b) => b.share - a.share)
  const base = { thing: 'date' as const, draft: spanOf(timex), words: [] }
  const places = (some: readonly There[]) =>
    some.slice(0, placesAtMost).map(({ sentence: kept, timexes }) => placeOf(kept.source, kept, timexes))
  const current = agreeing.filter(({ sentence: kept }) => kept.source.kept!.current)
  if (current.length > 0) return [{ ...base, verdict: 'same', places: places(current) }]
  const slips = slipsOf(timex, draft, ground)
  if (differing.length + slips.length === 0) return []
  const verdict = agreeing.length > 0 ? 'corrected' : 'changed'
  return [{ ...base, verdict, places: places([...slips, ...differing]) }]
}

/** A year, or a day in figures, that stands nowhere: those that differ from it by a slip of the pen. */
function slipsOf(timex: Timex, draft: Source, ground: Ground): There[] {
  const grain = grainOf(timex.value)
  if (grain !== 'year' && !(grain === 'day' && /\d/.test(slice(draft.text, timex)))) return []
  const all = ground.sources
    .filter(({ kept }) => kept!.current)
    .flatMap(({ sentences }) =>
      sentences.flatMap((sentence) => sentence.days.map((one) => ({ sentence, share: 0, timexes: [one], one }))),
    )
    .filter(({ one, sentence }) => grainOf(one.value) === grain && /\d/.test(slice(sentence.source.text, one)))
  if (all.some(({ one }) => agree(timex.value, one.value))) return []
  return all.filter(({ one }) => differBySlip(timex.value, one.value)).slice(0, 1)
}

/** Another year, or another day of the month, by a slip of the pen. */
function differBySlip(a: string, b: string): boolean {
  if (grainOf(a) === 'year') return isSlip(Number(a), Number(b))
  return a.slice(0, 7) === b.slice(0, 7) && isSlip(Number(a.slice(8, 10)), Number(b.slice(8, 10)))
}

type Grain = 'year' | 'month' | 'day' | 'hour'

function grainOf(value: string): Grain | undefined {
  if (/^\d{4}$/.test(value)) return 'year'
  if (/^\d{4}-\d{2}$/.test(value)) return 'month'
  if (/^(?:\d{4}-\d{2}|XXXX-XX)-(?:\d{2}|XX)T\d/.test(value)) return 'hour'
  return /^\d{4}-\d{2}-\d{2}/.test(value) ? 'day' : undefined
}

/** The same day; the same hour where both tell one, whatever the day; a month holds its days. */
function agree(a: string, b: string): boolean {
  const [one, other] = [a.slice(0, 10), b.slice(0, 10)]
  if (grainOf(a) === 'hour' && grainOf(b) === 'hour') return a.slice(11) === b.slice(11)
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return long.startsWith(short)
}

/** How much one may be a slip for the other: a day of the same month, digits turned round, both written in figures. */
function nearness(a: Timex, b: Timex, textOfA: string, textOfB: string): number {
  const written = [slice(textOfA, a), slice(textOfB, b)].every((words) => /\d/.test(words)) ? slipCounts : 0
  if (grainOf(a.value) === 'day') return (a.value.slice(0, 7) === b.value.slice(0, 7) ? slipCounts : 0) + written
  const figures = ({ value }: Timex) => Number(value.slice(value.includes('T') ? 11 : 0).replace(/\D/g, ''))
  return isSlip(figures(a), figures(b)) ? slipCounts : 0
}
