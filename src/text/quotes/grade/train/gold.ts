import { overlaps, type Span } from '../../../../core/span.ts'

/** Words of an article, and whose they are: any of the names; nobody's where a reader could not tell. */
export interface Said extends Span {
  readonly by: readonly string[]
}

export interface GoldArticle {
  readonly text: string
  readonly said: readonly Said[]
}

/**
 * An article of the speakers' fixtures: `[[source=Name/Other]]` or `[[“words”=Name]]`. Returns the text without its marks; a mark
 * with `?` also takes no answer.
 */
export function readMarked(marked: string): GoldArticle {
  const said: Said[] = []
  let text = ''
  for (const piece of marked.split('[[')) {
    const end = piece.indexOf(']]')
    if (end < 0) {
      text += piece
      continue
    }
    const at = piece.lastIndexOf('=', end)
    const start = text.length
    text += piece.slice(0, at)
    const by = piece
      .slice(at + 1, end)
      .replace(/^\?/, '')
      .split('/')
      .filter(Boolean)
    said.push({ start, end: text.length, by })
    text += piece.slice(end + 2)
  }
  return { text, said }
}

/** Articles as JSON Lines: `{text, said: [{start, end, by: [name]}]}`, spans in UTF-16 units over source or words. */
export const readLines = (file: string): GoldArticle[] =>
  file
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldArticle)

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\b(?:the|a|an)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Whether a speaker's name is one of those: the same, a part of a longer one, or the same last word. */
export const isOneOf = (name: string, by: readonly string[]): boolean =>
  by.some((other) => {
    const [x, y] = [plain(name), plain(other)]
    if (!x || !y) return false
    return (
      x === y ||
      ` ${x} `.includes(` ${y} `) ||
      ` ${y} `.includes(` ${x} `) ||
      x.split(' ').at(-1) === y.split(' ').at(-1)
    )
  })

/**
 * The mark that an attribution answers: one over its source, else the one that its words share most with. Of one inside other
 * words only a mark over its source tells: the words are marked as the outer one's.
 */
export function markOf(
  article: GoldArticle,
  source: readonly Span[],
  content: readonly Span[],
  inner = false,
): Said | undefined {
  const own = article.said.find((mark) => source.some((span) => overlaps(span, mark)))
  if (own || inner) return own
  const [best] = article.said
    .filter((mark) => sharedWith(mark, content) > 0)
    .sort((a, b) => sharedWith(b, content) - sharedWith(a, content))
  return best
}

/** How many units of a mark the spans cover. */
export const sharedWith = (mark: Said, spans: readonly Span[]): number =>
  spans.reduce((sum, span) => sum + Math.max(0, Math.min(span.end, mark.end) - Math.max(span.start, mark.start)), 0)
