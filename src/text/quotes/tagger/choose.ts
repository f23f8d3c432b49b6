import { type Candidate, findCandidates } from './candidates.ts'
import { CONTENT, CUE, FRONTED, GAP, OUTSIDE, SOURCE, spanOf } from './labels.ts'
import type { Posteriors } from './posteriors.ts'
import { labelOf, STATES } from './states.ts'

/** A span that is less likely than this to be right, from its first to its last word, rather isn't named. */
const LEAST = 0.25
/** A cue tells something: where no content is that likely, the likeliest beside it is named from here on. */
const LEAST_OF_CUE = 0.05

/**
 * The spans that are most likely right as a whole, as the labels of n tokens: those that are right in most of all sequences,
 * each weighed by how likely it is, where the single best sequence may be right nowhere (minimum Bayes risk; Goel and Byrne 2000).
 */
export function chooseSpans(posteriors: Posteriors, n: number, least: number = LEAST): Uint8Array {
  const candidates = findCandidates(posteriors, n)
  const chosen = withContents(bestOf(candidates, n, least), candidates)
  const labels = new Uint8Array(n)
  for (const { first, end, label } of chosen) {
    labels.fill(label + 1, first + 1, end)
    labels[first] = label
  }
  for (let i = n - 2; i >= 0; i--)
    if (labels[i] === OUTSIDE && labels[i + 1] !== OUTSIDE && isGap(posteriors.states, i)) labels[i] = GAP
  chosen.forEach(({ label, end }, k) => {
    if (label === FRONTED) labels.fill(GAP, end, chosen[k + 1]!.first)
  })
  return labels
}

/** The spans that bring most together, none over another, in their order; behind a fronted content comes its source or its cue. */
function bestOf(candidates: readonly Candidate[], n: number, least: number): Candidate[] {
  // Two nodes a token: the second while a fronted content waits for its source or its cue.
  const best = new Float64Array(2 * n + 2).fill(-Infinity)
  const came = new Array<Candidate | undefined>(2 * n + 2)
  const cameFrom = new Int32Array(2 * n + 2)
  best[0] = 0
  const reach = (node: number, value: number, before: number, candidate?: Candidate) => {
    if (value <= best[node]!) return
    best[node] = value
    came[node] = candidate
    cameFrom[node] = before
  }
  let next = 0
  for (let i = 0; i < n; i++) {
    reach(2 * i + 2, best[2 * i]!, 2 * i)
    reach(2 * i + 3, best[2 * i + 1]!, 2 * i + 1)
    for (; candidates[next]?.first === i; next++) {
      const candidate = candidates[next]!
      const { end, label, likely } = candidate
      if (likely <= least) continue
      const node = 2 * end + (label === FRONTED ? 1 : 0)
      reach(node, best[2 * i]! + likely - least, 2 * i, candidate)
      if (label !== CONTENT) reach(node, best[2 * i + 1]! + likely - least, 2 * i + 1, candidate)
    }
  }
  const chosen: Candidate[] = []
  for (let node = 2 * n; node > 0; node = cameFrom[node]!) {
    const candidate = came[node]
    if (candidate) chosen.push(candidate)
  }
  return chosen.reverse()
}

/** With a content for each cue that has none and beside which one is likely enough. */
function withContents(chosen: readonly Candidate[], candidates: readonly Candidate[]): Candidate[] {
  let spans = [...chosen]
  for (const cue of chosen) {
    const k = spans.indexOf(cue)
    if (k < 0 || cue.label !== CUE || hasContent(spans, k)) continue
    const before = spans.findLast((other, at) => at < k && tells(other))
    const behind = spans.find((other, at) => at > k && tells(other))
    const beside = (one: Candidate) =>
      one.label === FRONTED
        ? one.first >= (before?.end ?? 0) && one.end <= cue.first
        : one.label === CONTENT && one.first >= cue.end && one.end <= (behind?.first ?? Infinity)
    const free = (one: Candidate) => spans.every((other) => one.end <= other.first || other.end <= one.first)
    const added = likeliest(candidates, LEAST_OF_CUE, (one) => beside(one) && free(one))
    if (added) spans = inOrder([...spans, added])
  }
  return spans
}

/** Whether the cue at k has a content: one behind it, a fronted one before it, or the one that opens the paragraph. */
function hasContent(spans: readonly Candidate[], k: number): boolean {
  const before = spans.findLast((other, at) => at < k && tells(other))
  const behind = spans.find((other, at) => at > k && tells(other))
  const opening = before?.label === CONTENT && !spans.slice(0, k).some(({ label }) => label === CUE)
  return behind?.label === CONTENT || before?.label === FRONTED || opening
}

function likeliest(
  candidates: readonly Candidate[],
  least: number,
  fits: (one: Candidate) => boolean,
): Candidate | undefined {
  let best: Candidate | undefined
  for (const one of candidates) if (one.likely >= (best?.likely ?? least) && fits(one)) best = one
  return best
}

const inOrder = (spans: Candidate[]): Candidate[] => spans.sort((a, b) => a.first - b.first)

const tells = ({ label }: Candidate): boolean => label !== SOURCE

const gaps = statesWith(GAP)
const outside = statesWith(OUTSIDE)

function statesWith(label: number): number[] {
  return Array.from({ length: STATES }, (_, state) => state).filter((state) => spanOf(labelOf[state]!) === label)
}

/** Whether a token of no span rather is between two spans of one attribution than outside of any. */
function isGap(states: Float64Array, i: number): boolean {
  const sum = (of: readonly number[]) => of.reduce((total, state) => total + states[i * STATES + state]!, 0)
  return sum(gaps) > sum(outside)
}
