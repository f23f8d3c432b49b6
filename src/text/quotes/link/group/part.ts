import type { Role, TaggedSpan } from './spans.ts'

/** A span that a rule found, as the tagger would have marked it. */
export const spanIn = (paragraph: number, role: Role, first: number, end: number, fronted = false): TaggedSpan => ({
  role,
  first,
  end,
  paragraph,
  fronted,
  joined: true,
})
