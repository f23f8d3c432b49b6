import type { Certainty, ThreadKind } from '../../core/analysis.ts'

/** Words that leave something open. */
export interface Cue {
  readonly kind: ThreadKind
  /** Matched against one sentence. Its group `who` is the one who has to act; without it that is the subject before the match. */
  readonly pattern: RegExp
  /** Not a cue when this matches what comes right before it (`before`), from it on (`from`), or anywhere in the sentence. */
  readonly not?: { readonly before?: RegExp; readonly from?: RegExp; readonly sentence?: RegExp }
  /** How good a follow-up it makes, 0 to 10. */
  readonly worth: number
  readonly certainty?: Certainty
  /** It tells of what was done, so that a day behind it that is over is when: "filed a suit on Monday". */
  readonly begun?: true
  /** Nothing is open without a day behind it that is still to come. */
  readonly dated?: true
  /** Characters between a `dated` cue and its day, where that are few. */
  readonly near?: number
  /** Not in what somebody is quoted to say: "we will win in May". */
  readonly told?: true
  /** The match begins with the matter itself ("the hearing is due"): nobody is named who must act. */
  readonly impersonal?: true
}

/** Not to be taken at its word: "never promised", "no call for". */
export const denied =
  /(?:n['’]t|\b(?:not|never|no|nor|without|denied|deny|denies|refused to|declined to|failed to|stopped short of|rather than|instead of))(?: \p{L}+){0,2} $/iu
/** Asked for or promised, and done. */
export const done =
  /\b(?:which|and|as) (?:he|she|they|it) (?:then |later |duly |has |have |since )?did\b|\band (?:promptly |quickly |soon |later )?(?:got|received|won|was given|were given) (?:one|it|them)\b/iu
/** Told of what did not come about, or long ago. */
export const unreal = /\b(?:would|could|should|might) have (?:\p{L}+ )?$/iu

/** Before a word that is a noun there: "a signed pledge", "that promise", "the framers' vow". */
export const figurative =
  /(?:['’]s?|\b(?:a|an|no|any|the|that|this|these|those|its|his|her|their|our|my|your|such|every|each|of|in|on|for|with|against|by|signed|written|solemn|campaign|election|broken|empty|old|earlier|previous|original|same|new|future|great|early|full|false)) $/iu
/** "can promise you", "will need to guarantee": nobody gives their word. */
export const modal = /\b(?:can|can['’]t|cannot|could|should|must|might|need(?:s|ed)? to|ha(?:s|ve) to|ought to) $/iu

/** "had vowed": told of before what the article tells, but not in what somebody says now. */
export const pastPerfect =
  /(?<!\b(?:said|says|claimed|told \p{L}+|complained|added|insisted|according to)(?: that)? (?:\p{L}+ ){0,4})\bhad (?:\p{L}+ ){0,2}$/iu
/** A word that was kept, or broken, leaves nothing open. */
export const keptWords =
  /\b(?:ke(?:pt|eps?)|fulfilled|honou?red|made good on|delivered on|carried out|broken?|reneged on|went back on|abandoned|dropped) (?:\p{L}+ ){0,4}?(?:promises?|pledges?|vows?|threats?|word)\b|\bas (?:he |she |it |they )?(?:had )?(?:promised|pledged|vowed|threatened)\b|\b(?:and|but) (?:he |she |it |they )?(?:did so|did|has since|have since|later did|never did|duly did)\b/iu

/** Case counts: a name begins with a capital. Places of groups are asked for (`d`), and one match after another (`g`). */
export function cuePattern(source: string): RegExp {
  return new RegExp(bothCases(source), 'dgu')
}

/**
 * `(?i:bail|…)` as `(?:[bB][aA][iI][lL]|…)`: V8 forgets the other case of a group's own flag once it has compiled the pattern anew
 * for speed, so that after some hundred articles "Bail" at the head of a sentence was no longer found.
 */
export function bothCases(source: string): string {
  let out = ''
  let depth = 0
  const inside: number[] = []
  for (const [piece] of source.matchAll(pieces)) {
    if (piece === '(?i:') inside.push(depth)
    if (piece.startsWith('(')) depth++
    if (piece === ')' && inside.at(-1) === --depth) inside.pop()
    const letter = inside.length > 0 && /^\p{L}$/u.test(piece)
    if (piece === '(?i:') out += '(?:'
    else out += letter ? `[${piece.toLowerCase()}${piece.toUpperCase()}]` : piece
  }
  return out
}

/** A pattern's escapes, classes, openings of groups, and every other sign by itself. */
const pieces = /\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:<[=!]|<\p{L}+>|i:|[:=!])|[\s\S]/gu
