import { firstThat } from '../first-that.ts'
import type { Token } from './token.ts'

/** The first of tokens [first, end) that ends behind a place of the text; `end` where none does. */
export const tokenAt = (tokens: readonly Token[], place: number, first = 0, end = tokens.length): number =>
  firstThat(first, end, (i) => tokens[i]!.end > place)
