import type { Attribution, Speaker } from '../../core/analysis.ts'
import { type Span, slice } from '../../core/span.ts'
import { joinSpeakers, type Voice } from '../../text/quotes/story/join.ts'
import type { ReadArticle } from '../articles/article.ts'

/** One attribution of one article, as the answer lists it. */
export interface SourceEntry {
  readonly read: ReadArticle
  /** Its index in the article's analysis. */
  readonly index: number
  readonly attribution: Attribution
  /** The speaker worked out behind it; nothing where the text leaves that open. */
  readonly speaker: Speaker | undefined
  /** Who that is over the story, where their name is fullest: "the mayor" here is Ann Holt in another article. */
  readonly person?: SourcePerson
}

export interface SourcePerson {
  readonly read: ReadArticle
  readonly speaker: Speaker
}

/** The part of the answer that a speaker is in: people, bodies and documents, whoever isn't named, whom the desk isn't sure of, and what the text leaves open. */
export type SourceSection = 'people' | 'bodies' | 'unnamed' | 'unsure' | 'open'
const sourceSections: readonly SourceSection[] = ['people', 'bodies', 'unnamed', 'unsure', 'open']

/** Everything that one speaker is given as the source of; all that has no speaker is one group. */
export interface SourceGroup {
  readonly section: SourceSection
  readonly entries: readonly SourceEntry[]
}

/**
 * Who said what, grouped by speaker in the order of the sections, within one in the order of the text. Over several
 * articles one person or body is one group, however each calls them (`joinSpeakers`); whoever has no name stays with their
 * article. Thoughts, plans and acts, which nobody said, only come with `weak`.
 */
export function sourcesOf(articles: readonly ReadArticle[], { weak = false } = {}): SourceGroup[] {
  const groups = new Map<string, { section: SourceSection; entries: SourceEntry[] }>()
  const reads = new Map(articles.map((read) => [read.article.id, read]))
  const voiceOf = joinSpeakers(
    articles.map(({ article, analysis }) => ({
      id: article.id,
      text: article.content.text,
      speakers: analysis.speakers,
    })),
  )
  const keys = new Map<Voice, string>()
  for (const read of articles) {
    const { id } = read.article
    const speakers = new Map(read.analysis.speakers.map((speaker) => [speaker.id, speaker]))
    read.analysis.attributions.forEach((attribution, index) => {
      if (attribution.weak && !weak) return
      const speaker = attribution.speaker === undefined ? undefined : speakers.get(attribution.speaker)
      const voice = speaker && voiceOf(id, speaker.id)
      if (voice && !keys.has(voice)) keys.set(voice, `voice ${keys.size}`)
      const person = voice && { read: reads.get(voice.best.article)!, speaker: voice.best.speaker }
      const entry = { read, index, attribution, speaker, ...(person && { person }) }
      const section = sectionOf(entry)
      const own = (voice && keys.get(voice)) ?? `${id} ${speaker?.id}`
      const key = section === 'open' || !speaker ? 'open' : `${section === 'unsure' ? 'unsure ' : ''}${own}`
      const group = groups.get(key) ?? { section, entries: [] }
      group.entries.push(entry)
      groups.set(key, group)
    })
  }
  const all = [...groups.values()]
  return sourceSections.flatMap((section) => all.filter((group) => group.section === section))
}

/** The words under a span of the entry's article. */
export function wordsOf({ read }: Pick<SourceEntry, 'read'>, span: Span): string {
  return slice(read.article.content.text, span)
}

/** The sentence that an entry's content begins in. */
export function sentenceOf({ read, attribution }: SourceEntry): Span | undefined {
  const at = attribution.content[0] ?? attribution.cue[0] ?? attribution.source[0]
  if (!at) return undefined
  const { sentences } = read.analysis
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= at.start) low = middle + 1
    else high = middle
  }
  const found = sentences[low]
  return found && found.start <= at.start ? found : at
}

/** A role that says more than the name, as a span of the article. */
export function roleOf({ read, speaker }: SourceEntry): Span | undefined {
  return speaker?.roles.find((role) => !wordsOf({ read }, speaker.nameSpan).includes(wordsOf({ read }, role)))
}

/** For whom somebody speaks, as the name that the article gives: a spokesperson's body, a lawyer's client. Nothing where their name or role says so. */
export function speaksForOf(entry: SourceEntry): Span | undefined {
  const { read, speaker } = entry
  const whom = speaker?.speaksFor && read.analysis.speakers.find(({ id }) => id === speaker.speaksFor)
  if (!whom) return undefined
  const name = wordsOf(entry, whom.nameSpan)
  const told = [speaker.nameSpan, roleOf(entry)].some((span) => span && wordsOf(entry, span).includes(name))
  return told ? undefined : whom.nameSpan
}

/** The section that an entry belongs to: who is behind it over the story, and whether the desk is sure that the words are theirs. */
export function sectionOf(entry: SourceEntry): SourceSection {
  const { attribution, speaker } = entry
  const { kind } = entry.person?.speaker ?? speaker ?? {}
  if (kind && kind !== 'unknown' && attribution.sure === false && !isNamedElsewhere(entry)) return 'unsure'
  switch (kind) {
    case 'person':
      return 'people'
    case 'body':
    case 'document':
      return 'bodies'
    case 'anonymous':
    case 'collective':
      return 'unnamed'
    default:
      return 'open'
  }
}

/** Whether this article leaves open who it is (a surname, an office), and another one of the story tells. */
export function isNamedElsewhere({ attribution, speaker, person }: SourceEntry): boolean {
  const open = speaker?.kind === 'anonymous' || speaker?.kind === 'unknown'
  return open && person?.speaker.kind === 'person' && !['pronoun', 'no-cue'].includes(attribution.doubt ?? '')
}
