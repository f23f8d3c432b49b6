import { expect, test } from 'vitest'
import { CONTENT, CUE, FRONTED, GAP, OUTSIDE, SOURCE } from '../../../../src/text/quotes/tagger/labels.ts'
import {
  ARCS,
  arcFrom,
  arcOf,
  arcTo,
  labelOf,
  stateMayEnd,
  stateMayStart,
  statesOf,
} from '../../../../src/text/quotes/tagger/states.ts'

const paragraphs: readonly (readonly number[])[] = [
  [SOURCE, SOURCE + 1, CUE, CONTENT, CONTENT + 1, OUTSIDE],
  [FRONTED, FRONTED + 1, GAP, SOURCE, CUE, GAP, CONTENT, CONTENT + 1],
  [FRONTED, CUE, CUE + 1, SOURCE, GAP, CUE, CONTENT, OUTSIDE, CUE, CONTENT],
  [CUE, GAP, SOURCE, CONTENT, GAP, CUE, CUE + 1, CONTENT],
  [FRONTED, GAP, CUE, SOURCE, OUTSIDE, OUTSIDE],
]

test('each legal paragraph is a way over arcs from a state that may start to one that may end, and keeps its labels', () => {
  for (const labels of paragraphs) {
    const states = statesOf(Uint8Array.from(labels))
    expect(Array.from(states, (state) => labelOf[state])).toEqual(labels)
    expect(stateMayStart(states[0]!)).toBe(true)
    expect(stateMayEnd(states.at(-1)!)).toBe(true)
    for (let i = 1; i < states.length; i++) expect(arcOf(states[i - 1]!, states[i]!)).toBeGreaterThanOrEqual(0)
  }
})

test('a cue tells whether its source, its fronted content or neither stands before it, a gap between them or not', () => {
  const cueState = (...labels: number[]) => statesOf(Uint8Array.from(labels))[labels.indexOf(CUE)]
  const behindSource = cueState(SOURCE, CUE)
  const behindFronted = cueState(FRONTED, CUE)
  const alone = cueState(OUTSIDE, CUE)
  expect(new Set([behindSource, behindFronted, alone]).size).toBe(3)
  expect(cueState(SOURCE, GAP, GAP, CUE)).toBe(behindSource)
  expect(cueState(FRONTED, GAP, CUE)).toBe(behindFronted)
  expect(cueState(CONTENT, GAP, CUE)).toBe(alone)
})

test('arcs are ordered by where they lead, each once', () => {
  const keys = Array.from({ length: ARCS }, (_, k) => arcTo[k]! * 100 + arcFrom[k]!)
  expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b))
})
