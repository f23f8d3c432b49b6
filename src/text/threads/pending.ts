import { type Cue, cuePattern } from './cue.ts'

const acts =
  '(?:vote|rule|decide|announce|publish|release|appear|begin|start|meet|sign|open|close|resume|face|return|report|hear|present|unveil|resign|plead|testify|visit|name|send|take effect|go (?:on trial|to trial|before|to the polls|on sale|into)|launch|hold|submit|consider|discuss|debate|deliver|issue|make (?:a|an|its|his|her|their) (?:\\p{L}+ )?(?:decision|announcement|ruling|statement|appearance)|give evidence|conclude|expire|complete|finish|seek|file|approve|reject|introduce|choose|elect|lay out|leave|arrive|step down|stand trial|take place|come into force|come before|end|last|monitor|appeal|review|follow|send|be (?:sentenced|arraigned|charged|published|released|announced|decided|named|completed|extradited|tried|heard|held|questioned|put to|made public|known|signed|confirmed|unveiled|handed|finali[sz]ed|approved|laid|discussed|debated|introduced|ready|presented|formally|buried|reopened))'
const matters =
  '(?:trial|hearing|inquest|inquiry|enquiry|investigation|probe|verdict|ruling|decision|vote|referendum|election|sentencing|appeal|review|report|results?|judg(?:e)?ment|announcement|talks|summit|debate|autopsy|post-mortem|audit|case|lawsuit|extradition|by-election|ballot|court date|inspection|findings)'

/** What has still to be decided, or to take place: to be looked at again. */
export const pending: readonly Cue[] = [
  {
    kind: 'pending',
    worth: 7,
    pattern: cuePattern(
      `\\b(?:is|are|['’]s|['’]re) (?:now |also |still |currently |next |widely |formally |not )?(?:due|set|expected|scheduled|slated|poised|likely|to be asked|preparing|planning) (?:to|on) (?:\\p{L}+ )?${acts}\\b`,
    ),
  },
  {
    kind: 'pending',
    worth: 6,
    pattern: cuePattern(
      "\\b(?:is|are|['’]s|['’]re) (?:now |also |still |currently )?planning (?:to \\p{Ll}+|on \\p{L}+ing)\\b",
    ),
  },
  {
    kind: 'pending',
    worth: 7,
    pattern: cuePattern(
      "\\b(?:is|are|['’]s) (?:next |now )?due (?:back )?(?:in court|before|at \\p{Lu}|on (?:trial|\\p{Lu}|\\d)|in (?:\\p{Lu}|\\d)|next (?:week|month|year)|later|tomorrow|this|by)\\b",
    ),
  },
  {
    kind: 'pending',
    worth: 7.5,
    impersonal: true,
    pattern: cuePattern(
      `\\b(?i:${matters}) (?:\\p{L}+ ){0,3}?(?:is|are) (?:now |also |still |not )?(?:due|expected|scheduled|set|slated|pending|awaited|under ?way|ongoing|continuing|in progress)\\b`,
    ),
  },
  {
    kind: 'pending',
    worth: 6.5,
    impersonal: true,
    pattern: cuePattern(
      `\\b(?i:${matters}|police inquiries|enquiries|inquiries) (?:\\p{L}+ ){0,4}?(?:continues?|begins? (?:on|in|next|later)|starts? (?:on|in|next|later)|opens? (?:on|in|next)|resumes?|remains? (?:open|pending|under ?way))\\b`,
    ),
    not: { before: /\bthe report $/iu },
  },
  {
    kind: 'pending',
    worth: 7,
    pattern: cuePattern(
      `\\b(?:will|to) (?:appear (?:in court|before)|go on trial|stand trial|face trial|rule on|vote on|decide (?:whether|on|if)|be sentenced|be arraigned|hold (?:a|an) (?:\\p{L}+ ){0,2}?(?:vote|referendum|inquiry|hearing|inquest|election)|give evidence|testify)\\b|\\bwill publish (?:its|the|his|her|their)\\b`,
    ),
    not: { before: /\b(?:we|i)(?: also| now)? $/iu },
  },
  {
    kind: 'pending',
    worth: 6.5,
    pattern: cuePattern(
      `\\b(?:await(?:s|ing)?|waiting for|pending) (?:(?:the|a|an|his|her|its|their|further) )?(?:[\\p{L}’']+ ){0,3}?${matters}\\b`,
    ),
  },
  {
    kind: 'pending',
    worth: 6.5,
    pattern: cuePattern(
      '\\b(?:has|have|had|is|are) yet to (?:be )?(?:decided?|announced?|determined?|approved?|named?|agreed?|confirmed|set|published?|ruled?|voted?|charged?|signed?|identified|released?)\\b',
    ),
  },
  {
    kind: 'pending',
    worth: 6,
    pattern: cuePattern(
      '\\b(?:is|are) (?:still |now |also |currently )?(?:considering|weighing|reviewing|investigating|looking into|seeking|debating|examining)\\b',
    ),
  },
  {
    kind: 'pending',
    worth: 6,
    pattern: cuePattern(
      '\\b(?:remains|is|are) (?:still )?(?:under (?:review|investigation|consideration)|being (?:investigated|reviewed|considered|examined)|unclear (?:when|whether)|to be (?:seen|decided|determined))\\b',
    ),
  },
  {
    kind: 'pending',
    worth: 7,
    pattern: cuePattern(
      '\\b(?:adjourned|postponed|remanded|bailed|deferred|delayed|put off) (?:\\p{L}+ ){0,6}?(?:until|till|to)\\b',
    ),
  },
  {
    kind: 'pending',
    worth: 6,
    pattern: cuePattern(
      `\\b(?:launched|opened|ordered|announced|began|begun|set up|started) (?:an?|its own|the) (?:\\p{L}+[ -]){0,3}?(?:inquiry|enquiry|investigation|probe|review|inquest|audit)\\b`,
    ),
    certainty: 'implied',
  },
  {
    kind: 'pending',
    worth: 6.5,
    certainty: 'implied',
    pattern: cuePattern(`\\b(?:was|were) (?:due|expected|scheduled|set) to (?:\\p{L}+ )?${acts}\\b`),
    not: {
      sentence:
        /\b(?:but|until|before|when|after|originally|initially|had|last|instead|cancel\p{L}*|postpone\p{L}*)\b/iu,
    },
  },
]
