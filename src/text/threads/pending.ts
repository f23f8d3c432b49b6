import { acts, bills, doing, matters, staying, valued } from '../locales/en/threads.ts'
import { type Cue, cuePattern } from './cue.ts'

/** What has still to be decided: to be looked at again. */
export const pending: readonly Cue[] = [
  {
    kind: 'pending',
    worth: 7,
    pattern: cuePattern(
      `\\b(?:is|are|['’]s|['’]re) (?:now |also |still |currently |next |widely |formally |not )?(?:due|set|expected|scheduled|slated|poised|likely|to be asked|preparing|planning) (?:to|on) (?:\\p{L}+ )?${acts}\\b`,
    ),
    // What only somebody thinks will come.
    not: {
      from: /^\S+ (?:\p{L}+ )?likely to (?!appear|rule|vote|consider|debate|announce|be (?:charged|sentenced|released|published|announced|tried)|file|appeal|testify|plead|return to court)/iu,
    },
  },
  {
    kind: 'pending',
    worth: 5.4,
    told: true,
    pattern: cuePattern(`\\b(?:is|are)(?: now| also| all| still)? (?:set|scheduled) to (?!${staying}\\b)\\p{Ll}{3,}`),
    not: {
      sentence: /\b(?:if|eventually|automatically|shares|prices|temperatures|sales|profits)\b/iu,
      before: /\b(?:that|which) $/iu,
    },
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
    not: { from: /^\S+ (?:\S+ ){0,4}expected to (?:please|delight|disappoint|beat|top|match)\b/iu },
  },
  {
    kind: 'pending',
    worth: 6.5,
    impersonal: true,
    pattern: cuePattern(
      `\\b(?i:${matters}|manhunt|police inquiries|enquiries|inquiries) (?:\\p{L}+ ){0,4}?(?:continues?|continuing|begins? (?:on|in|next|later)|starts? (?:on|in|next|later)|opens? (?:on|in|next)|resumes?|remains? (?:open|pending|under ?way))\\b`,
    ),
    not: { before: /\bthe report $/iu },
  },
  {
    kind: 'pending',
    worth: 7,
    pattern: cuePattern(
      `\\b(?:will|(?:is|are|due|set|expected|scheduled) to) (?:appear (?:in court|before)|go on trial|stand trial|face trial|rule on|vote on|decide (?:whether|on|if)|be (?:sentenced|arraigned|tried|charged|extradited|deported|prosecuted|court-martialled)|hold (?:a|an) (?:\\p{L}+ ){0,2}?(?:vote|referendum|inquiry|hearing|inquest|election)|give evidence|testify)\\b|\\bwill publish (?:its|the|his|her|their)\\b`,
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
      '\\b(?:has|have|had|is|are) yet to (?:be )?(?:cho(?:ose|sen)|plead|vote|rule|act|resume|return|say|show|secure|apologi[sz]e|reopen(?:ed)?|launch(?:ed)?|approve|ratif(?:y|ied)|pass(?:ed)?|answer(?:ed)?|implement(?:ed)?|submit(?:ted)?|appeal|counted|tested|traced|caught|replaced?|repaired|pick|elect(?:ed)?|finali[sz]ed?|complete|clear|open(?:ed)?|appoint(?:ed)?|take place|begin|start|report|paid|pay|receive|explain(?:ed)?|built|delivered|heard|completed|established|made public|filled|sentenced|tried|recovered|found|scheduled|provided?|hand(?:ed)? over|hold|held|take a (?:position|decision)|sign|decided?|announced?|determined?|approved?|named?|agreed?|confirmed|set|published?|ruled?|voted?|charged?|signed?|identified|released?)\\b',
    ),
  },
  {
    kind: 'pending',
    worth: 6,
    pattern: cuePattern(
      '\\b(?:is|are) (?:still |now |also |currently )?(?:in (?:\\p{L}+ ){0,2}?(?:talks|negotiations|discussions) (?:with|over|about|on)|(?:looking|searching) for (?:an? )?(?:new|permanent|interim|successor|replacement|buyer)|recalling (?:(?:up to|about|nearly|more than|some|all|around) )*(?:\\d[\\d,]*|hundreds|thousands|millions|cars|vehicles)|considering|weighing|reviewing|investigating|looking (?:into|at (?:ways|plans|options|how|whether))|seeking|debating|examining)\\b',
    ),
  },
  {
    kind: 'pending',
    worth: 6,
    pattern: cuePattern(
      '\\b(?:remains|is|are) (?:still |now )?(?:under (?:review|investigation|consideration)|being (?:investigated|reviewed|considered|examined)|unclear (?:when|whether)|to be (?:decided|determined))\\b',
    ),
  },
  {
    kind: 'pending',
    worth: 7,
    pattern: cuePattern(
      '\\b(?:adjourned|postponed|remanded|bailed|deferred|delayed|put off) (?:\\p{L}+ ){0,6}?(?:until|till|to (?=(?:appear|attend|return|be sentenced|next|later|another|an? (?:as yet |yet )?(?:later|unspecified|new|future)|\\d|early|late|mid|the (?:new|end|following|start|beginning|spring|summer|autumn|fall|winter)|\\p{Lu}\\p{Ll}+ ?\\d|\\p{Lu}\\p{Ll}+day|January|February|March|April|May|June|July|August|September|October|November|December)))',
    ),
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
        /['’]s $|\b(?:no|any|those|these|had|made|scrapped|dropped|abandoned|shelved|cancelled|canceled|how|if|whether|what|where|who|its|his|her|their|unveil(?:ed)?) (?:\p{L}+ )?$/iu,
      from: /^\S+ (?:plans )?to (?:vote for|support|continue|work with)\b/iu,
    },
  },
  {
    kind: 'pending',
    worth: 7.2,
    impersonal: true,
    pattern: cuePattern(
      `\\b(?i:${matters}) (?:due|expected|scheduled|set|slated|planned|listed) (?:to|for|on|in|by|next|later|this|within|before|at|soon|tomorrow)\\b`,
    ),
  },
  {
    kind: 'pending',
    worth: 6.5,
    told: true,
    // A deal that hangs on something still to come; "subject to a curfew" hangs on nothing.
    pattern: cuePattern(
      '\\b(?:subject to|dependent on|conditional (?:up)?on) (?:(?:passing|completing|clearing) )?(?:(?:an?|the|his|her|its|their) )?(?:\\p{Ll}+ ){0,2}?(?:medicals?|work permit|(?:international )?clearance|due diligence|approval|ratification|consent)\\b',
    ),
    not: { sentence: /\b(?:any|every|each|always|usually|normally|typically|generally|had)\b/iu },
  },
  {
    kind: 'pending',
    worth: 7,
    pattern: cuePattern(
      `\\b(?:must|needs?(?: to)?|has to|have to|(?:is|are) to|requires?|(?:is|are) subject to)(?: (?:still|also|now|first))? (?:be (?:approved|ratified|confirmed|passed|agreed|signed off) (?:by|in|at)|(?:the |a )?(?:\\p{L}+ ){0,4}?(?:approval|ratification|assent|sign-off|go-ahead))\\b`,
    ),
    not: { sentence: /\b(?:any|every|each|always|usually|normally|typically|generally)\b/iu },
  },
  {
    kind: 'pending',
    worth: 7.5,
    pattern: cuePattern(
      `\\b(?i:${bills}) (?:now |next |will (?:now )?|must (?:now |still )?)(?:goes|go|heads?|moves?|passes|returns?|proceeds?) (?:back |on )?(?:to|before)\\b`,
    ),
    impersonal: true,
  },
  {
    kind: 'pending',
    worth: 6,
    pattern: cuePattern(
      '\\b(?:will|would) be (?:releasing|publishing|announcing|appealing|filing|submitting|introducing|launching|holding|suing|challenging|reviewing|investigating|looking into)\\b',
    ),
  },
  {
    kind: 'pending',
    worth: 7,
    impersonal: true,
    pattern: cuePattern(
      "\\buntil (?:all )?(?:the |its |their )?(?:[\\p{L}’'-]+ ){0,6}?(?:ballots|votes) (?:are|have been) (?:counted|tallied)\\b|\\b(?:is|are|remains?) (?:still )?too close to call\\b",
    ),
  },
  {
    kind: 'pending',
    worth: 6,
    pattern: cuePattern(
      '\\b(?:is|are) (?:being |currently |now |still |presently )*(?:held|detained) (?:without (?:bail|charge)|on (?:[\\p{L}\\d$.,]+ ){0,4}?bail|in (?:lieu of|custody|(?:the )?[\\p{L} ]{2,30}? jail)|pending)|\\b(?:is|are|remains?) (?:currently |presently |still |now )?in (?:police |federal )?custody\\b',
    ),
  },
  {
    kind: 'pending',
    worth: 4.8,
    certainty: 'implied',
    pattern: cuePattern(
      '\\b(?:said|says|told|announced|confirmed|added|indicated|signal(?:l?ed)|insisted)\\b[^.;“”"]{2,120}? (?<!\\b(?:he|she|it|they|we|I) )(?:would|will) (?:soon |now |also |formally |[“"‘]\\p{L}+ly[”"’] )?[“"‘]?(?:sign|send(?! (?:an? )?(?:\\p{L}+ )?(?:message|signal))|invest|spend|close|cut|hire|publish|release|hold|appeal|introduce|submit|present|file|investigate|be (?:published|released|decided|charged|sentenced|tried|held|made public|reviewed|investigated|announced|introduced|signed|appealed|carried out))\\b',
    ),
    not: { sentence: /\bif\b|\bwould have\b/iu },
  },
  {
    kind: 'pending',
    worth: 5.5,
    certainty: 'implied',
    told: true,
    pattern: cuePattern(
      `\\b(?:is|are)(?: also| now| still)? to be (?!${valued}\\b)\\p{L}{2,}(?:ed|en|ught|ld|lt|id)\\b`,
    ),
    not: { sentence: /\bif\b/iu },
  },
  {
    kind: 'pending',
    worth: 5.5,
    certainty: 'implied',
    told: true,
    pattern: cuePattern(
      '\\b(?:could|may|might|will) (?:yet |also |now |still )?consider \\p{L}+ing\\b|\\bconsiders? (?:expelling|suing|suspending|banning|closing|withdrawing|resigning|boycotting|prosecuting|charging|appealing)\\b',
    ),
    not: { sentence: /\bif\b/iu },
  },
]
