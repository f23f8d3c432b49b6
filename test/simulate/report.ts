import { type Pair, pairs } from './faults/points.ts'
import type { Outcome } from './run.ts'

const yearMs = 365.25 * 24 * 3_600_000

/** The pairs of a point and a fault that no world met. */
export function notMet(outcomes: readonly Outcome[]): readonly Pair[] {
  return pairs.filter((pair) => !outcomes.some(({ hits }) => hits.has(pair)))
}

/** What the worlds showed, for people. */
export function report(outcomes: readonly Outcome[]): string {
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((all, outcome) => all + of(outcome), 0)
  const broken = outcomes.flatMap((outcome) => outcome.broken.map((sentence) => ({ seed: outcome.seed, sentence })))
  const kinds = Map.groupBy(broken, ({ sentence }) => sentence.slice(0, sentence.indexOf(':')))
  const missing = notMet(outcomes)
  const unclear = sum((outcome) => outcome.unclear)
  const asked = sum(({ questions }) => questions.slack ?? 0)
  const faults = sum(({ hits }) => [...hits.values()].reduce((all, count) => all + count, 0))
  return [
    `${outcomes.length} worlds, ${(sum(({ simulatedMs }) => simulatedMs) / yearMs).toFixed(2)} years, ${sum(({ crossings }) => crossings)} calls to the outside, ${faults} faults`,
    `${pairs.length - missing.length} of ${pairs.length} pairs of a point and a fault were met${missing.length ? `; not met: ${missing.join(', ')}` : ''}`,
    `Slack: ${unclear} sends whose answer was lost, ${asked} asked of a person${unclear > 0 ? `: ${(100 - (100 * asked) / unclear).toFixed(2)} % settled without one` : ''}; Discord: ${sum(({ questions }) => questions.discord ?? 0)} asked`,
    ...[...kinds].map(
      ([kind, all]) =>
        `${kind}: ${all.length}, in the seeds ${[...new Set(all.map(({ seed }) => seed))].slice(0, 12).join(', ')}`,
    ),
    broken.length === 0 ? 'no promise was broken' : `${broken.length} promises were broken`,
    ...(outcomes.length === 1 ? [`hash ${outcomes[0]!.hash}`, ...broken.map(({ sentence }) => sentence)] : []),
  ].join('\n')
}
