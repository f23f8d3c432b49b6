import type { AttributionKind, Certainty, SpeakerKind, Stance } from '../../core/analysis.ts'
import type { Span } from '../../core/span.ts'
import { say } from '../../locales/index.ts'
import type { ReadArticle } from '../articles/article.ts'
import { linkTo } from '../articles/link.ts'
import type { SourcesAudit } from './audit.ts'
import { chainOf, speaksAgainst } from './chain.ts'
import { reasonOf } from './doubt.ts'
import {
  isNamedElsewhere,
  roleOf,
  type SourceEntry,
  type SourceGroup,
  type SourceSection,
  sectionOf,
  sentenceOf,
  speaksForOf,
  wordsOf,
} from './sources.ts'

/** Words of an article with their place in its text. */
export interface ExactWords extends Span {
  readonly text: string
}

/** One attribution, flat, for a file. Texts are empty where the article says nothing of the sort. */
export interface SourceRow {
  readonly section: SourceSection
  readonly speaker: string
  /** Who that is over the story, where the name is fullest; its own name where this article has the fullest. */
  readonly person: (ExactWords & { readonly article: string }) | null
  readonly speakerKind: SpeakerKind | ''
  readonly role: string
  /** For whom they speak, where neither name nor role says it. */
  readonly speaksFor: string
  /** Kind, stance and certainty are empty where a fact is told by the article itself, with nobody given for it. */
  readonly kind: AttributionKind | ''
  readonly stance: Stance | ''
  readonly source: readonly ExactWords[]
  readonly cue: readonly ExactWords[]
  readonly content: readonly ExactWords[]
  readonly certainty: Certainty | ''
  /** How sure the desk is that the words are this speaker's, 0 to 1, and why it isn't; empty where it is. */
  readonly grade: number | ''
  readonly doubt: string
  readonly channel: string
  readonly sentence: string
  readonly link: string
  /** Who passes it on, the nearest first, and which of them say that it is not so. */
  readonly through: readonly string[]
  readonly repudiatedBy: readonly string[]
  readonly article: string
  readonly outlet: string
  readonly headline: string
}

/** One fact of an audit: `about` is who is accused, or which version of a quote. */
export interface AuditFact {
  readonly fact: string
  readonly about: string
  readonly row: SourceRow
}

/** The groups as rows, in their order. */
export function rowsOf(groups: readonly SourceGroup[]): SourceRow[] {
  return groups.flatMap(({ section, entries }) => entries.map((entry) => rowOf(entry, section)))
}

/** An audit's facts as rows; the two versions of a quote follow each other under one number. */
export function factsOf(audit: SourcesAudit): AuditFact[] {
  const facts = (fact: string, entries: readonly SourceEntry[]) =>
    entries.map((entry) => ({ fact, about: '', row: rowOf(entry, sectionOf(entry)) }))
  return [
    ...audit.accused
      .filter(({ answer }) => answer !== 'spoke')
      .map((one) => ({
        fact: one.answer === 'none' ? say.sources.facts.silent : say.sources.facts.refused,
        about: wordsOf('entry' in one ? one.entry : one, one.span),
        row: 'entry' in one ? rowOf(one.entry, sectionOf(one.entry)) : toldRow(one.read, one.told),
      })),
    ...facts(say.sources.facts.declined, audit.declined),
    ...audit.differingQuotes.flatMap(({ a, b }, index) =>
      facts(say.sources.facts.differs, [a, b]).map((fact) => ({ ...fact, about: say.sources.facts.quote(index + 1) })),
    ),
    ...facts(say.sources.facts.secondHand, audit.secondHand),
    ...facts(say.sources.facts.single, audit.singleSourced),
  ]
}

/** Words in several pieces as one text. */
export function joined(words: readonly ExactWords[]): string {
  return words.map(({ text }) => text).join(' … ')
}

function rowOf(entry: SourceEntry, section: SourceSection): SourceRow {
  const { attribution, read, speaker } = entry
  const { article } = read
  const role = roleOf(entry)
  const behalf = speaksForOf(entry)
  const sentence = sentenceOf(entry)
  const chain = chainOf(entry)
  const exact = (span: Span): ExactWords => ({ start: span.start, end: span.end, text: wordsOf(entry, span) })
  return {
    section,
    speaker: speaker ? wordsOf(entry, speaker.nameSpan) : '',
    person: personOf(entry),
    speakerKind: speaker?.kind ?? '',
    role: role ? wordsOf(entry, role) : '',
    speaksFor: behalf ? wordsOf(entry, behalf) : '',
    kind: attribution.kind,
    stance: attribution.stance,
    source: attribution.source.map(exact),
    cue: attribution.cue.map(exact),
    content: attribution.content.map(exact),
    certainty: attribution.certainty,
    grade: attribution.grade ?? '',
    doubt: isNamedElsewhere(entry) ? '' : reasonOf(attribution),
    channel: attribution.channel ? wordsOf(entry, attribution.channel) : '',
    sentence: sentence ? wordsOf(entry, sentence) : '',
    link: (sentence && linkTo(article, sentence)) ?? '',
    through: chain.map(nameOf),
    repudiatedBy: chain.filter(speaksAgainst).map(nameOf),
    article: article.id,
    outlet: article.content.outlet ?? '',
    headline: article.content.headline,
  }
}

/** A sentence of the article itself: its words stand as the content, and nobody as the source. */
function toldRow(read: ReadArticle, told: Span): SourceRow {
  const { article } = read
  const text = wordsOf({ read }, told)
  return {
    section: 'open',
    speaker: '',
    person: null,
    speakerKind: '',
    role: '',
    speaksFor: '',
    kind: '',
    stance: '',
    source: [],
    cue: [],
    content: [{ start: told.start, end: told.end, text }],
    certainty: '',
    grade: '',
    doubt: '',
    channel: '',
    sentence: text,
    link: linkTo(article, told) ?? '',
    through: [],
    repudiatedBy: [],
    article: article.id,
    outlet: article.content.outlet ?? '',
    headline: article.content.headline,
  }
}

function personOf({ person }: SourceEntry): SourceRow['person'] {
  if (!person) return null
  const { start, end } = person.speaker.nameSpan
  return { start, end, text: wordsOf(person, { start, end }), article: person.read.article.id }
}

function nameOf(entry: SourceEntry): string {
  const span = entry.speaker?.nameSpan ?? entry.attribution.source[0]
  return span ? wordsOf(entry, span) : ''
}
