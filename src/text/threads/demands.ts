import { addressees as who } from '../locales/en/threads.ts'
import { type Cue, cuePattern } from './cue.ts'

/** Advice to the public is nothing that is followed up. */
const advice =
  /^\S+ [^.;]{1,60}? to (?:remain|stay|keep|be) (?:vigilant|calm|alert|patient|safe|indoors|inside|home|at home|aware|cautious|careful|united|strong|peaceful)\b|^\S+ (?:(?:up)?on |to )?(?:the |all |local |its |his |her |their |our |some |any )*(?:\p{L}+ )?(?:public|people|residents?|drivers?|motorists?|everyone|everybody|citizens|fans|viewers|travell?ers|passengers|visitors|users|customers|patients|shoppers|commuters|homeowners|tourists|walkers|readers|supporters|voters|swimmers|households|holidaymakers|anyone(?: with (?:information|\p{L}+))?|witnesses|parents|americans|britons|australians|canadians|fans|followers|friends|colleagues|consumers|investors|shareholders|parishioners)\b/iu

/** What is asked for, and of whom it may be asked: "demanded a full account from the port". */
const answerable =
  '(?:answers?|explanations?|apolog(?:y|ies)|assurances?|guarantees?|reports?|accounts?|documents|records|papers|files|details|clarification|information|compensation|damages|action|statements?|response|reply|refunds?|plans?|timetable|evidence|inquiry|investigation|review)'

/** Whom a letter is to: "harbour master Oddvar Lunn". */
const recipient = '(?<who>\\p{L}[^,.;:"“”()]{1,90}?)'

