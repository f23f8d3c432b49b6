import type { KnownArticles } from './known.ts'
import { link } from './linkage.ts'
import { neededCloseness } from './rule.ts'

/** What is looked at when an article comes: its closest stories, and of each the latest articles. */
const most = { stories: 4, members: 80 }
/** A story is looked at where the article is so close to it on average, or to one of its articles. */
const least = { average: 0.04, one: 0.12 }
/** The machine moves an article so often at most. */
const mostMoves = 3
/** Two stories are related where their articles are, on average, this part as close as those of one story. */
const relatedShare = 0.4

/** A group of articles, by their numbers, and the story that it goes on as; undefined where it is a new one. */
export interface Group {
  readonly members: readonly number[]
  readonly story: string | undefined
}

/**
 * Groups an article with those of its closest stories anew, as if all were at hand: it may join one, join two into one, or show that
 * some of a story's articles are another one. A story goes on where most of its articles are.
 */
export function regroup(known: KnownArticles, number: number, caution: number): Group[] {
  const numbers = [number]
  for (const story of storiesNear(known, number)) numbers.push(...[...known.stories.get(story)!].slice(-most.members))
  numbers.sort((a, b) => a - b)
  const places = new Map(numbers.map((one, place) => [one, place]))
  const graph = numbers.map((one) => {
    const links = new Map<number, number>()
    for (const [other, closeness] of known.all.get(one)!.links) {
      const place = places.get(other)
      if (place !== undefined) links.set(place, closeness)
    }
    return links
  })
  const pins = numbers.map((one) => {
    const { pinned, moves, story } = known.all.get(one)!
    return story !== '' && (pinned || moves >= mostMoves) ? story : undefined
  })
  const groups = new Map<number, number[]>()
  for (const [place, root] of link(graph, { caution, pins }).entries()) {
    const group = groups.get(root)
    if (group) group.push(numbers[place]!)
    else groups.set(root, [numbers[place]!])
  }
  return named(known, [...groups.values()])
}

/** The stories that an article is closest to, the closest first. */
function storiesNear(known: KnownArticles, number: number): string[] {
  const touched = new Map<string, { sum: number; one: number }>()
  for (const [other, closeness] of known.all.get(number)!.links) {
    const { story } = known.all.get(other)!
    if (story === '') continue
    const found = touched.get(story) ?? { sum: 0, one: 0 }
    found.sum += closeness
    found.one = Math.max(found.one, closeness)
    touched.set(story, found)
  }
  return [...touched]
    .map(([story, { sum, one }]) => ({ story, one, average: sum / known.stories.get(story)!.size }))
    .filter(({ average, one }) => average >= least.average || one >= least.one)
    .sort((a, b) => b.average - a.average)
    .slice(0, most.stories)
    .map(({ story }) => story)
}

/** Each story's name goes to the group that has most of its articles; a story that people put articles in before all others. */
function named(known: KnownArticles, groups: readonly (readonly number[])[]): Group[] {
  const claims: { readonly group: number; readonly story: string; readonly held: number }[] = []
  for (const [group, members] of groups.entries()) {
    const counts = new Map<string, number>()
    for (const member of members) {
      const { story, pinned } = known.all.get(member)!
      if (story !== '') counts.set(story, (counts.get(story) ?? 0) + (pinned ? 1_000 : 1))
    }
    for (const [story, held] of counts) claims.push({ group, story, held })
  }
  claims.sort((a, b) => b.held - a.held || a.group - b.group)
  const stories = new Map<number, string>()
  const given = new Set<string>()
  for (const { group, story } of claims) {
    if (given.has(story) || stories.has(group)) continue
    given.add(story)
    stories.set(group, story)
  }
  return groups.map((members, group) => ({ members, story: stories.get(group) }))
}

/** Stories that may be parts of one bigger one with this, the closest first: alike, and yet not alike enough. */
export function relatedTo(known: KnownArticles, story: string): string[] {
  const members = known.stories.get(story)
  if (!members) return []
  const sums = new Map<string, number>()
  for (const member of members)
    for (const [other, closeness] of known.all.get(member)!.links) {
      const there = known.all.get(other)!.story
      if (there !== story && there !== '') sums.set(there, (sums.get(there) ?? 0) + closeness)
    }
  const own = { size: members.size, cohesion: cohesionOf(known, members) }
  return [...sums]
    .map(([other, sum]) => {
      const others = known.stories.get(other)!
      const needed = neededCloseness(own, { size: others.size, cohesion: cohesionOf(known, others) })
      return { other, share: sum / (members.size * others.size) / needed }
    })
    .filter(({ share }) => share >= relatedShare)
    .sort((a, b) => b.share - a.share)
    .map(({ other }) => other)
}

function cohesionOf(known: KnownArticles, members: ReadonlySet<number>): number {
  if (members.size < 2) return 0
  let sum = 0
  for (const member of members)
    for (const [other, closeness] of known.all.get(member)!.links)
      if (other < member && members.has(other)) sum += closeness
  return sum / ((members.size * (members.size - 1)) / 2)
}
