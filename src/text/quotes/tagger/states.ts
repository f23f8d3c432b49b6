import {
  allowed,
  begins,
  CONTENT,
  CUE,
  FRONTED,
  GAP,
  LABELS,
  mayEnd,
  mayStart,
  OUTSIDE,
  SOURCE,
  spanOf,
} from './labels.ts'

/**
 * The tagger tells labels apart by what came before: a gap by the span it follows, and a cue by whether its source, its
 * fronted content or neither stands before it. So a step knows more than the label before ("label of the former segment"). Sixteen states
 * are as many weights as are added at once. The order is part of the weights file.
 */
const states: readonly (readonly [label: number, former: number])[] = [
  [OUTSIDE, 0],
  [GAP, SOURCE],
  [GAP, CUE],
  [GAP, CONTENT],
  [SOURCE, 0],
  [SOURCE + 1, 0],
  [CUE, SOURCE],
  [CUE + 1, SOURCE],
  [CUE, FRONTED],
  [CUE + 1, FRONTED],
  [CUE, 0],
  [CUE + 1, 0],
  [CONTENT, 0],
  [CONTENT + 1, 0],
  [FRONTED, 0],
  [FRONTED + 1, 0],
]
export const STATES = states.length

/** The label of each state. */
export const labelOf: Uint8Array = Uint8Array.from(states, ([label]) => label)

export const stateMayStart = (state: number): boolean => {
  const [label, former] = states[state]!
  return mayStart(label) && (former === 0 || spanOf(label) !== CUE)
}
export const stateMayEnd = (state: number): boolean => mayEnd(labelOf[state]!)

/** All legal steps as arcs, ordered by the state that they lead to. */
export const arcFrom: Uint8Array = Uint8Array.from(arcs(), ([from]) => from)
export const arcTo: Uint8Array = Uint8Array.from(arcs(), ([, to]) => to)
export const ARCS = arcFrom.length

/** The arc from one state to another, -1 where there is none. */
export const arcOf = (from: number, to: number): number => {
  for (let k = 0; k < ARCS; k++) if (arcFrom[k] === from && arcTo[k] === to) return k
  return -1
}

function arcs(): [number, number][] {
  const all: [number, number][] = []
  for (let to = 0; to < STATES; to++)
    for (let from = 0; from < STATES; from++) if (follows(from, to)) all.push([from, to])
  return all
}

function follows(from: number, to: number): boolean {
  const [a, before] = states[from]!
  const [b, former] = states[to]!
  if (allowed[a * LABELS + b] === 0) return false
  const span = a === GAP ? before : spanOf(a)
  if (b === GAP) return former === (span === SOURCE || span === CUE ? span : CONTENT)
  if (spanOf(b) !== CUE) return true
  if (!begins(b)) return before === former
  if (span === SOURCE || span === FRONTED) return former === span
  // A gap behind content of either kind.
  return a === GAP && span === CONTENT ? former !== SOURCE : former === 0
}

/** The states of a paragraph's labels. */
export function statesOf(labels: Uint8Array): Uint8Array {
  const found = new Uint8Array(labels.length)
  let span = OUTSIDE
  let former = 0
  labels.forEach((label, i) => {
    if (begins(label)) former = span
    if (label !== GAP) span = spanOf(label)
    found[i] = states.findIndex(([own, before]) => own === label && before === formerOf(label, span, former))
  })
  return found
}

function formerOf(label: number, span: number, former: number): number {
  if (label === GAP) return span === SOURCE || span === CUE ? span : CONTENT
  return spanOf(label) === CUE && (former === SOURCE || former === FRONTED) ? former : 0
}
