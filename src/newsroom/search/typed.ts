import type { SearchTerm } from '../../core/rows/search.ts'
import { commonWords } from '../../text/locales/en/common-words.ts'

const common = new Set(commonWords.split(' '))

/**
 * What was typed as terms: “phrases” in quotation marks word for word, other words each by itself. Words that say nothing of what is
 * looked for ("what did the … say") are left out, unless nothing else was typed.
 */
export function termsOf(typed: string): SearchTerm[] {
  const parts = typed.slice(0, 1_000).match(/"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|[^\s"“”„«»]+/g) ?? []
  const terms = parts.map((part) => ({ text: part.replace(/^["“„«]|["”“»]$/g, ''), phrase: /^["“„«]/.test(part) }))
  const telling = terms.filter(
    ({ text, phrase }) => phrase || !common.has(text.toLowerCase().replace(/[^\p{L}\p{N}’']/gu, '')),
  )
  return (telling.length > 0 ? telling : terms).map(({ text }) => ({ text }))
}
