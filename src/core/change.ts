import type { Span } from './span.ts'

/**
 * What differs between two versions of an article. `note`: the outlet tells of it (a correction, a clarification); `negation`: a
 * "not" or a hedge came or went; `wording`: other words, as far as can be told for the same.
 */
export type ChangeKind =
  | 'headline'
  | 'number'
  | 'name'
  | 'quotation'
  | 'date'
  | 'attribution'
  | 'accusation'
  | 'negation'
  | 'note'
  | 'added'
  | 'removed'
  | 'wording'

/** A passage of one version: a span of its headline or of its text, and in it the words that the other version lacks. */
export interface ChangedPassage extends Span {
  readonly where: 'headline' | 'text'
  readonly words: readonly Span[]
}

/** One change, old beside new; `before` is absent where something was added, `after` where it was taken away. */
export interface Change {
  readonly kinds: readonly ChangeKind[]
  /** Told to those who saw the old words; what is not material is told to nobody. */
  readonly material: boolean
  readonly before?: ChangedPassage
  readonly after?: ChangedPassage
}
