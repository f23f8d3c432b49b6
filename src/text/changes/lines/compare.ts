import { inCommon } from '../common.ts'
import { type Line, type TellingLine, tellingLines } from './telling.ts'

/** What was said by these lines, one after another, and what is said there now; the one or the other may be missing, not both. */
export interface LineChange {
  readonly before?: readonly string[]
  readonly after?: readonly string[]
}

/** A page, or a part of it, at the moment of a look (milliseconds UTC). */
export interface Looked {
  readonly lines: readonly Line[]
  readonly at: number
}

/** Lines of which so many words are the same are versions of one. */
const sameFrom = 0.4
const mostPaired = 40_000

/** Lines between two that both versions have. */
interface Gap {
  old: TellingLine[]
  fresh: TellingLine[]
}

/**
 * What differs between two looks at a page, in the order of the later one: lines that read otherwise, and lines that came or went,
 * neighbours together. Marks, spaces, capitals, lines in another order, stamps of time and counters are no difference. Pure; bounded.
 */
export function compareLines(before: Looked, after: Looked): LineChange[] {
  const old = tellingLines(before.lines, before.at)
  const fresh = tellingLines(after.lines, after.at)
  return withoutMoved(gapsOf(old, fresh)).flatMap(changesIn)
}

/** What a page says, without what is no difference: two looks with the same words are one state of it. */
export function stateOf({ lines, at }: Looked): string {
  return tellingLines(lines, at)
    .map(({ plain }) => plain)
    .join('\n')
}

/** Share of what a page said that it says still: 1 where it said nothing. */
export function shareKept(before: Looked, after: Looked): number {
  const old = tellingLines(before.lines, before.at)
  const there = new Set(tellingLines(after.lines, after.at).map(({ plain }) => plain))
  return old.length === 0 ? 1 : old.filter(({ plain }) => there.has(plain)).length / old.length
}

function gapsOf(old: readonly TellingLine[], fresh: readonly TellingLine[]): Gap[] {
  const common = inCommon(
    old.map(({ plain }) => plain),
    fresh.map(({ plain }) => plain),
  )
  const gaps: Gap[] = []
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...common, [old.length, fresh.length] as const]) {
    if (nextI > i || nextJ > j) gaps.push({ old: old.slice(i, nextI), fresh: fresh.slice(j, nextJ) })
    ;[i, j] = [nextI + 1, nextJ + 1]
  }
  return gaps
}

/** Without lines that stood elsewhere: each that went answers one that came with the same words. */
function withoutMoved(gaps: readonly Gap[]): Gap[] {
  const moved = (mine: readonly TellingLine[], others: readonly TellingLine[]) => {
    const left = new Map<string, number>()
    for (const { plain } of others) left.set(plain, (left.get(plain) ?? 0) + 1)
    return new Set(
      mine.filter(({ plain }) => {
        const count = left.get(plain) ?? 0
        left.set(plain, count - 1)
        return count > 0
      }),
    )
  }
  const [old, fresh] = [gaps.flatMap((gap) => gap.old), gaps.flatMap((gap) => gap.fresh)]
  const [gone, come] = [moved(old, fresh), moved(fresh, old)]
  return gaps.map((gap) => ({
    old: gap.old.filter((line) => !gone.has(line)),
    fresh: gap.fresh.filter((line) => !come.has(line)),
  }))
}

function changesIn({ old, fresh }: Gap): LineChange[] {
  const pairs = pairUp(old, fresh)
  const changes: LineChange[] = []
  const paired = new Set(pairs.values())
  let gone: string[] = []
  let come: string[] = []
  const flush = () => {
    if (gone.length > 0) changes.push({ before: gone })
    if (come.length > 0) changes.push({ after: come })
    ;[gone, come] = [[], []]
  }
  // What went is told where it stood: before the line that answers the next one of the old lines.
  let i = 0
  for (const line of fresh) {
    const answered = pairs.get(line)
    if (!answered) {
      come.push(line.text)
      continue
    }
    for (; i < old.length && old[i] !== answered; i++) if (!paired.has(old[i]!)) gone.push(old[i]!.text)
    if (old[i] === answered) i++
    flush()
    changes.push({ before: [answered.text], after: [line.text] })
  }
  for (; i < old.length; i++) if (!paired.has(old[i]!)) gone.push(old[i]!.text)
  flush()
  return changes
}

/** Which old line each new one is a version of: the likest first; two that are alone with each other answer each other. */
function pairUp(old: readonly TellingLine[], fresh: readonly TellingLine[]): Map<TellingLine, TellingLine> {
  const pairs = new Map<TellingLine, TellingLine>()
  if (old.length * fresh.length > mostPaired) return pairs
  if (old.length === 1 && fresh.length === 1) return pairs.set(fresh[0]!, old[0]!)
  const taken = new Set<TellingLine>()
  const likeness = old.flatMap((before) => fresh.map((after) => ({ before, after, same: sameWords(before, after) })))
  for (const { before, after } of likeness.filter((one) => one.same >= sameFrom).sort((a, b) => b.same - a.same)) {
    if (taken.has(before) || pairs.has(after)) continue
    taken.add(before)
    pairs.set(after, before)
  }
  return pairs
}

function sameWords(a: TellingLine, b: TellingLine): number {
  const [x, y] = [new Set(a.words), new Set(b.words)]
  let shared = 0
  for (const word of x) if (y.has(word)) shared++
  return shared / Math.max(1, x.size + y.size - shared)
}
