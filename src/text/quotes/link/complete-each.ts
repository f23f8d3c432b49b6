import type { Document } from '../../document.ts'
import type { Columns } from '../tagger/columns.ts'
import { shareJoined } from './apart/joined-verbs.ts'
import { shareParticiples } from './apart/participles.ts'
import { finishClause } from './bounds/finish-clause.ts'
import { afterAccording, aroundAccording, behindClause, frontClause } from './bounds/front-clause.ts'
import { wholeClause } from './bounds/whole-clause.ts'
import { withoutWriters } from './bounds/writers-own.ts'
import type { Group } from './group/group.ts'
import { takenBy } from './group/overlaps.ts'

/** What makes one attribution whole out of tokens that no other has taken (`taken[i]` is 1 where one has). */
type Step = (document: Document, columns: Columns, taken: Uint8Array, group: Group) => Group

/** In this order: its own clause, the clause in front of it, and what is the writer's. */
const steps: readonly Step[] = [
  wholeClause,
  finishClause,
  afterAccording,
  frontClause,
  behindClause,
  aroundAccording,
  (document, columns, _taken, group) => withoutWriters(document, columns, group),
]

/** The attributions with verbs that share a source as two, each with the whole of its clauses. */
export function completeEach(document: Document, columns: Columns, groups: readonly Group[]): Group[] {
  const taken = takenBy(document, groups)
  return steps.reduce(
    (all, step) => all.map((group) => step(document, columns, taken, group)),
    shareParticiples(document, columns, shareJoined(document, [...groups])),
  )
}
