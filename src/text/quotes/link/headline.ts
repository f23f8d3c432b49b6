import type { Document } from '../../document.ts'
import { paragraphRanges } from '../tagger/paragraphs.ts'
import { nounKind } from '../words/people.ts'
import type { Group } from './group/group.ts'
import type { TaggedSpan } from './group/spans.ts'
import { isLineHeading } from './interview/labels.ts'

const MOST_TOKENS = 30
const dashes = new Set(['-', '–', '—'])
/** Labels of a desk, not sources. */
const kickers = new Set(
  'watch live video photos pictures opinion analysis exclusive breaking update updated explainer review comment editorial podcast gallery interview profile obituary quiz note editor’s correction clarification read more related'.split(
    ' ',
  ),
)

/** "Police: bridge to stay shut" and "Bridge to stay shut – report", in the first two paragraphs; the first only where nothing was tagged. */
export function readHeadlines(document: Document, taken: ReadonlySet<number>): Group[] {
  return paragraphRanges(document)
    .filter(({ first, end, place }) => place < 2 && end - first <= MOST_TOKENS && end - first >= 4)
    .flatMap(({ first, end, place }) => {
      const told = behind(document, first, end, place)
      if (told) return told
      return taken.has(place) ? [] : (before(document, first, end, place) ?? [])
    })
}

const group = (
  paragraph: number,
  source: [number, number],
  cue: [number, number],
  content: [number, number],
): Group[] => {
  const part = (role: TaggedSpan['role'], [first, end]: [number, number]): TaggedSpan => ({
    role,
    first,
    end,
    paragraph,
    fronted: false,
    joined: true,
  })
  return [{ source: part('source', source), cue: part('cue', cue), content: [part('content', content)] }]
}

function before(document: Document, first: number, end: number, place: number): Group[] | undefined {
  const { tokens } = document
  const colon = tokens.slice(first, Math.min(end, first + 6)).findIndex(({ value }) => value === ':') + first
  if (colon <= first || end - colon < 4 || kickers.has(tokens[first]!.value.toLowerCase())) return undefined
  if (isLineHeading(document, first, colon)) return undefined
  const words = tokens.slice(first, colon)
  if (!words.every(({ value, pos }) => /^\p{Lu}/u.test(value) || ['NOUN', 'ADJ', 'ADP', 'DET'].includes(pos)))
    return undefined
  const last = words.at(-1)!
  // "NEW DELHI: …" tells where it was filed.
  if (words.length > 1 && words.every(({ value }) => !/\p{Ll}/u.test(value))) return undefined
  if (nounKind(last.value) === undefined && last.pos !== 'PROPN') return undefined
  const stop = tokens[end - 1]!.value === '.' ? end - 1 : end
  return group(place, [first, colon], [colon, colon + 1], [colon + 1, stop])
}

function behind({ text, tokens }: Document, first: number, end: number, place: number): Group[] | undefined {
  const stop = tokens[end - 1]!.value === '.' ? end - 1 : end
  for (let i = stop - 2; i >= Math.max(first + 3, stop - 5); i--) {
    if (!dashes.has(tokens[i]!.value)) continue
    const spaced = text[tokens[i]!.start - 1] === ' ' && text[tokens[i]!.end] === ' '
    const last = tokens[stop - 1]!
    if (!spaced || (nounKind(last.value) === undefined && !['source', 'sources'].includes(last.value))) return undefined
    return group(place, [i + 1, stop], [i, i + 1], [first, i])
  }
  return undefined
}
