import { EDGES, edgeOf } from './edges.ts'
import { LABELS } from './labels.ts'
import type { Scores } from './scorer.ts'
import { ARCS, arcFrom, arcTo, labelOf, STATES, stateMayEnd, stateMayStart } from './states.ts'

/**
 * How likely each state of each of a paragraph's n tokens is, and each step from a token's state to the next one's. Neither may be
 * kept: the next paragraph's are written into the same.
 */
export interface Posteriors {
  /** `states[i * STATES + state]` sums to one for each token. */
  readonly states: Float64Array
  /** How likely the arc leads from token i - 1 to token i, given the state of token i - 1. */
  step(i: number, arc: number): number
}

const S = STATES
const start = Float64Array.from({ length: S }, (_, state) => (stateMayStart(state) ? 1 : 0))
const end = Float64Array.from({ length: S }, (_, state) => (stateMayEnd(state) ? 1 : 0))
/** The sort of step (`edges.ts`) of each arc. */
export const edgeOfArc: Uint8Array = Uint8Array.from(
  { length: ARCS },
  (_, k) => edgeOf[labelOf[arcFrom[k]!]! * LABELS + labelOf[arcTo[k]!]!]!,
)

/** The arcs that leave each state, by the state that they lead to: those of state x are [leaving[x], leaving[x + 1]) of `arcs`. */
const arcs = Uint8Array.from(Array.from(arcFrom.keys()).sort((a, b) => arcFrom[a]! - arcFrom[b]! || a - b))
const leaving = Uint8Array.from({ length: S + 1 }, (_, x) => arcs.findIndex((k) => arcFrom[k]! >= x)).with(S, ARCS)

/**
 * Forward and backward over n tokens, each token scaled to sum to one (Rabiner 1989, section V). `steps[i]` has the factors of the
 * arcs into token i. What is less likely than `faint` by what stands before it is not followed: of sixteen states two or three are left mostly.
 */
export function findPosteriors(
  { emissions, edges }: Scores,
  steps: readonly Float32Array[],
  n: number,
  faint = 0,
): Posteriors {
  const { factors, forward, backward, scale, states } = roomFor(n)
  forward.fill(0, 0, n * S)
  backward.fill(0, 0, n * S)
  for (let i = 0; i < n; i++) {
    const at = i * S
    if (i === 0) forward.set(start)
    else {
      const step = steps[i]!
      for (let x = 0; x < S; x++) {
        const before = forward[at - S + x]!
        if (before === 0) continue
        for (let a = leaving[x]!; a < leaving[x + 1]!; a++) {
          const k = arcs[a]!
          const factor = step[k]! * edges[i * EDGES + edgeOfArc[k]!]!
          factors[i * ARCS + k] = factor
          forward[at + arcTo[k]!]! += before * factor
        }
      }
    }
    let sum = 0
    for (let y = at; y < at + S; y++) {
      forward[y]! *= emissions[y]!
      sum += forward[y]!
    }
    scale[i] = sum
    for (let y = at; y < at + S; y++) forward[y] = forward[y]! < faint * sum ? 0 : forward[y]! / sum
  }
  let ends = 0
  for (let y = 0; y < S; y++) ends += end[y]! * forward[(n - 1) * S + y]!
  for (let y = 0; y < S; y++) backward[(n - 1) * S + y] = end[y]! / ends
  for (let i = n - 2; i >= 0; i--) {
    const at = i * S
    const next = at + S
    const ahead = 1 / scale[i + 1]!
    // What each state of the next token is worth from here.
    for (let y = 0; y < S; y++)
      worth[y] = forward[next + y] === 0 ? 0 : emissions[next + y]! * backward[next + y]! * ahead
    for (let x = 0; x < S; x++) {
      if (forward[at + x] === 0) continue
      let sum = 0
      for (let a = leaving[x]!; a < leaving[x + 1]!; a++) {
        const k = arcs[a]!
        sum += factors[(i + 1) * ARCS + k]! * worth[arcTo[k]!]!
      }
      backward[at + x] = sum
    }
  }
  for (let y = 0; y < n * S; y++) states[y] = forward[y]! * backward[y]!
  return {
    states,
    step(i, arc) {
      const to = i * S + arcTo[arc]!
      const before = backward[(i - 1) * S + arcFrom[arc]!]!
      return before > 0 ? (factors[i * ARCS + arc]! * emissions[to]! * backward[to]!) / (scale[i]! * before) : 0
    },
  }
}

const worth = new Float64Array(S)

const newRoom = (most: number) => ({
  factors: new Float64Array(most * ARCS),
  forward: new Float64Array(most * S),
  backward: new Float64Array(most * S),
  states: new Float64Array(most * S),
  scale: new Float64Array(most),
})
let room = newRoom(500)

/** Room for n tokens, used again and again: to ask for new memory would take longer than to fill it. */
function roomFor(n: number): ReturnType<typeof newRoom> {
  if (room.scale.length < n) room = newRoom(2 * n)
  return room
}