/** What somebody wants of somebody else: did they do it? */
export const demands: readonly Cue[] = [
  {
    kind: 'demand',
    worth: 7,
    pattern: cuePattern(
      `\\b(?:letters?|e-?mails?|notes?|petitions?|messages?|memo|memos|cables?|telegram|subpoenas?|(?:wrote|written|writes|writing))\\b(?: [^,.;:"“”()]{1,30}?)? to ${recipient}(?: on \\p{Lu}\\p{Ll}+day)?,? (?:demand|request|seek|press)ing \\p{Ll}+`,
    ),
    not: { before: /\b(?:no|any|in reply to a|another) $/iu },
  },
  {
    kind: 'demand',
    worth: 7,
    // "In an open letter to Ann Lee, the nurses have urged a halt …"
    pattern: cuePattern(
      `\\b[Ii]n (?:an?|the|their|its|his|her) (?:[\\p{L}-]+ ){0,3}?(?:letter|e-?mail|petition|memo) to ${recipient}, (?!who |which )[^,.;:"“”()]{2,60}? (?:urge[sd]?|demand(?:s|ed)?|call(?:s|ed) (?:for|on)|asked (?:for|that)|request(?:s|ed)?) \\p{Ll}+`,
    ),
    not: { sentence: /\bin reply to\b/iu },
  },
  {
    kind: 'demand',
    worth: 7,
    pattern: cuePattern(
      `\\b(?:letters?|e-?mails?|notes?|petitions?|messages?|(?:wrote|written|writes|writing))\\b(?: [^,.;:"“”()]{1,30}?)? to ${recipient}(?: on \\p{Lu}\\p{Ll}+day)?,? (?:asking|calling|urging) (?:(?:for|that) \\p{Ll}+|(?:on )?(?:him|her|it|them) to \\p{Ll}+)`,
    ),
    not: { before: /\b(?:no|any|in reply to a|another) $/iu },
  },
  {
    kind: 'demand',
    worth: 7,
    pattern: cuePattern(
      `\\b(?:demand|request)(?:s|ed|ing)? (?:\\p{L}+ ){0,4}?${answerable} (?:[^,.;:"“”()]{2,40}? )?from ${who}(?= (?:by|before|within|on|over|about|after|for|in|at|last|this|and|as|because|when|while|who|which|that)\\b|[,.;:]|$)`,
    ),
  },
  {
    kind: 'demand',
    worth: 6.5,
    pattern: cuePattern(`\\bcall(?:s|ed|ing)? (?:up)?on ${who}(?:, [^,.;:]{2,60},)? to \\p{Ll}+`),
    not: {
      from: advice,
      sentence: /\bcall(?:s|ed|ing)? (?:up)?on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/iu,
    },
  },
  {
    kind: 'demand',
    worth: 6.5,
    pattern: cuePattern(
      `\\b(?:urg(?:e|es|ed|ing)|implor(?:e|es|ed|ing)|press(?:es|ed|ing)|order(?:s|ed|ing)|instruct(?:s|ed|ing)|beseech(?:es|ed|ing)?) ${who} (?:not )?to \\p{Ll}+`,
    ),
    // "No knowledge of any efforts to urge …", "reportedly told": nobody asks it of anybody.
    not: {
      from: advice,
      before: /\b(?:(?:efforts?|attempts?|bids?|moves?|campaigns?|scheme|plot) to|reportedly|allegedly) $/iu,
    },
  },
  {
    kind: 'demand',
    worth: 6,
    pattern: cuePattern(`\\bappeal(?:s|ed|ing)? to ${who} (?:not )?(?:to|for) \\p{Ll}+`),
    not: { from: /^\S+ to (?:the |a |an )?(?:\p{L}+ ){0,4}(?:court|tribunal|judges?|ombudsman)\b/iu },
  },
  {
    kind: 'demand',
    worth: 6.5,
    pattern: cuePattern(
      "\\b(?<who>(?:\\p{Lu}[\\p{L}’'.-]* |the \\p{Ll}+ |ministers |officials |police ){1,4}?)(?:was|were|is|are|has been|have been) (?:urged|called (?:up)?on|pressed|ordered|told|asked) to \\p{Ll}+",
    ),
  },
  {
    kind: 'demand',
    worth: 5.5,
    pattern: cuePattern(`\\b(?:has|have|had) (?:also |formally |repeatedly )?ask(?:ed) ${who} to \\p{Ll}+`),
  },
  {
    kind: 'demand',
    worth: 5,
    pattern: cuePattern(
      `\\bask(?:s|ed|ing) (?<who>(?:the )?(?:\\p{Lu}[\\p{L}’'.-]*(?: of)? ?){1,5}|(?:the )?(?:court|judge|police|government|council|agency|department|ministry|board|bank|club|firm|school|university|hospital|airline|commission|committee|watchdog|authorities|officials|ministers?|regulators?|prosecutors?|president|parliament|mayor|governor|company))(?: ?)to \\p{Ll}+`,
    ),
  },
  {
    kind: 'demand',
    worth: 6.5,
    pattern: cuePattern(
      '\\bdemand(?:s|ed|ing)? (?:that (?<who>[^,.;:"“”()]{2,60}?) (?:be|must|should|end|stop|release|resign|apologi[sz]e|publish|pay|withdraw|return|hand|drop|lift|investigate|answer|explain)|to (?:know|see|be)|answers|(?:an?|the|more|his|her|their|its|immediate) (?:\\p{L}+ ){0,3}?(?:inquiry|investigation|apology|resignation|release|answers?|explanation|action|justice|compensation|withdrawal|return|review|vote|election|referendum|halt|end|ceasefire))\\b',
    ),
    not: { before: /\b(?:in|of|the|on|high|consumer|energy|rising|falling) $/iu },
  },
  {
    kind: 'demand',
    worth: 6,
    pattern: cuePattern(
      '\\bcall(?:s|ed|ing)? for (?:(?:an?|the|his|her|their|its|more|immediate|urgent) )?(?:\\p{L}+[ -]){0,3}?(?:inquiry|enquiry|investigation|probe|apology|resignations?|release|answers|explanation|action|justice|compensation|withdrawal|return|review|vote|election|elections|referendum|halt|end|ceasefire|cease-fire|boycott|sanctions|ban|reforms?|restraint|moratorium|dismissal|sacking|impeachment|audit|overhaul|changes?|legislation|law|expulsion|removal|suspension|repeal|abolition|commission|closure|scrapping)\\b|\\bcall(?:s|ed|ing)? for (?:expelling|scrapping|banning|ending|suspending|freezing|removing|releasing|boycotting|sacking|firing|closing|abolishing|repealing|halting|prosecuting|investigating) \\p{L}+',
    ),
    not: {
      before: /(?:['’]s?|\b(?:the|growing|any|no|those|these|amid)) $/iu,
      from: /^\S+ for (?:help|backup|an ambulance)\b/iu,
    },
  },
  {
    kind: 'demand',
    worth: 6.2,
    pattern: cuePattern(`\\bcall(?:ed|ing) for ${who} to (?:be )?\\p{Ll}+`),
    not: {
      before: /(?:['’]s?|\b(?:the|growing|any|no|those|these|amid|protocol|rules?|script|procedures?|plans?)) $/iu,
      from: advice,
    },
  },
  {
    kind: 'demand',
    worth: 6,
    pattern: cuePattern(
      "\\b(?:said|says|insist(?:s|ed)|argued?|wrote|told (?:\\p{L}+ ){1,3}?that|tweeted) (?:that )?(?<who>(?:\\p{Lu}[\\p{L}’'.-]*|the|his|her|its|their|ministers|police|officials)(?: (?!(?:that|she|he|they|who|thinks?|believes?) )[\\p{L}’'.-]+){0,5}?) (?:should|must|ought to|has to|have to) (?:now |also |immediately )?(?:resign|quit|sack|apologi[sz]e|publish|release|explain|investigate|step (?:down|aside)|drop|scrap|halt|withdraw|stop|hand over|repay|reinstate|reconsider|intervene|be (?:sacked|removed|fired|investigated|prosecuted|dismissed|suspended|held (?:to account|accountable)|released|published|banned|scrapped|reopened|closed))\\b",
    ),
    not: { sentence: /\bif\b/iu },
  },
  {
    kind: 'demand',
    worth: 5.5,
    pattern: cuePattern('\\binsist(?:s|ed|ing)? (?:that )?(?<who>[^,.;:"“”()]{2,60}?) must \\p{Ll}+'),
  },
  {
    kind: 'demand',
    worth: 6.6,
    pattern: cuePattern(
      '\\b(?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?|pressed|sought|seeks?|seeking|petition(?:s|ed|ing)?) (?:for )?(?:(?:an?|the|more|his|her|their|its|immediate|further|written|full|independent|public|new) )*(?:inquiry|investigation|apology|resignation|release|answers|explanation|compensation|damages|injunction|review|recount|hearing|documents|records|briefing|extradition|dismissal|retrial|new trial|judicial review|international help|help from)\\b',
    ),
    not: { before: /\b(?:not|when|being|was|were|if) $/iu },
  },
  {
    kind: 'demand',
    worth: 6,
    pattern: cuePattern(
      `\\bwants? ${who} to (?:resign|apologi[sz]e|publish|pay|withdraw|return|release|explain|answer|investigate|act|step down|change|review|end|stop|ban|reopen|hand over|testify|reconsider|intervene)\\b|\\bwants? (?:the |his |her |their |its |all |any )(?:[\\p{L}’'-]+ ){1,6}?(?:made public|released|published|sacked|fired|reopened|removed|scrapped|investigated|suspended|withdrawn|dismissed|banned|returned|brought (?:back|to (?:justice|court))|held to account)\\b`,
    ),
  },
]
