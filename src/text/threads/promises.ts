import { type Cue, cuePattern } from './cue.ts'

const doing =
  '(?:appeal|publish|release|review|investigate|look into|examine|consider|introduce|bring|fight|challenge|sue|announce|respond|return|repay|refund|pay|compensate|rebuild|repair|replace|restore|reopen|open|close|hold|launch|set up|create|recruit|hire|fund|spend|invest|provide|cooperate|co-operate|step down|resign|withdraw|end|ban|lift|change|cut|raise|reduce|make public|hand over|submit|present|contest|support|work with|continue|deliver|improve|ensure|stand (?:again|for)|run for|seek)'

/** What somebody gave their word to do: to be held against it. */
export const promises: readonly Cue[] = [
  {
    kind: 'promise',
    worth: 7,
    pattern: cuePattern(
      '\\b(?:promis(?:e|es|ed|ing)|vow(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|guarante(?:e|es|ed|eing)|undertook|undertaken|swore|sworn) (?:(?:\\p{L}+ ){0,3}?(?:to|that|there (?:will|would)|he|she|it|they|we)|an? (?:\\p{L}+ ){0,2}?(?:inquiry|review|investigation|report|response|reform|vote|referendum|answer|end))\\b',
    ),
    not: {
      before: /(?:%|\b(?:a|no|any|the)) $/iu,
      from: /^\S+ (?:(?:land|of|allegiance|in|oath|an oath)\b|to be (?:a|an|one|like|the|more|quite|very)\b)/iu,
    },
  },
  { kind: 'promise', worth: 6, pattern: cuePattern('\\b(?:has|have|had|is|are) committed to \\p{L}+ing\\b') },
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
      `\\b(?:said|says|told (?:\\p{L}+ ){1,4}?that|added|announced)(?: that)? (?:it|he|she|they) (?:would|will|intends? to|intended to|plans to|planned to) ${doing}\\b`,
    ),
  },
  {
    kind: 'promise',
    worth: 5,
    certainty: 'implied',
    pattern: cuePattern(`\\b(?:[Ww]e|I)(?: will|['’]ll| shall| intend to| are going to) (?:\\p{L}+ ){0,1}?${doing}\\b`),
    not: { sentence: /^["“]?if\b/iu },
  },
]
