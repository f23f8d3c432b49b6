import type { Document } from '../../document.ts'
import type { Tagger } from '../tagger/tag.ts'
import { partSubordinate } from './apart/subordinate.ts'
import { partTails } from './apart/tail-apart.ts'
import { joinAdjoining } from './bounds/adjoining.ts'
import { boundContent } from './bounds/content-bounds.ts'
import { boundCue } from './bounds/cue-bounds.ts'
import { joinRunOn } from './bounds/run-on.ts'
import { withoutWriters } from './bounds/writers-own.ts'
import { completeEach } from './complete-each.ts'
import { endOf, type Group, groupBare, groupSpans, startOf } from './group/group.ts'
import { createOverlaps, takenBy } from './group/overlaps.ts'
import { readSpans } from './group/spans.ts'
import { readHeadlines } from './headline.ts'
import { readInterview } from './interview/index.ts'
import { placeLooseQuotes } from './loose.ts'
import { mendEach } from './mend-each.ts'
import { findMissed } from './missed/index.ts'
import { findNested } from './nested.ts'
import { readQuoted } from './quoted/index.ts'
import { partAccording } from './spans/according-apart.ts'
import { joinNamed } from './spans/known-as.ts'
import { joinSpoken } from './spans/spoken-verb.ts'
import { isNoCue } from './untold/no-cue.ts'
import { saysNobody } from './untold/nobody.ts'
import { isNothing } from './untold/nothing.ts'
import { isPlausible, withBracket } from './untold/plausible.ts'

/** The attributions of a document as groups of tokens, in its order: tag, group, mend, add what rules find and what is nested. */
export function findGroups(document: Document, tagger: Tagger): Group[] {
  const { columns } = tagger
  const tagged = tagger.tagAll()
  const interview = readInterview(document, columns)
  const isLabelled = (group: Group) =>
    interview.labels.some(({ first, end }) => startOf(group) < end && first < endOf(group))
  const spans = readSpans(document, tagged.labels).map((span) => withBracket(document, span))
  const joined = joinSpoken(columns, partAccording(document, joinNamed(document, spans)))
  const grouped = partTails(document, columns, readQuoted(document, columns, groupSpans(document, joined)))
  const mended = mendEach(document, columns, partSubordinate(document, columns, grouped)).filter(
    (group) =>
      isPlausible(document, columns, group) && !isNothing(document, tagger, tagged, group) && !isLabelled(group),
  )
  const whole = completeEach(document, columns, mended)
  const others = createOverlaps(whole)
  const alone = (group: Group) =>
    others.near(startOf(group), endOf(group)).every((other) => inside(other, group) || isOfSame(other, group))
  const found = findMissed(document, columns, takenBy(document, whole), whole, groupBare(document, joined)).map(
    (group) => withoutWriters(document, columns, group),
  )
  const missed = [...found, ...interview.groups].filter(
    (group) =>
      alone(group) && !(group.cue && (saysNobody(document, columns, group) || isNoCue(document, columns, group))),
  )
  const paragraphs = new Set([...whole, ...missed].map((group) => group.content[0]!.paragraph))
  const headlines = readHeadlines(document, paragraphs).filter(
    (group) => !isLabelled(group) && alone(group) && !saysNobody(document, columns, group),
  )
  const placed = placeLooseQuotes(document, columns, [...whole, ...missed])
  const outer = [...joinRunOn(document, placed), ...headlines]
  for (const group of outer) group.content = joinAdjoining(group.content)
  const all = createOverlaps(outer)
  for (const cover of [...headlines, ...missed]) {
    for (const group of all.near(startOf(cover), endOf(cover)))
      if (group !== cover && inside(group, cover)) group.within = cover
  }
  const inner = new Set(outer.flatMap(({ cue, within }) => (cue && within ? [cue.first] : [])))
  const nested = findNested(document, tagger, outer).filter(({ cue }) => !cue || !inner.has(cue.first))
  const bounded = [...outer, ...nested]
  for (const group of bounded) Object.assign(group, boundContent(document, boundCue(document, columns, group)))
  return bounded.sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a))
}

/** "…, LEE said, DESCRIBING it as late": two verbs of one source, and what each tells is its own. */
const isOfSame = (other: Group, group: Group): boolean =>
  other.source !== undefined &&
  other.source.first === group.source?.first &&
  [other.cue, ...other.content].every((span) => !span || span.first >= endOf(group) || span.end <= startOf(group))

const inside = (group: Group, outer: Group): boolean =>
  outer.content.some(({ first, end }) => first <= startOf(group) && endOf(group) <= end)
