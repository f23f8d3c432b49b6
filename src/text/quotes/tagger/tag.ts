import type { Document } from '../../document.ts'
import { chooseSpans } from './choose.ts'
import { type Columns, readColumns } from './columns.ts'
import { readFeatures } from './features.ts'
import { CUE, spanOf } from './labels.ts'
import { paragraphRanges } from './paragraphs.ts'
import { findPosteriors, type Posteriors } from './posteriors.ts'
import type { Scorer } from './scorer.ts'
import { labelOf, STATES } from './states.ts'

/** A document's labels (`labels.ts`), one a token. */
export interface Tagged {
  readonly labels: Uint8Array
  /** Whether a token is of a cue also when each span has to score more: what only tells of thoughts has to be there. */
  surely(token: number): boolean
}

/** A document ready to be labelled, in whole or in part. */
export interface Tagger {
  readonly columns: Columns
  /** The labels of the whole document: the best legal sequence of each paragraph under the model. */
  tagAll(): Tagged
  /** The labels of tokens [first, end), read as if they were a paragraph. */
  tagRange(first: number, end: number): Uint8Array
}

export function createTagger(document: Document, scorer: Scorer): Tagger {
  const columns = readColumns(document, scorer.cueRates)
  const read = (first: number, end: number, place: number) => {
    const n = end - first
    return findPosteriors(
      scorer.score(readFeatures(columns, first, end, place), n),
      scorer.steps.of(columns, first, n),
      n,
      FAINT,
    )
  }
  return {
    columns,
    tagAll() {
      const labels = new Uint8Array(document.tokens.length)
      const cueness = new Float64Array(labels.length)
      for (const { first, end, place } of paragraphRanges(document)) {
        const posteriors = read(first, end, place)
        labels.set(chooseSpans(posteriors, end - first), first)
        cueness.set(cueMass(posteriors, end - first), first)
      }
      return { labels, surely: (token) => cueness[token]! >= SURE }
    },
    tagRange: (first, end) => chooseSpans(read(first, end, 3), end - first, LEAST_INSIDE),
  }
}

/** How likely each of n tokens is of a cue. */
function cueMass({ states }: Posteriors, n: number): Float64Array {
  const mass = new Float64Array(n)
  for (let i = 0; i < n; i++) for (const state of cues) mass[i] = mass[i]! + states[i * STATES + state]!
  return mass
}

const cues = Array.from(labelOf, (label, state) => (spanOf(label) === CUE ? state : -1)).filter((state) => state >= 0)

/** Inside of what somebody says an attribution has to be rather likely. */
const LEAST_INSIDE = 0.5

/** A cue that tells only of a thought, a plan or an act is one from here on. */
const SURE = 0.96

/** What is dropped by this changes no probability by more than a thousandth (PolNeAR's development part). */
const FAINT = 1e-8
