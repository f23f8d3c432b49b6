import type { Document } from '../../../document.ts'
import type { Columns } from '../../tagger/columns.ts'
import type { Group } from '../group/group.ts'
import { accordingTo } from './according-to.ts'
import { bareLead } from './bare-lead.ts'
import { bareTag } from './bare-tag.ts'
import { calledOn } from './called-on.ts'
import { denied } from './denied.ts'
import { heldBy } from './held-by.ts'
import { lawThat } from './law-that.ts'
import { ownAccount } from './own-account.ts'
import { paperThat } from './paper-that.ts'
import { quotedAsSaying } from './quoted-as.ts'
import { refused } from './refused.ts'
import { saidBehind } from './said-behind.ts'
import { saidOfAnother } from './said-of-another.ts'
import { setOff } from './set-off.ts'
import { spokenAlone } from './spoken-alone.ts'
import { statesFirst } from './states-first.ts'
import { toldHearer } from './told-hearer.ts'
import { toldThat } from './told-that.ts'
import { underLaw } from './under-law.ts'
import { walkedBack } from './walked-back.ts'

/** What the tagger passed over entirely, and a rule is sure of. `taken[i]` is 1 where token i is part of an attribution. */
export function findMissed(
  document: Document,
  columns: Columns,
  taken: Uint8Array,
  groups: readonly Group[],
  bare: readonly Group[],
): Group[] {
  const free = (first: number, end: number) =>
    taken.indexOf(1, first) < 0 || taken.subarray(first, end).every((is) => is === 0)
  const found = [
    ...quotedAsSaying(document, columns, free),
    ...toldThat(document, columns, free),
    ...toldHearer(document, columns, free),
    ...bareTag(document, columns, free, bare),
    ...bareLead(document, columns, free, bare),
    ...saidBehind(document, columns, free),
    ...accordingTo(document, columns, free),
    ...ownAccount(document, columns, free),
    ...calledOn(document, columns, free),
    ...denied(document, columns, free),
    ...refused(document, columns, free),
    ...statesFirst(document, free),
    ...setOff(document, columns, free),
    ...lawThat(document, columns, free),
    ...heldBy(document, columns, free),
    ...walkedBack(document, columns, free),
    ...underLaw(document, columns, free),
    ...paperThat(document, columns, free),
    ...spokenAlone(document, columns, free, groups),
    ...saidOfAnother(document, columns, free, groups, bare),
  ]
  // Two rules may read the same verb: the first of them has it.
  const cues = new Set<number>()
  return found
    .filter(({ cue }) => !cue || (!cues.has(cue.end) && cues.add(cue.end)))
    .sort((a, b) => a.content[0]!.first - b.content[0]!.first)
}
