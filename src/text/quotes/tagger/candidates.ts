import { begins, CONTENT, FRONTED, LABELS } from './labels.ts'
import type { Posteriors } from './posteriors.ts'
import { arcOf, labelOf, STATES } from './states.ts'

/** Tokens [first, end) that may be a span of a label, and how likely they are, from the first to the last. */
export interface Candidate {
  readonly first: number
  readonly end: number
  readonly label: number
  readonly likely: number
}

/** What is less likely is not looked at: that a span begins, and that it is just this one. */
const BEGIN_FROM = 0.08
const SPAN_FROM = 0.03

/** For each state that begins a span the arcs to the state that goes on in it, and on in that. */
const runs = Array.from(labelOf, (label, first) => ({
  label,
  first,
  into: arcOf(first, first + 1),
  on: arcOf(first + 1, first + 1),
})).filter(({ label }) => begins(label))

/** The spans that n tokens may have, by the token that they begin at. A fronted content and another are one candidate, as the likelier of both. */
export function findCandidates({ states, step }: Posteriors, n: number): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i < n; i++) {
    let own: Map<number, { likely: number; most: number; label: number }> | undefined
    for (const { first, into, on, label } of runs) {
      let begun = states[i * STATES + first]!
      for (let end = i + 1, arc = into; begun >= BEGIN_FROM; end++, arc = on) {
        const goesOn = end < n ? step(end, arc) : 0
        const likely = begun * (1 - goesOn)
        if (likely >= SPAN_FROM) {
          own ??= new Map()
          const key = end * LABELS + (label === FRONTED ? CONTENT : label)
          const other = own.get(key)
          if (!other) own.set(key, { likely, most: likely, label })
          else
            own.set(key, {
              likely: other.likely + likely,
              most: Math.max(other.most, likely),
              label: likely > other.most ? label : other.label,
            })
        }
        begun *= goesOn
      }
    }
    for (const [key, { likely, label }] of own ?? [])
      found.push({ first: i, end: Math.floor(key / LABELS), label, likely })
  }
  return found
}
