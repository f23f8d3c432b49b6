import { isoDay } from '../times/calendar.ts'
import { chooseTellings } from './choose-tellings.ts'
import { findDateDisagreements } from './date-disagreements.ts'
import { daysCovered } from './moment.ts'
import { findNumberDisagreements, outletsOf } from './numbers.ts'
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
  const groups = new Map<string, Telling[]>()
  for (const telling of tellings) {
    const key = keyOf(telling)
    const group = groups.get(key)
    if (group) group.push(telling)
    else groups.set(key, [telling])
  }
  const weighed = [...groups.values()]
    .map((group) => ({ group, weight: weightOf(group) }))
    .sort((a, b) => b.weight - a.weight || (dateOf(a.group) < dateOf(b.group) ? -1 : 1))
    .slice(0, options.dates ?? 12)
  const heaviest = weighed[0]?.weight ?? 1
  const dates = findDateDisagreements(tellings)
  const used = new Set<string>()
  const entries = weighed.map(({ group, weight }) =>
    entryOf(
      chooseTellings(group, options.perDate ?? 2, used),
      group,
      weight / heaviest,
      dates.get(dateOf(group)) ?? [],
    ),
  )
  return {
    title: options.title ?? articles.find(({ headline }) => headline)?.headline ?? 'Timeline',
    entries: entries.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
    undated: windowed ? [] : readUndated(articles),
    outside: new Set(all.map(keyOf)).size - groups.size,
  }
}

const dateOf = (group: readonly Telling[]) => group[0]!.event.date.slice(0, 10)
const keyOf = ({ event }: Telling) => event.date.slice(0, 10)
const sortKey = ({ date, about }: TimelineEntry) => {
  const covered = daysCovered(date)
  return `${covered ? isoDay(covered.first) : date} ${about === 'planned' ? 1 : 0} ${date}`
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
  group: readonly Telling[],
  weight: number,
  dates: readonly TimelineDisagreement[],
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
    disagreements: [...contradictionsOf(group), ...dates, ...findNumberDisagreements(group)],
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
