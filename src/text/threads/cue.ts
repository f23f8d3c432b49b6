import type { Certainty, ThreadKind } from '../../core/analysis.ts'

/** Words that leave something open. */
export interface Cue {
  readonly kind: ThreadKind
  /** Matched against one sentence. Its group `who` is the one who has to act; without it that is the subject before the match. */
  readonly pattern: RegExp
  /** Not a cue when this matches what stands right before it (`before`), from it on (`from`), or anywhere in the sentence. */
  readonly not?: { readonly before?: RegExp; readonly from?: RegExp; readonly sentence?: RegExp }
  /** How good a follow-up it makes, 0 to 10. */
  readonly worth: number
  readonly certainty?: Certainty
  /** The match begins with the matter itself ("the hearing is due"): nobody is named who must act. */
  readonly impersonal?: true
}

/** Not to be taken at its word: "never promised", "no call for". */
export const denied =
  /\b(?:not|never|no|nor|n['’]t|without|denied|deny|denies|refused to|declined to|failed to|stopped short of)(?: \p{L}+){0,2} $/iu
/** Told of what did not come about, or long ago. */
export const unreal = /\b(?:would|could|should|might) have (?:\p{L}+ )?$/iu

/** Case counts: a name begins with a capital. Places of groups are asked for (`d`). */
export function cuePattern(source: string): RegExp {
  return new RegExp(source, 'du')
}
