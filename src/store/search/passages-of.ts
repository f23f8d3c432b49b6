import type { Analysis, Speaker } from '../../core/analysis.ts'
import type { ArticleContent } from '../../core/article.ts'
import type { Change } from '../../core/change.ts'
import type { PassageKind } from '../../core/rows/search.ts'
import type { Span } from '../../core/span.ts'

/** A passage before it has a row: which part of which version it lies in is known to whoever asks. */
export interface Passage extends Span {
  readonly kind: PassageKind
  readonly speaker: string | null
  readonly part: 'headline' | 'text'
}

/** Of one article; what goes beyond is found by its words all the same. */
const passagesAtMost = 300
const longest = 1_200

/** The passages of an analysed text: what is said by whom, as far as the desk is sure, what is promised, and sentences with a figure. */
export function passagesOf({ text }: ArticleContent, analysis: Analysis): Passage[] {
  const speakers = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]))
  const found: Passage[] = []
  const add = (kind: PassageKind, span: Span, speaker: string | null) =>
    found.push({ kind, speaker, part: 'text', start: span.start, end: Math.min(span.end, span.start + longest) })
  for (const { content, source, speaker, stance, sure, weak } of analysis.attributions) {
    const [first] = content
    if (!first || weak || sure === false) continue
    const who = nameOf(text, speaker === undefined ? undefined : speakers.get(speaker), source)
    const span = stretchOf(analysis, { start: first.start, end: content.at(-1)!.end })
    add('said', span, who)
    if (stance === 'promises') add('promised', span, who)
  }
  for (const { kind, who, ...span } of analysis.threads)
    if (kind === 'promise' || kind === 'deadline')
      add('promised', stretchOf(analysis, span), who ? text.slice(who.start, who.end) : null)
  for (const sentence of analysis.sentences)
    if (/\p{N}/u.test(text.slice(sentence.start, sentence.end))) add('number', sentence, null)
  return found.slice(0, passagesAtMost)
}

/** The words that an outlet changed: those of the new version, or of the old one where they were taken away. */
export function passagesOfChanges(changes: readonly Change[]): (Passage & { readonly old: boolean })[] {
  return changes
    .filter(({ material }) => material)
    .flatMap(({ before, after }) => {
      const passage = after ?? before
      if (!passage) return []
      const { where, start, end } = passage
      return [{ kind: 'changed' as const, speaker: null, part: where, start, end, old: after === undefined }]
    })
    .slice(0, passagesAtMost)
}

function nameOf(text: string, speaker: Speaker | undefined, source: readonly Span[]): string | null {
  if (speaker) return speaker.name
  const [first] = source
  return first ? text.slice(first.start, first.end) : null
}

/** Whole sentences around a span. */
function stretchOf({ sentences }: Analysis, span: Span): Span {
  const first = sentences.find(({ end }) => end > span.start)
  const last = sentences.find(({ end }) => end >= span.end)
  return { start: Math.min(first?.start ?? span.start, span.start), end: Math.max(last?.end ?? span.end, span.end) }
}
