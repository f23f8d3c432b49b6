import { expect, test } from 'vitest'
import { chooseSpans } from '../../../../src/text/quotes/tagger/choose.ts'
import { EDGES, edgeOf } from '../../../../src/text/quotes/tagger/edges.ts'
import { CONTENT, CUE, FRONTED, GAP, LABELS, OUTSIDE, SOURCE } from '../../../../src/text/quotes/tagger/labels.ts'
import { findPosteriors } from '../../../../src/text/quotes/tagger/posteriors.ts'
import type { Scores } from '../../../../src/text/quotes/tagger/scorer.ts'
import { ARCS, arcOf, labelOf, STATES, stateMayEnd, stateMayStart } from '../../../../src/text/quotes/tagger/states.ts'

const plainSteps = (n: number) => Array.from({ length: n }, () => new Float32Array(ARCS).fill(1))

/** Scores under which each of the labels given for a token is worth so much, and any other next to nothing. */
function scoresOf(tokens: readonly Readonly<Record<number, number>>[]): Scores {
  const emissions = tokens.flatMap((worth) => Array.from(labelOf, (label) => worth[label] ?? 1e-9))
  return { emissions: Float64Array.from(emissions), edges: new Float64Array(tokens.length * EDGES).fill(1) }
}

test('how likely each state and step is agrees with all sequences counted one by one', () => {
  let state = 11
  const random = () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
  const n = 3
  const scores: Scores = {
    emissions: Float64Array.from({ length: n * STATES }, random),
    edges: Float64Array.from({ length: n * EDGES }, random),
  }
  const steps = Array.from({ length: n }, () => Float32Array.from({ length: ARCS }, random))
  const states = new Float64Array(n * STATES)
  const arcs = new Float64Array(n * ARCS)
  let all = 0
  const worth = (i: number, y: number) => scores.emissions[i * STATES + y]!
  const walk = (way: readonly number[], value: number) => {
    const i = way.length
    if (i === n) {
      if (!stateMayEnd(way[n - 1]!)) return
      all += value
      way.forEach((y, at) => {
        states[at * STATES + y]! += value
        if (at > 0) arcs[at * ARCS + arcOf(way[at - 1]!, y)]! += value
      })
      return
    }
    for (let y = 0; y < STATES; y++) {
      if (i === 0) {
        if (stateMayStart(y)) walk([y], worth(0, y))
        continue
      }
      const arc = arcOf(way[i - 1]!, y)
      if (arc < 0) continue
      const sort = edgeOf[labelOf[way[i - 1]!]! * LABELS + labelOf[y]!]!
      walk([...way, y], value * worth(i, y) * steps[i]![arc]! * scores.edges[i * EDGES + sort]!)
    }
  }
  walk([], 1)
  const found = findPosteriors(scores, steps, n)
  states.forEach((sum, k) => {
    expect(found.states[k]).toBeCloseTo(sum / all, 9)
  })
  for (let from = 0; from < STATES; from++) {
    const arc = arcOf(from, 0)
    if (arc < 0) continue
    expect(found.states[STATES + from]! * found.step(2, arc)).toBeCloseTo(arcs[2 * ARCS + arc]! / all, 9)
  }
})

const choose = (tokens: readonly Readonly<Record<number, number>>[]) =>
  Array.from(chooseSpans(findPosteriors(scoresOf(tokens), plainSteps(tokens.length), tokens.length), tokens.length))

test('what is sure is chosen, with the gap inside of it', () => {
  expect(choose([{ [SOURCE]: 1 }, { [CUE]: 1 }, { [GAP]: 1 }, { [CONTENT]: 1 }, { [CONTENT + 1]: 1 }])).toEqual([
    SOURCE,
    CUE,
    GAP,
    CONTENT,
    CONTENT + 1,
  ])
})

test('a span that is right in few of all sequences is left out, though the single best sequence has it', () => {
  const spread = [{ [SOURCE]: 2 }, ...Array.from({ length: 6 }, () => ({ [SOURCE + 1]: 1, [OUTSIDE]: 1 }))]
  // Each end is as likely as any other, so whichever is named is wrong six times in seven.
  expect(choose(spread)).toEqual(spread.map(() => OUTSIDE))
})

test('but beside a cue the likeliest content is named, for something is told', () => {
  const spread = [{ [CONTENT]: 1 }, ...Array.from({ length: 6 }, () => ({ [CONTENT + 1]: 1, [OUTSIDE]: 1 }))]
  expect(choose([{ [SOURCE]: 1 }, { [CUE]: 1 }, ...spread]).slice(0, 3)).toEqual([SOURCE, CUE, CONTENT])
})

test('a fronted content waits for its source or its cue', () => {
  expect(choose([{ [FRONTED]: 1 }, { [GAP]: 1 }, { [SOURCE]: 1 }, { [CUE]: 1 }])).toEqual([FRONTED, GAP, SOURCE, CUE])
  const unsure = { [SOURCE]: 1, [CUE]: 1, [SOURCE + 1]: 1, [CUE + 1]: 1 }
  const labels = choose([{ [FRONTED]: 1 }, unsure, unsure, unsure, unsure])
  const at = labels.indexOf(FRONTED)
  expect(at < 0 || labels.slice(at + 1).some((label) => label === SOURCE || label === CUE)).toBe(true)
})
