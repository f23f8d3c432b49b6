import type { Doubt } from '../../../core/analysis.ts'
import type { Document } from '../../document.ts'
import type { Columns } from '../tagger/columns.ts'
import { featuresOf, type Graded } from './features.ts'
import { sureFrom, weights } from './weights.ts'

/** How sure the desk is that words are a speaker's. */
export interface Grade {
  /** 0 to 1, by thousandths: of a hundred attributions with this grade so many are right. 0 where nobody was found. */
  readonly grade: number
  /** Whether it is shown as the answer. */
  readonly sure: boolean
  /** Why it isn't. */
  readonly doubt?: Doubt
}

/** Where another may be meant as well, it is never surely the one who spoke. */
const CONTESTED = 0.95

/** The grade of an attribution: logistic over its features, the weights by `npm run train:grade`. Pure. */
export function gradeOf(document: Document, columns: Columns, graded: Graded): Grade {
  if (!graded.found.entity) return { grade: 0, sure: false, doubt: 'nobody' }
  const told = Math.round(1000 * probability(weights, featuresOf(document, columns, graded))) / 1000
  const grade = graded.found.contested ? Math.min(told, CONTESTED) : told
  const sure = grade >= sureFrom
  return { grade, sure, ...(!sure && { doubt: doubtOf(graded) }) }
}

/** The logistic function of weighted features. */
export function probability(by: readonly number[], features: readonly number[]): number {
  const sum = features.reduce((total, value, index) => total + value * (by[index] ?? 0), 0)
  return 1 / (1 + Math.exp(-sum))
}

function doubtOf({ found, weak }: Graded): Doubt {
  switch (found.way) {
    case 'pronoun':
    case 'inner':
      return 'pronoun'
    case 'run':
    case 'turned':
    case 'colon':
    case 'repeated':
      return 'no-cue'
    case 'office':
    case 'epithet':
    case 'body':
    case 'again':
    case 'both':
    case 'kin':
      return 'called'
    case 'voice':
    case 'publisher':
      return 'behalf'
    case 'new':
      if (weak || found.entity?.kind === 'unknown') return weak ? 'faint' : 'unclear'
      return 'unnamed'
    default:
      return weak ? 'faint' : found.entity?.named && found.entity.kind !== 'unknown' ? 'faint' : 'unclear'
  }
}
