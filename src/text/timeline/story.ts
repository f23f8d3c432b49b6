import { isoDay, isoNumber, toNumber } from '../times/days/calendar.ts'
import { chooseTellings } from './choose-tellings.ts'
import { findDateDisagreements } from './date-disagreements.ts'
import { dayOf, groupByMoment, type MomentGroup } from './day-groups.ts'
import { daysCovered } from './moment.ts'
import { outletsOf } from './numbers.ts'
import { readTellings, type StoryArticle, type Telling } from './telling.ts'
import { readUndated } from './undated.ts'
import type { Timeline, TimelineDisagreement, TimelineEntry } from './value.ts'

export interface StoryOptions {
  readonly title?: string
  /** Most entries, default 12; most sentences an entry, default 2. */
  readonly dates?: number
  readonly perDate?: number
  /** First and last day wanted, `YYYY-MM-DD`. An entry that touches them is in. */
  readonly from?: string
  readonly to?: string
}

/**
 * The timeline of a story over its articles: the dates that most outlets tell, each with the best one or two sentences, every
 * outlet that speaks of it, and where outlets (or an article with itself) disagree on a date or a number, both side by side.
 * One article makes a timeline too. Every sentence is a slice of its article.
 */
export function buildStoryTimeline(articles: readonly StoryArticle[], options: StoryOptions = {}): Timeline {
  const all = readTellings(articles)
  const tellings = all.filter(({ event }) => isWanted(event.date, event.until, options))
  const windowed = options.from !== undefined || options.to !== undefined
  const groups = groupByMoment(tellings, findDateDisagreements(tellings))
  const weighed = groups
    .map((group) => ({ group, weight: weightOf(group.tellings) }))
    .sort((a, b) => b.weight - a.weight || (momentOf(a.group) < momentOf(b.group) ? -1 : 1))
    .slice(0, options.dates ?? 12)
  const heaviest = weighed[0]?.weight ?? 1
  const used = new Set<string>()
  const entries = weighed.map(({ group, weight }) =>
    entryOf(chooseTellings(group.tellings, options.perDate ?? 2, used), group, weight / heaviest),
  )
  const published =
    articles
      .map((article) => article.published ?? '')
      .toSorted()
      .at(-1) ?? ''
  const keys = new Map(entries.map((entry) => [entry, sortKey(entry, published)]))
  return {
    title: options.title ?? articles.find(({ headline }) => headline)?.headline ?? 'Timeline',
    entries: entries.sort((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : 1)),
    undated: windowed ? [] : readUndated(articles),
    outside: new Set(all.map(dayOf)).size - new Set(tellings.map(dayOf)).size,
  }
}

const momentOf = ({ tellings }: MomentGroup) => tellings[0]!.event.date

/** A plan for a stretch that has begun ("before the end of the year") lies at its end: what is before today in it has happened. */
function sortKey({ date, about }: TimelineEntry, published: string): string {
  const covered = daysCovered(date)
  if (!covered) return `${date} ${about === 'planned' ? 1 : 0} ${date}`
  const [first, after] = [isoDay(covered.first), isoDay(covered.after)]
  const isUnderWay = about === 'planned' && first <= published && published < after
  return `${isUnderWay ? isoNumber(toNumber(covered.after) - 1) : first} ${about === 'planned' ? 1 : 0} ${date}`
}

function isWanted(date: string, until: string | undefined, { from, to }: StoryOptions): boolean {
  const first = daysCovered(date)
  const last = daysCovered(until ?? date)
  if (!first || !last) return false
  return !(from !== undefined && isoDay(last.after) <= from) && !(to !== undefined && isoDay(first.first) > to)
}

/** Voices count most; what happened weighs more than that something was said. */
function weightOf(group: readonly Telling[]): number {
  const voices = new Map<string, number>()
  for (const { voice, event } of group) {
    const weight = (event.about === 'report' ? 0.5 : 1) * (event.precision === 'year' ? 0.6 : 1)
    voices.set(voice, Math.max(voices.get(voice) ?? 0, weight))
  }
  let sum = 0
  for (const weight of voices.values()) sum += weight
  return sum + 0.1 * Math.log(group.length)
}

function entryOf(
  chosen: readonly Telling[],
  { tellings: group, disagreements }: MomentGroup,
  weight: number,
): TimelineEntry {
  const best =
    group.find(({ event }) => event.about === 'event') ??
    group.find(({ event }) => event.about === 'planned') ??
    group[0]!
  const sharpest = chosen.length === 1 ? chosen[0]!.event : best.event
  const until = best.event.until
  return {
    date: sharpest.precision === 'minute' ? sharpest.date : best.event.date.slice(0, 10),
    ...(until ? { until } : {}),
    precision:
      sharpest.precision === 'minute' ? 'minute' : best.event.precision === 'minute' ? 'day' : best.event.precision,
    certainty: group.some(({ event }) => event.certainty === 'certain') ? 'certain' : 'implied',
    about: best.event.about,
    sentences: chosen.map(({ sentence }) => sentence),
    outlets: outletsOf(group),
    disagreements: [...contradictionsOf(group), ...disagreements],
    weight: Math.round(weight * 1000) / 1000,
  }
}

/** What an article's own words contradict, with both readings. */
function contradictionsOf(group: readonly Telling[]): TimelineDisagreement[] {
  return group.flatMap(({ article, event, sentence }) => {
    const contradiction =
      event.contradiction === undefined ? undefined : article.analysis.contradictions[event.contradiction]
    if (!contradiction) return []
    const outlets = article.outlet ? [article.outlet] : []
    return [
      {
        kind: contradiction.kind,
        readings: contradiction.readings.map(({ value, because }) => ({ value, because, outlets, sentence })),
      },
    ]
  })
}
