import type { Analysis, Attribution, Speaker, Thread } from '../../core/analysis.ts'
import { overlaps, type Span, slice } from '../../core/span.ts'

/** Whoever a thread waits for: the one who refused, promised or was asked, as the article names them. */
export interface Awaited {
  readonly name: string
  readonly kind: Speaker['kind']
}

/** Undefined where the thread doesn't say whom it waits for by a name. */
export function awaitedBy(thread: Thread, { speakers }: Pick<Analysis, 'speakers'>, text: string): Awaited | undefined {
  const { who } = thread
  if (!who) return undefined
  const speaker = speakers.find(({ mentions, nameSpan }) => [nameSpan, ...mentions].some((span) => overlaps(span, who)))
  if (speaker) return { name: speaker.name, kind: speaker.kind }
  const words = slice(text, who).trim()
  return /\p{Lu}/u.test(words) ? { name: words, kind: 'unknown' } : undefined
}

/**
 * What the awaited one says in a later article: the first words there that are surely theirs and are no refusal, as a span of that
 * text. Undefined where they are not heard: nothing is guessed from a likeness of names beyond title and first name.
 */
export function findAnswer(awaited: Awaited, { speakers, attributions }: Analysis): Span | undefined {
  const theirs = new Set(speakers.filter((speaker) => sameName(awaited, speaker)).map(({ id }) => id))
  const answer = attributions.find((attribution) => isAnswer(attribution) && theirs.has(attribution.speaker ?? ''))
  const first = answer?.content[0]
  const last = answer?.content.at(-1)
  return first && last && { start: first.start, end: last.end }
}

function isAnswer({ stance, weak, content }: Attribution): boolean {
  return !weak && content.length > 0 && stance !== 'declines' && stance !== 'asks'
}

const small = new Set(['the', 'of', 'and', 'a', 'for'])
const wordsIn = (name: string) =>
  name
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !small.has(word))

/** The same words, or a person's last name where the other has it with others before it. */
function sameName(awaited: Awaited, speaker: Speaker): boolean {
  const [a, b] = [wordsIn(awaited.name), wordsIn(speaker.name)]
  if (a.length === 0 || b.length === 0) return false
  if (a.join(' ') === b.join(' ')) return true
  const persons = awaited.kind === 'person' && speaker.kind === 'person'
  return persons && a.at(-1) === b.at(-1) && (a.length === 1 || b.length === 1)
}
