import type { Token } from './token.ts'

/** The first of tokens [first, end) that ends behind a place of the text; `end` where none does. */
export function tokenAt(tokens: readonly Token[], first: number, end: number, place: number): number {
  let low = first
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= place) low = middle + 1
    else high = middle
  }
  return low
}
