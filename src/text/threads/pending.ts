import { acts, doing, examinations, matters, unknowns } from '../locales/en/threads.ts'
import { type Cue, cuePattern } from './cue.ts'

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
      `\\b(?:will|(?:is|are|due|set|expected|scheduled) to) (?:appear (?:in court|before)|go on trial|stand trial|face trial|rule on|vote on|decide (?:whether|on|if)|be sentenced|be arraigned|hold (?:a|an) (?:\\p{L}+ ){0,2}?(?:vote|referendum|inquiry|hearing|inquest|election)|give evidence|testify)\\b|\\bwill publish (?:its|the|his|her|their)\\b`,
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
  {
    kind: 'pending',
    worth: 7,
    impersonal: true,
    pattern: cuePattern(
      '\\b(?:[Nn]o ?(?:one|body)|[Nn]o (?:\\p{L}+ ){0,2}?(?:arrests?|suspects?|charges?|decisions?|dates?|group|motive|cause|verdict|details?|agreement|deal)) (?:has|have|was|were|had) (?:yet |so far |immediately |publicly )?(?:been )?(?:charged|arrested|identified|named|made|filed|set|announced|reached|released|given|claimed|determined|held responsible|prosecuted|convicted|found|brought|established|taken)\\b',
    ),
  },
  {
    kind: 'pending',
    worth: 6.5,
    pattern: cuePattern(
      "\\b(?:has|have)(?: not|n['’]t) (?:yet |so far |formally |publicly |been publicly )*(?:been )?(?:charged|arrested|identified|named|found|recovered|located|determined|decided|set|announced|confirmed|ruled|established|reached an? (?:agreement|deal|verdict)|made (?:a|any) decision|entered a plea|filed charges|released (?:the|any|its|their|a)|scheduled)\\b",
    ),
    not: {
      from: /^\S+ (?:not|n['’]t) (?:been )?(?:found|confirmed) (?:to|guilty|that|any)\b/iu,
      sentence: /\bany (?:kind of )?(?:crime|wrongdoing)\b/iu,
    },
  },
  {
    kind: 'pending',
    worth: 7,
    impersonal: true,
    pattern: cuePattern(
      `\\b(?i:${unknowns}) (?:(?:of|for|behind|and) [^.;]{2,80}? )?(?:is|are|was|were|remains?|has|have) (?:still |also |yet |as yet |not yet |not immediately |being )?(?:unknown|unclear|undetermined|not (?:yet |immediately |publicly )?(?:been )?(?:known|clear|determined|established|released|disclosed|identified|made public)|under investigation|investigated|determined|known|a mystery|to be determined)\\b`,
    ),
    not: { sentence: /\b(?:is|was) (?:well )?known (?:for|as|to)\b/iu },
  },
  {
    kind: 'pending',
    worth: 6,
    impersonal: true,
    pattern: cuePattern(
      "\\b(?:[Ii]t (?:is|remains|['’]s) (?:still |also |as yet )?(?:unclear|unknown|uncertain|not (?:yet |immediately )?(?:clear|known|certain))|[Ii]t was (?:still |not (?:yet |immediately )|not )(?:unclear|unknown|clear|known)) (?:what|who|how|why|whether|when|where|if)\\b",
    ),
  },
  {
    kind: 'pending',
    worth: 7,
    pattern: cuePattern(
      `\\b(?:will|is to|are to|plans? to|(?:is|are) (?:due|set|expected|scheduled) to) (?:also |now |then )?(?:carry out|conduct|perform|run|do|undergo|order|undertake) (?:an? |the |its |their )?${examinations}\\b`,
    ),
  },
  {
    kind: 'pending',
    worth: 7,
    impersonal: true,
    pattern: cuePattern(
      `\\b(?i:${examinations}|results? of [^.;]{2,60}?) (?:will be|(?:is|are) (?:being|to be|still|now|planned|pending|awaited|expected|due|scheduled|under ?way))\\b`,
    ),
    not: { from: /^\S+ will be (?:easier|harder|a|an|the)\b/iu },
  },
  {
    kind: 'pending',
    worth: 6.5,
    pattern: cuePattern(
      '\\b(?:remains?|(?:is|are) still) (?:missing|at large|on the run|unaccounted for|unidentified|wanted|in (?:a )?critical (?:but stable )?condition|in intensive care|trapped|in custody)\\b|\\b(?:is|are) (?:at large|on the run|unaccounted for)\\b|\\bdied? .{0,20}unaccounted for\\b',
    ),
  },
  {
    kind: 'pending',
    worth: 6.5,
    pattern: cuePattern(
      '\\b(?<who>(?:the |local |state |federal )*(?:\\p{L}+ )?(?i:police|officers?|detectives|rescuers|rescue (?:crews|teams|workers)|crews|divers|investigators|authorities|searchers|firefighters|volunteers|teams|officials|forces|scientists|engineers|agents)) (?:is|are) (?:still |now |also )?(?:searching (?:for)?|looking for|hunting(?: for)?|trying to (?:find|identify|trace|determine|establish)|appealing for|combing|working to (?:find|identify|determine|establish))\\b',
    ),
  },
  {
    kind: 'pending',
    worth: 7,
    pattern: cuePattern(
      '\\b(?:jury|jurors|judges?|panel|court|magistrate|tribunal) (?:has |have |is |are |will |was |were )?(?:been )?(?:retired to consider|retire to consider|deliberating|(?:begin|began|begins|resume|resumes|continue|continues|start) deliberat(?:ing|ions)|still out|reserved? (?:judge?ment|its ruling|its decision|her decision|his decision)|return a verdict|deliver (?:a|its|the|her|his) (?:verdict|ruling|judge?ment)|adjourned)\\b|\\b(?:sentencing|verdict|ruling) (?:is|was) (?:set|scheduled|expected|postponed|put off|reserved)\\b',
    ),
  },
  {
    kind: 'pending',
    worth: 5.5,
    pattern: cuePattern(
      '\\b(?:faces?|(?:is|are) facing|could face) (?:up to |as (?:many|much) as |a maximum of |at least |between |possible |a possible |further |criminal |disciplinary |federal |\\p{L}+ counts of )*(?:\\d+|life|\\p{L}+ (?:years|months)|charges?|trial|an? (?:\\p{L}+ ){0,2}?(?:inquiry|investigation|hearing|vote|trial|lawsuit|fine|sentence|recall)|extradition|deportation|prosecution|impeachment|eviction)\\b',
    ),
    not: { from: /^\S+ (?:\S+ ){0,4}(?:challenges?|problems?|competitors|rivals|opponents)\b/iu },
  },
  {
    kind: 'pending',
    worth: 5.5,
    certainty: 'implied',
    pattern: cuePattern(`\\b(?:plans?|intends?|has plans|have plans) to ${doing}\\b`),
    not: {
      before:
        /\b(?:no|had|made|scrapped|dropped|abandoned|shelved|cancelled|canceled|how|if|whether|what|where|who|its|his|her|their|unveil(?:ed)?) (?:\p{L}+ )?$/iu,
    },
  },
  {
    kind: 'pending',
    worth: 6.5,
    dated: true,
    pattern: cuePattern(
      `\\b(?:begins?|starts?|opens?|resumes?|ends?|expires?|closes?|concludes?|takes? effect|comes? into (?:force|effect)|goes? (?:into effect|into force|on sale|on trial|to the polls|before)|meets?|reconvenes?|will (?:\\p{L}+ )?${acts})\\b`,
    ),
    // "the end of the season"
    not: { before: /\b(?:the|an?|this|that|its|their|his|her|at) $/iu, from: /^close to\b/iu },
  },
]
