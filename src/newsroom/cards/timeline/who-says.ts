import type { Attribution, Event } from '../../../core/analysis.ts'
import type { Inline } from '../../../core/card.ts'
import { overlaps, type Span } from '../../../core/span.ts'
import { say } from '../../../locales/index.ts'
import type { ReadArticle } from '../../articles/article.ts'
import { exact } from '../exact.ts'

/** Words that name nobody: a source that is only one of these is left out, unless it was resolved. */
const PRONOUN = /^(?:i|you|he|she|it|we|they|one|this|that|these|those|who|which|there)$/i

/** " · source: Ann Lee (told the Post)": who says what a sentence tells, as resolved, and through whom it came. Nothing where nobody is named. */
export function whoSays(read: ReadArticle, sentence: Span): Inline[] {
  const events = read.analysis.events.filter(({ start }) => start === sentence.start)
  const indices =
    events[0]?.attributions ?? read.analysis.undated.find(({ start }) => start === sentence.start)?.attributions ?? []
  const attributions = indices
    .flatMap((i) => read.analysis.attributions[i] ?? [])
    .filter((a) => !isOnlyNear(a, sentence))
  for (const attribution of [...attributions].sort((a, b) => rank(b, events) - rank(a, events))) {
    const source = sourceOf(read, attribution)
    if (!source) continue
    const { channel } = attribution
    const through =
      channel && !overlaps(channel, source) ? [' (', ...exact(read.article, bare(read, channel)), ')'] : []
    return [{ type: 'implied', text: say.timeline.source }, ...exact(read.article, source), ...through]
  }
  return []
}

/** Those come first whose words hold the date. */
const rank = ({ content }: Attribution, events: readonly Event[]) =>
  content.some((c) => events.some(({ timex }) => overlaps(c, timex))) ? 1 : 0

/** A quotation that runs over from the paragraph before says nothing of this sentence. */
const isOnlyNear = ({ content, cue, source }: Attribution, sentence: Span) =>
  ![...content, ...cue, ...source].some((span) => overlaps(span, sentence))

function sourceOf(read: ReadArticle, { speaker, source }: Attribution): Span | undefined {
  const resolved = speaker === undefined ? undefined : read.analysis.speakers.find(({ id }) => id === speaker)
  if (resolved) return resolved.nameSpan
  const [span] = source
  if (!span) return undefined
  const shown = bare(read, span)
  const words = read.article.content.text.slice(shown.start, shown.end)
  return words === '' || PRONOUN.test(words) ? undefined : shown
}

/** Without the comma or the space at its end. */
function bare(read: ReadArticle, { start, end }: Span): Span {
  const { text } = read.article.content
  let last = end
  while (last > start && /[\s,;:.–—-]/.test(text[last - 1]!) && !/\b\p{Lu}\.$/u.test(text.slice(start, last))) last--
  return { start, end: last }
}
