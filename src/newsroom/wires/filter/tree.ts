/** What of an article a word of a filter is looked for in. */
export const fields = ['title', 'author', 'outlet'] as const

export type Field = (typeof fields)[number]

/** A filter as it is understood. `all` of nothing lets everything pass. */
export type Filter =
  | { readonly kind: 'word'; readonly words: string; readonly shown: string; readonly field?: Field }
  | { readonly kind: 'not'; readonly of: Filter }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Filter[] }

/** What is held against a filter: plain text. */
export interface FilteredText {
  readonly title: string
  readonly author?: string | undefined
  readonly outlet?: string | undefined
  readonly text: string
}

/** Letters and numbers in small letters, one space between: what words are compared by. */
export function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
