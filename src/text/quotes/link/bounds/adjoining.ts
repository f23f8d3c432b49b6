import type { TaggedSpan } from '../group/spans.ts'

/** "The pier is “safe as houses,” he wrote": a clause and the quotation that it runs into are one piece of what is said. */
export function joinAdjoining(content: readonly TaggedSpan[]): TaggedSpan[] {
  const joined: TaggedSpan[] = []
  for (const piece of content.toSorted((a, b) => a.first - b.first)) {
    const last = joined.at(-1)
    if (last && last.end === piece.first && last.paragraph === piece.paragraph)
      joined[joined.length - 1] = { ...last, end: piece.end }
    else joined.push(piece)
  }
  return joined
}
