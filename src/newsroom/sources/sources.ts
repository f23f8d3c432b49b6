import type { Attribution, Speaker } from '../../core/analysis.ts'
import { type Span, slice } from '../../core/span.ts'
import type { ReadArticle } from '../articles/article.ts'

/** One attribution of one article, as the answer lists it. */
export interface SourceEntry {
  readonly read: ReadArticle
  /** Its index in the article's analysis. */
  readonly index: number
  readonly attribution: Attribution
  /** The speaker worked out behind it; nothing where the text leaves that open. */
  readonly speaker: Speaker | undefined
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
 * articles people and bodies of exactly one name are one group; whoever has no name stays with their article. Thoughts, plans
 * and acts, which nobody said, only come with `weak`.
 */
export function sourcesOf(articles: readonly ReadArticle[], { weak = false } = {}): SourceGroup[] {
  const groups = new Map<string, { section: SourceSection; entries: SourceEntry[] }>()
  for (const read of articles) {
    const speakers = new Map(read.analysis.speakers.map((speaker) => [speaker.id, speaker]))
    read.analysis.attributions.forEach((attribution, index) => {
      if (attribution.weak && !weak) return
      const speaker = attribution.speaker === undefined ? undefined : speakers.get(attribution.speaker)
      const section = sectionOf(speaker, attribution)
      const key =
        section === 'open' || !speaker ? 'open' : `${section === 'unsure' ? 'unsure ' : ''}${keyOf(read, speaker)}`
      const group = groups.get(key) ?? { section, entries: [] }
      group.entries.push({ read, index, attribution, speaker })
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

/** The section that a speaker belongs to; with an attribution, whether the desk is sure that the words are theirs. */
export function sectionOf(speaker: Speaker | undefined, attribution?: Attribution): SourceSection {
  if (speaker && speaker.kind !== 'unknown' && attribution?.sure === false) return 'unsure'
  switch (speaker?.kind) {
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

function keyOf({ article }: ReadArticle, speaker: Speaker): string {
  const named = speaker.kind === 'person' || speaker.kind === 'body'
  return named ? `${speaker.kind} ${speaker.name}` : `${article.id} ${speaker.id}`
}
