/**
 * Whether a text passes a filter of words: `visa asylum` passes with either word, `-sport` keeps out, `"human rights"` is
 * looked for word for word. Words fit at their beginning ('visa' finds 'visas'). Plain comparison: no pattern is ever run.
 */
export function passesFilter(filter: string, text: string): boolean {
  const terms = readTerms(filter)
  if (terms.length === 0) return true
  const words = ` ${normal(text)} `
  const holds = (term: string) => words.includes(` ${term}`)
  if (terms.some((term) => term.out && holds(term.text))) return false
  const wanted = terms.filter((term) => !term.out)
  return wanted.length === 0 || wanted.some((term) => holds(term.text))
}

function readTerms(filter: string): { text: string; out: boolean }[] {
  const parts = filter.match(/-?"[^"]*"|[^\s,]+/g) ?? []
  return parts
    .map((part) => ({ text: normal(part.replace(/^-/, '')), out: part.startsWith('-') }))
    .filter((term) => term.text !== '')
}

function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
