import type { Document } from '../../../document.ts'
import { type KnownRun, runsWithin } from '../registry/known-runs.ts'

const MOST_BETWEEN = 4
const ownName = /^(?:name|names|himself|herself|themselves|identified|first)$/

/**
 * The name that somebody without one gives for themselves, between tokens [first, end): "who gave his name as Idris", "who
 * identified herself only as Fatima", "who gave only his first name, Hamid". The index of its run; undefined where there is none.
 */
export function namedAs(
  { tokens }: Document,
  runs: readonly KnownRun[],
  first: number,
  end: number,
): number | undefined {
  return runsWithin(runs, first, end).find((index) => {
    const at = runs[index]!.titles[0] ?? runs[index]!.first
    // "who named herself as Coe’s cousin" is not Coe.
    if (/^['’]s?$/.test(tokens[runs[index]!.end]?.value ?? '')) return false
    const lead = tokens[at - 1]?.value
    if (lead !== 'as' && lead !== ',') return false
    const before = tokens.slice(Math.max(first, at - 1 - MOST_BETWEEN), at - 1).map(({ value }) => value)
    return lead === 'as' ? before.some((word) => ownName.test(word)) : before.at(-1) === 'name'
  })
}
