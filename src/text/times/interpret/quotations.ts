import type { Lexeme } from '../read/lexeme.ts'

/** Words in quotation marks: lexemes `first` up to `end`, the marks aside. */
export interface Quotation {
  readonly first: number
  readonly end: number
}

/** Longer than this, a mark was not closed. */
const LONGEST = 250

/** A mark that curls may close one that doesn't: "A great day,” he said. */
const isDouble = (mark: string) => mark === '"' || mark === '”'

/** What is in quotation marks: “…”, "…", ‘…’ and ``…''. A quotation ends with its paragraph. */
export function findQuotations(lexemes: readonly Lexeme[]): Quotation[] {
  const found: Quotation[] = []
  let opened: { first: number; closes: string } | undefined
  const close = (end: number) => {
    if (opened && end > opened.first && end - opened.first <= LONGEST) found.push({ first: opened.first, end })
    opened = undefined
  }
  for (let i = 0; i < lexemes.length; i++) {
    const { lower, gap, kind } = lexemes[i]!
    if (gap === 'break') close(i)
    if (kind !== 'mark') continue
    const next = lexemes[i + 1]
    if (opened) {
      if (
        (lower === opened.closes || (isDouble(lower) && isDouble(opened.closes))) &&
        (lower !== "'" || next?.lower === "'" || next?.gap !== 'none')
      )
        close(i)
      continue
    }
    if (lower === '“') opened = { first: i + 1, closes: '”' }
    else if (lower === '"') opened = { first: i + 1, closes: '"' }
    else if (lower === '‘' && next?.gap === 'none') opened = { first: i + 1, closes: '’' }
    else if (lower === '`' && next?.lower === '`') opened = { first: i + 2, closes: "'" }
  }
  close(lexemes.length)
  return found
}
