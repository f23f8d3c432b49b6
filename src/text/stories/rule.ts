/** A group of articles, as the rule sees it: how many, and how close to each other on average (0 for one alone). */
export interface Group {
  readonly size: number
  readonly cohesion: number
}

/** How close, on average, an article must be to a story that nothing else competes for. */
const lone = 0.1
/** How close two well-covered stories must be to be one. */
const covered = 0.23
/** A story counts as well covered from this many articles on. */
const coveredSize = 8
/** A lone article may be this much less close to the story than the story's own articles are to each other. */
const loneShare = 0.25
/** The same for two stories: small ones, and well-covered ones. */
const smallShare = 0.35
const coveredShare = 0.65

/**
 * The average closeness from which on two groups cover one story. An article alone needs little, for it may tell the story in
 * other words; two groups that several outlets each wrote about are two stories unless they are nearly as close to each other
 * as each is in itself: so two floods in one week, told in the same words, stay apart.
 */
export function neededCloseness(a: Group, b: Group): number {
  const smaller = Math.min(a.size, b.size)
  if (smaller === 1) return Math.max(lone, loneShare * Math.max(a.cohesion, b.cohesion))
  const coverage = Math.min(1, (smaller - 1) / (coveredSize - 1))
  const share = smallShare + (coveredShare - smallShare) * coverage
  return Math.max(lone + (covered - lone) * coverage, share * Math.min(a.cohesion, b.cohesion))
}

/** What two articles share: parts of 1 by words, by names and by numbers; and the part of the one name that counts most. */
export interface Shared {
  readonly words: number
  readonly names: number
  readonly numbers: number
  readonly strongest: number
  /** True where both name somebody or something. */
  readonly named: boolean
}

/** What counts of the words of two articles that name nobody in common: reports of one kind are told in the same words. */
const otherNames = 0.15
/** What counts of two articles that share one name and usual words: a town where everything happens. */
const oneName = 0.3
/** From this much evidence beside the strongest name on all counts. */
const enough = 0.02
/** Words are evidence beyond what two reports of one kind share, and of that this part. */
const usualWords = 0.09
const wordShare = 0.4

/**
 * How close two articles are, 0 to 1. What links them must be particular: several names, numbers, or many words that few
 * others have. One shared name, of the town or the outlet, is no evidence by itself; no shared name at all speaks against.
 */
export function closenessOf({ words, names, numbers, strongest, named }: Shared): number {
  if (named && names === 0) return otherNames * words + numbers
  const evidence = names - strongest + numbers + wordShare * Math.max(0, words - usualWords)
  return (oneName + (1 - oneName) * Math.min(1, evidence / enough)) * (words + names) + numbers
}

/** What is left of the closeness of two articles published some days apart: all of it within three days, half after two weeks more. */
export function nearnessInTime(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return 1
  return 1 / (1 + Math.max(0, Math.abs(a - b) - 3) / 14)
}
