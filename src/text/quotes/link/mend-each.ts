import type { Document } from '../../document.ts'
import type { Columns } from '../tagger/columns.ts'
import { partAnswer } from './apart/answer-behind.ts'
import { splitGapped } from './apart/gapped.ts'
import { partSecond } from './apart/second-clause.ts'
import { partSecondVerb } from './apart/second-verb.ts'
import { withoutAddressee } from './bounds/addressee.ts'
import { partChannel } from './bounds/channel-apart.ts'
import { withoutHearer } from './bounds/hearer.ts'
import { cutOverrun } from './bounds/overrun.ts'
import { withoutStray } from './bounds/stray.ts'
import { dropTitles } from './bounds/titles.ts'
import { withoutWhere } from './bounds/where-said.ts'
import type { Group } from './group/group.ts'
import { pastAnonymity } from './source/anonymity.ts'
import { mendSource } from './source/mends.ts'
import { mendPassive } from './source/passive.ts'
import { mendSubject } from './source/subject.ts'

/** What is done with one attribution: it comes back as it was, mended, as two, or, where nothing is told any more, not at all. */
type Step = (document: Document, columns: Columns, group: Group) => Group | readonly Group[]

const ifAnythingIsTold: Step = (_document, _columns, group) => (group.content.length > 0 ? group : [])

/** In this order: whose it is, what is two, and where each part ends. */
const steps: readonly Step[] = [
  pastAnonymity,
  ifAnythingIsTold,
  mendSubject,
  mendSource,
  mendPassive,
  dropTitles,
  (document, _columns, group) => partChannel(document, group),
  splitGapped,
  partSecond,
  partSecondVerb,
  withoutWhere,
  cutOverrun,
  (document, _columns, group) => withoutHearer(document, group),
  withoutStray,
  withoutAddressee,
  partAnswer,
  ifAnythingIsTold,
]

/** The attributions, each put right by the words around it. */
export const mendEach = (document: Document, columns: Columns, groups: readonly Group[]): Group[] =>
  steps.reduce<Group[]>((all, step) => all.flatMap((group) => step(document, columns, group)), [...groups])
