import { examinations, matters, searchers, searching } from '../locales/en/threads.ts'
import { type Cue, cuePattern } from './cue.ts'

/** Who is still missing or not charged, and the tests that may tell. */
export const unsolved: readonly Cue[] = [
  {
    kind: 'pending',
    worth: 7,
    impersonal: true,
    pattern: cuePattern(
      '\\b(?:[Nn]o ?(?:one|body)|[Nn]o (?:\\p{L}+ ){0,2}?(?:arrests?|suspects?|charges?|decisions?|dates?|group|motive|successors?|replacements?|buyers?|(?:new |further )?talks|timetable|timeline|candidates?|winners?|explanation|claims? of responsibility|sentence|plea|funeral|meeting|new date|cause|verdict|details?|agreement|deal|weapons?|bod(?:y|ies)|trace|survivors?|date|ruling|results?)(?: (?:in|of|for|from|on) [^.;,]{2,40}?)?) (?:has|have|was|were|had) (?:yet |so far |immediately |publicly )?(?:been )?(?:charged|arrested|identified|named|made|filed|set|announced|reached|released|given|claimed|determined|held responsible|prosecuted|convicted|found|recovered|located|brought|established|taken|published|issued|scheduled|appointed|chosen|agreed|fixed|decided|confirmed|entered|offered|detained|laid)\\b',
    ),
    not: { sentence: /\b(?:been|was|were) taken (?:to|ill|in)\b/iu },
  },
  {
    kind: 'pending',
    worth: 6.5,
    pattern: cuePattern(
      "\\b(?:has|have)(?: not|n['’]t) (?:yet |so far |formally |publicly |officially |independently |positively |immediately )*(?:been )?(?:yet |formally |publicly |officially |independently |positively )?(?:charged|arrested|identified|named|found|recovered|located|determined|decided|set|announced|revealed|disclosed|published|confirmed|ruled|established|reached an? (?:agreement|deal|verdict)|made (?:a|any) decision|entered a plea|filed charges|released (?:the|any|its|their|a)|scheduled)\\b",
    ),
    not: {
      from: /^\S+ (?:not|n['’]t) (?:been )?(?:found|confirmed) (?:to|guilty|that|any)\b/iu,
      sentence: /\bany (?:kind of )?(?:crime|wrongdoing)\b/iu,
    },
  },
  {
    kind: 'pending',
    worth: 7,
    pattern: cuePattern(
      `\\b(?:will|is to|are to|plans? to|(?:is|are) (?:due|set|expected|scheduled) to) (?:also |now |then )?(?:carry out|conduct|perform|run|do|undergo|order|undertake|undertake|proceed with|go ahead with|begin|continue|resume|commission|face|await) (?:an? |the |its |their |his |her |more |further )*(?:${examinations}|search|inquiry|investigation|talks)\\b`,
    ),
  },
  {
    kind: 'pending',
    worth: 7,
    impersonal: true,
    pattern: cuePattern(
      `\\b(?i:${examinations}|results? of [^.;]{2,60}?) (?:will (?:be|follow)|(?:is|are) (?:being|to be|to follow|still|now|planned|pending|awaited|expected|due|scheduled|under ?way))\\b`,
    ),
    not: { from: /^\S+ will be (?:easier|harder|a|an|the)\b/iu },
  },
  {
    kind: 'pending',
    worth: 6.5,
    pattern: cuePattern(
      '\\b(?:remains?|(?:is|are) still) (?:missing|at large|on the run|unaccounted for|unidentified|wanted|unsolved|unexplained|in (?:a )?critical (?:but stable )?condition|in intensive care|trapped|in custody)\\b|\\b(?:is|are) (?:at large|on the run|unaccounted for)\\b|\\bdied? .{0,20}unaccounted for\\b',
    ),
  },
  {
    kind: 'pending',
    worth: 6.5,
    pattern: cuePattern("\\b(?:has|have)(?: still)?(?: not|n['’]t)(?: yet| so far| still)? regained consciousness\\b"),
    not: { sentence: /\b(?:died|dead|death|when)\b/iu },
  },
  {
    kind: 'pending',
    worth: 6.5,
    pattern: cuePattern(
      `\\b(?<who>(?:the |local |state |federal )*(?:(?!(?:that|but|though|and|as|when|while|because|since|say|says|said) )\\p{L}+ )?(?i:${searchers}))(?: (?:in|from|at|of|with) [^,.;]{2,40}?)? (?:is|are) (?:still |now |also |currently |presently )?${searching}\\b`,
    ),
  },
  {
    kind: 'pending',
    worth: 6,
    pattern: cuePattern(
      `\\b(?<who>(?:the |local |state |federal )*(?:(?!(?:that|but|though|and|as|when|while|because|since|say|says|said) )\\p{L}+ )?(?i:${searchers})) (?:was|were) (?:still |also )?(?:searching for|hunting|looking for|trying to (?:identify|determine|establish|trace|find))\\b`,
    ),
    // Told of then: "were searching for him when he rang".
    not: {
      sentence: /\b(?:when|while|at the time|until|before|that (?:day|night)|found (?:him|her|it|them))\b|\bhad\b/iu,
    },
  },
  {
    kind: 'pending',
    worth: 7,
    impersonal: true,
    pattern: cuePattern(
      `\\b(?i:${examinations}|${matters}) (?:will|(?:is|are) to|(?:is|are) (?:due|set|expected|scheduled) to) (?:also |now |then )?(?:determine|establish|decide|examine|look (?:into|at)|find out|consider|report|show|take place|help|confirm|hear|shed light|reveal)\\b`,
    ),
  },
  {
    kind: 'pending',
    worth: 6.5,
    certainty: 'implied',
    // Samples on their way, and who has just begun to look.
    pattern: cuePattern(
      `\\b(?i:samples?|swabs?|specimens?|remains|bod(?:y|ies)|devices?|wreckage|recorders?|black boxes|items|weapon|phones?|gun) (?:[^.;,]{2,30} )?(?:has|have|had|was|were|is|are)(?: now| also)? (?:been |being )?(?:sent|taken|flown|submitted|shipped) (?:[^.;]{1,40} )?(?:for (?:\\p{L}+ ){0,2}?(?:tests?|testing|analysis|examination|identification|autopsy|post-mortem)|to (?:an? |the )?(?:[\\p{L}]+ ){0,3}?(?:lab(?:s|oratory|oratories)?|medical examiner|coroner))\\b|\\b(?:has|have) (?:now |also |already )?(?:begun|started) (?:looking into|investigating|examining|reviewing|assessing|an? (?:\\p{L}+ ){0,2}?(?:inquiry|investigation|review|search))\\b`,
    ),
  },
]
