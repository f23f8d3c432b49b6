import type { Document } from '../../../document.ts'
import type { TaggedSpan } from '../group/spans.ts'

/** "According to |an article in the Post, Benita Holt| said": whom it is according to and who does something then are two, though tagged as one. */
export const partAccording = ({ tokens }: Document, spans: readonly TaggedSpan[]): TaggedSpan[] =>
  spans.flatMap((span, k) => {
    const [before, behind] = [spans[k - 1], spans[k + 1]]
    if (span.role !== 'source' || before?.role !== 'cue' || behind?.role !== 'cue') return [span]
    if (before.end !== span.first || behind.first !== span.end || !/^According$/.test(tokens[before.first]!.value))
      return [span]
    let comma = span.end - 2
    while (comma > span.first && tokens[comma]!.value !== ',') comma--
    if (comma === span.first || tokens[span.end - 1]!.value === ',') return [span]
    return [
      { ...span, end: comma },
      { ...span, first: comma + 1, joined: false },
    ]
  })
