import { type Cue, cuePattern } from './cue.ts'

/** Who is asked: a name, or "the bank". */
const name = "(?:the )?\\p{Lu}[\\p{L}’'.-]*(?: \\p{Lu}[\\p{L}’'.-]*){0,3}|the (?:\\p{Ll}+ )?\\p{Ll}+"

/** By when something must be done. Counts only with a date, a day or a stretch of time after it. */
export const deadlines: readonly Cue[] = [
  {
    kind: 'deadline',
    worth: 8.5,
    pattern: cuePattern('\\b(?<by>(?:no|not) later than)\\b'),
  },
  {
    kind: 'deadline',
    worth: 8,
    pattern: cuePattern(
      `\\b(?:(?:ask|order|urg|instruct|want|request|demand)(?:e?d|e?s|ing)?|told|calls?|called)(?: on)? (?<who>${name}) to [^.;]{2,100}?\\b(?<by>by|before|within)\\b`,
    ),
  },
  {
    kind: 'deadline',
    worth: 8,
    pattern: cuePattern(
      `\\b(?:demand|request|insist)(?:s|ed|ing)? that (?<who>${name}) [^.;]{2,100}?\\b(?<by>by|before|within)\\b`,
    ),
  },
  {
    kind: 'deadline',
    worth: 8,
    pattern: cuePattern(
      `\\b(?:demand|request|seek|want)(?:s|ed|ing)? [^,.;:"“”()]{2,80}? from (?<who>${name}) (?<by>by|before|within)\\b`,
    ),
  },
  {
    kind: 'deadline',
    worth: 7.8,
    impersonal: true,
    pattern: cuePattern(
      '\\b(?:ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|request(?:s|ed|ing)?|wants?|wanted|order(?:s|ed|ing)?|calls?|called) (?:for )?[^.;]{2,100}?\\b(?<by>by|before|within)\\b',
    ),
    not: { from: /^ask\p{L}* [^.;]{0,40}\b(?:whether|if|how|what|why|when|who)\b/iu },
  },
  {
    kind: 'deadline',
    worth: 8.5,
    pattern: cuePattern('\\b(?<by>(?:has|have) (?=(?:\\d+|\\p{L}+) (?:hours|days|weeks|months) to (?!go\\b)))'),
  },
  { kind: 'deadline', worth: 8.5, pattern: cuePattern('\\b(?:has|have|had|with) (?<by>until|till)\\b') },
  {
    kind: 'deadline',
    worth: 8.5,
    pattern: cuePattern(
      '\\b(?:must|has to|have to|needs? to|(?:is|are|was|were|been) (?:required|ordered|obliged|told|instructed|given) (?:to)?)\\b[^.;]{0,160}?(?<by>\\b(?:by|before|no later than|until|within)\\b)',
    ),
  },
  {
    kind: 'deadline',
    worth: 8.5,
    pattern: cuePattern(
      '\\b(?:gave|given|gives|giving|set|sets|imposed|faces?|facing)\\b[^.;]{0,80}?\\b(?<by>(?:until|deadline of|a deadline|by|within))\\b',
    ),
    // "That gave her two days": told of when it was over.
    not: { before: /\b(?:that|this|which) $/iu },
  },
  {
    kind: 'deadline',
    worth: 8.5,
    pattern: cuePattern(
      '\\b(?:gave|given|gives|giving)\\b[^.;]{1,80}? (?<by>\\p{L}+ (?=(?:\\d+|\\p{L}+) (?:hours|days|weeks|months) to \\p{Ll}))',
    ),
    not: { before: /\b(?:that|this|which) $/iu },
  },
  {
    kind: 'deadline',
    worth: 8.5,
    impersonal: true,
    pattern: cuePattern('\\b(?<by>[Dd]eadline)\\b'),
    // The outlet of that name.
    not: {
      before: /\b(?:missed|past|after|passed|transfer) (?:the |a |its |his |her |their )?$/iu,
      from: /^Deadline (?:\p{Ll}+ )?(?:report|said|says|wrote|writes|notes|first)/u,
    },
  },
  {
    kind: 'deadline',
    worth: 8,
    // "Residents can comment on the plan until 1 May."
    pattern: cuePattern(
      '\\b(?:can|may) (?:(?:also|still|now|then) )?(?:comment|apply|object|register|appeal|respond|claim|bid|enrol|submit|vote|nominate|have their say|make (?:comments|representations))\\b[^.;]{0,80}?(?<by>\\b(?:until|till|by|before|no later than)\\b)',
    ),
  },
  {
    kind: 'deadline',
    worth: 7.5,
    pattern: cuePattern('\\b(?:expires?|lapses|runs out|closes|ends) (?<by>on|at|in|by)\\b'),
  },
  {
    kind: 'deadline',
    worth: 7.5,
    pattern: cuePattern('\\b(?:will|would|shall|is to|are to)\\b[^.;]{0,100}?(?<by>\\b(?:by|no later than|within)\\b)'),
    not: {
      before:
        /\b(?:believes?|thinks?|predicts?|predicted|expects?|expected|hopes?|forecasts?|estimates?|projects?) [^.;]{0,60}$/iu,
      sentence:
        /^(?:the |these |more |heavy )?(?:storms?|rain|snow|showers|temperatures?|winds?|skies|clouds|waters?|prices?|sales|populations?|numbers?|profits?|demand|emissions|sea levels?|output)\b/iu,
    },
  },
]
