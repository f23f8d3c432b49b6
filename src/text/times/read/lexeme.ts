import type { Span } from '../../../core/span.ts'

/** What comes before a lexeme: nothing, a hyphen, white space, a line's end, or an empty line. */
export type Gap = 'none' | 'hyphen' | 'space' | 'break'

/** A word, a number or a mark of the text, in lower case, with its place. */
export interface Lexeme extends Span {
  readonly lower: string
  readonly gap: Gap
  readonly kind: 'word' | 'number' | 'mark'
  /** Written with a capital. */
  readonly capital: boolean
}
