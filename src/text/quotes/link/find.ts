import type { Document } from '../../document.ts'
import type { Tagger } from '../tagger/tag.ts'
import { splitGapped } from './apart/gapped.ts'
import { shareJoined } from './apart/joined-verbs.ts'
import { shareParticiples } from './apart/participles.ts'
import { partSecond } from './apart/second-clause.ts'
import { partSecondVerb } from './apart/second-verb.ts'
import { partSubordinate } from './apart/subordinate.ts'
import { partTails } from './apart/tail-apart.ts'
import { withoutAddressee } from './bounds/addressee.ts'
import { joinAdjoining } from './bounds/adjoining.ts'
import { partChannel } from './bounds/channel-apart.ts'
import { boundContent } from './bounds/content-bounds.ts'
import { boundCue } from './bounds/cue-bounds.ts'
import { finishClause } from './bounds/finish-clause.ts'
import { afterAccording, aroundAccording, behindClause, frontClause } from './bounds/front-clause.ts'
import { withoutHearer } from './bounds/hearer.ts'
import { cutOverrun } from './bounds/overrun.ts'
import { joinRunOn } from './bounds/run-on.ts'
import { withoutStray } from './bounds/stray.ts'
import { dropTitles } from './bounds/titles.ts'
import { withoutWhere } from './bounds/where-said.ts'
import { wholeClause } from './bounds/whole-clause.ts'
import { withoutWriters } from './bounds/writers-own.ts'
import { endOf, type Group, groupBare, groupSpans, startOf } from './group/group.ts'
import { createOverlaps } from './group/overlaps.ts'
import { readSpans } from './group/spans.ts'
import { readHeadlines } from './headline.ts'
import { readInterview } from './interview/index.ts'
import { placeLooseQuotes } from './loose.ts'
import { findMissed } from './missed/index.ts'
import { findNested } from './nested.ts'
import { readQuoted } from './quoted/index.ts'
import { pastAnonymity } from './source/anonymity.ts'
import { mendSource } from './source/mends.ts'
import { mendPassive } from './source/passive.ts'
import { mendSubject } from './source/subject.ts'
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
  const mended = partSubordinate(document, columns, grouped)
    .map((group) => pastAnonymity(document, columns, group))
    .filter(({ content }) => content.length > 0)
    .map((group) => mendSource(document, columns, mendSubject(document, columns, group)))
    .map((group) => dropTitles(document, columns, mendPassive(document, columns, group)))
    .flatMap((group) => splitGapped(document, columns, partChannel(document, group)))
    .flatMap((group) => partSecond(document, columns, group))
    .flatMap((group) => partSecondVerb(document, columns, group))
    .map((group) => withoutHearer(document, cutOverrun(document, columns, withoutWhere(document, columns, group))))
    .map((group) => withoutAddressee(document, columns, withoutStray(document, columns, group)))
    .filter((group) => group.content.length > 0 && isPlausible(document, columns, group))
    .filter((group) => !isNothing(document, tagger, tagged, group))
    .filter((group) => !isLabelled(group))
  const taken = takenBy(document, mended)
  const whole = shareParticiples(document, columns, shareJoined(document, mended))
    .map((group) => wholeClause(document, columns, taken, group))
    .map((group) => finishClause(document, columns, taken, group))
    .map((group) => frontClause(document, columns, taken, afterAccording(document, columns, taken, group)))
    .map((group) => aroundAccording(document, columns, taken, behindClause(document, columns, taken, group)))
    .map((group) => withoutWriters(document, columns, group))
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

/** For each token 1 where it is part of an attribution. */
function takenBy({ tokens }: Document, groups: readonly Group[]): Uint8Array {
  const taken = new Uint8Array(tokens.length)
  for (const { source, cue, content } of groups)
    for (const span of [source, cue, ...content]) if (span) taken.fill(1, span.first, span.end)
  return taken
}

/** "…, LEE said, DESCRIBING it as late": two verbs of one source, and what each tells is its own. */
const isOfSame = (other: Group, group: Group): boolean =>
  other.source !== undefined &&
  other.source.first === group.source?.first &&
  [other.cue, ...other.content].every((span) => !span || span.first >= endOf(group) || span.end <= startOf(group))

const inside = (group: Group, outer: Group): boolean =>
  outer.content.some(({ first, end }) => first <= startOf(group) && endOf(group) <= end)
