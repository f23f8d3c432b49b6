import { doing, lawful, ofARelative, vagueDoing } from '../locales/en/threads.ts'
import { type Cue, cuePattern, figurative, keptWords, modal, pastPerfect } from './cue.ts'

/** What somebody gave their word to do: to be held against it. */
export const promises: readonly Cue[] = [
  {
    kind: 'promise',
    worth: 7,
    pattern: cuePattern(
      '(?<![\\x27’]s? (?:[\\p{L}-]+ ){1,2}(?=(?:promises?|pledges?|vows?|guarantees?)\\b))\\b(?:promis(?:e|es|ed|ing)|vow(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|guarante(?:e|es|ed|eing)|undertook|undertaken|swore|sworn) (?:(?:\\p{L}+ ){0,3}?(?:to|that|there (?:will|would)|he|she|it|they|we)|an? (?:\\p{L}+ ){0,2}?(?:inquiry|review|investigation|report|response|reform|vote|referendum|answer|end))\\b',
    ),
    not: {
      before: new RegExp(
        `(?:%|${figurative.source})|${lawful}|${modal.source}|${pastPerfect.source}|${ofARelative}`,
        'iu',
      ),
      sentence: keptWords,
      from: /^\S+ (?:(?:land|of|allegiance|in|oath|an oath|delegates?)\b|to make (?:life|it|for|the|things)\b|to be (?:a|an|one|like|the|more|quite|very)\b)/iu,
    },
  },
  {
    kind: 'promise',
    worth: 6,
    pattern: cuePattern(
      `\\bthreaten(?:s|ed|ing)? (?:to (?:${doing}|stop|walk out|go on strike|boycott|expel|fire|dismiss)|(?:legal action|a strike|strikes|sanctions|a boycott))\\b`,
    ),
    not: {
      before: pastPerfect,
      sentence: keptWords,
    },
  },
  {
    kind: 'promise',
    worth: 5.5,
    pattern: cuePattern(
      `\\b(?:has|have) (?:\\p{L}+ )?(?:agreed|offered|undertaken) to ${doing}\\b|\\bagreed to (?:${doing}\\b|(?:an? |further |fresh )?(?:interview|meeting|talks|review|inquiry)\\b)`,
    ),
    not: { before: pastPerfect, sentence: keptWords },
  },
  {
    kind: 'promise',
    worth: 5.2,
    certainty: 'implied',
    told: true,
    // "Refunds will be paid, the airline said."
    pattern: cuePattern(
      '\\b(?i:refunds?|compensation|damages|famil(?:y|ies)|customers|passengers|victims|residents|patients|staff|workers|travellers|tenants|fans|ticket[- ]holders|owners|shareholders|creditors) (?:(?:who|with|in|of|on) [^.;,]{2,60}? )?will (?:all |now |also |then )?be (?:paid|refunded|reimbursed|compensated|rehoused|given (?:refunds?|compensation|their money)|offered (?:an? |the |full |alternative )*(?:refunds?|compensation|counselling|jobs|accommodation|homes))\\b',
    ),
    not: { sentence: /\b(?:if|unless)\b/iu },
  },
  {
    kind: 'promise',
    worth: 6,
    pattern: cuePattern('\\b(?:has|have|is|are) committed to \\p{L}+ing\\b'),
    not: { from: new RegExp(`^\\S+ committed to ${vagueDoing}`, 'iu') },
  },
  {
    kind: 'promise',
    worth: 6,
    pattern: cuePattern('\\b(?:gave|given) (?:\\p{L}+ ){0,3}?(?:assurances?|(?:his|her|their|its) word) that\\b'),
  },
  { kind: 'promise', worth: 6.5, pattern: cuePattern('\\b(?:[Ww]e|I) (?:promise|pledge|vow|guarantee)\\b') },
  {
    kind: 'promise',
    worth: 5,
    certainty: 'implied',
    pattern: cuePattern(
      `\\b(?:said|says|told (?:\\p{L}+ ){1,4}?that|added|announced|indicated|signal(?:l?ed))(?: (?:in|on|during|at) [^.;,“”"]{2,60}? that| that)? (?:it|he|she|they) (?:would|will|intends? to|intended to|plans to|planned to) (?:[“"‘]\\p{L}+ly[”"’] )?[“"‘]?${doing}\\b`,
    ),
    // What goes on as before, and what the asked say in a poll.
    not: {
      from: /^[^.;]{0,60}?(?:would|will|to) continue\b/iu,
      sentence: /^(?=.*\b(?:per ?cent|poll|survey|respondents|voters)\b).*\bthey would vote\b/iu,
    },
  },
  {
    kind: 'promise',
    // More than what is sought: "said that, if it failed, she would seek a review".
    worth: 6.8,
    certainty: 'implied',
    pattern: cuePattern(
      `\\b(?:said|says|told (?:\\p{L}+ ){1,4}?that|added|announced|indicated|warned|insisted)(?: that)?,? (?:if|unless) [^.;“”"]{2,90}?, (?:it|he|she|they) (?:would|will) ${doing}\\b`,
    ),
    // What is not so, and what it would bring: "if he were younger, he would leave".
    not: { sentence: /\b(?:if|unless) (?:\p{L}+ ){1,3}(?:were|had)\b/iu, before: pastPerfect },
  },
  {
    kind: 'promise',
    worth: 5,
    certainty: 'implied',
    pattern: cuePattern(`\\b(?:[Ww]e|I)(?: will|['’]ll| shall| intend to| are going to) (?:\\p{L}+ ){0,1}?${doing}\\b`),
    not: {
      sentence: /^["“]?if\b/iu,
      from: /^(?:we|i)\S*(?: will| shall)? (?:\p{L}+ )?(?:continue|keep|fight (?:back|for|on)|send a (?:link|message)|bring (?:an? |the |our )?(?:message|peace|hope|joy|prosperity)|give (?:my|our) (?:all|best))\b/iu,
    },
  },
]
