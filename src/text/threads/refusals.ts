import { askedAbout as about } from '../locales/en/threads.ts'
import { type Cue, cuePattern } from './cue.ts'

/** Told of long before. */
const pastPerfectBefore = /\bhad (?:\p{L}+ )?$/iu

/** A question that somebody would not answer: to be asked again. */
export const refusals: readonly Cue[] = [
  {
    kind: 'refusal',
    worth: 8,
    pattern: cuePattern(`\\b(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)) (?:\\p{L}+ ){0,2}?to ${about}\\b`),
  },
  {
    kind: 'refusal',
    worth: 5.5,
    pattern: cuePattern(
      `\\b(?:declined|refused) (?:requests? for comment|all comment|further comment|comment|an interview|interview requests)\\b`,
    ),
  },
  {
    kind: 'refusal',
    worth: 8,
    pattern: cuePattern(
      "\\b(?:would|will|could|can|did|does|do) ?(?:not|n['’]t|neither) (?:\\p{L}+ ){0,1}?(?:comment|confirm(?: (?:n?or|and) deny)?|be drawn|discuss|elaborate|say (?:whether|if|how|why|when|who|what|where|more))\\b",
    ),
    not: {
      before: /\b(?:tests?|results?|police have|studies|officials? said they) $/iu,
      from: /^could ?n(?:ot|['’]t) say what\b/iu,
    },
  },
  {
    kind: 'refusal',
    worth: 8,
    pattern: cuePattern("\\bwon['’]t (?:comment|confirm|discuss|say (?:whether|if|how|why|when|who))\\b"),
  },
  {
    kind: 'refusal',
    worth: 8,
    pattern: cuePattern('\\bneither (?:confirm(?:ed|s)?|comment(?:ed)?) n?or den(?:y|ied|ies)\\b'),
  },
  {
    kind: 'refusal',
    worth: 7,
    pattern: cuePattern(
      "\\b(?:did|has|have|had|does|do) ?(?:not|n['’]t) (?:\\p{L}+ ){0,2}?(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?) (?:to )?(?:(?:a|an|any|the|its|his|her|their|our|several|multiple|repeated|numerous|further|phone|written|e-?mailed|email|emails?|[A-Z][\\p{L}’']*|CNN['’]s) ){0,4}?(?:requests?|questions?|calls?|emails?|e-mails?|messages?|inquir(?:y|ies)|enquir(?:y|ies)|telephone calls?|letters?)\\b",
    ),
  },
  {
    kind: 'refusal',
    worth: 7,
    pattern: cuePattern(
      '\\b(?:has|have|had|is|are) yet to (?:comment|respond|reply|answer|confirm|issue a (?:statement|response)|make a statement|speak publicly)\\b',
    ),
  },
  {
    kind: 'refusal',
    worth: 6.5,
    pattern: cuePattern('\\bcould not (?:\\p{L}+ ){0,2}?be (?:reached|contacted for)\\b'),
  },
  {
    kind: 'refusal',
    worth: 6.5,
    pattern: cuePattern("\\b(?:was|were)(?:(?: not|n['’]t) (?:\\p{L}+ )?available| unavailable) (?:for|to) comment\\b"),
  },
  {
    kind: 'refusal',
    worth: 6.5,
    pattern: cuePattern(
      "\\b(?:had|has|have|offered|made|gave) no (?:immediate |further |public )?(?:comment|response|reply|answer)\\b|\\b(?:did|does|do) ?(?:not|n['’]t) have (?:an? )?(?:immediate )?(?:comment|response|reply|answer)\\b",
    ),
  },
  {
    kind: 'refusal',
    worth: 7,
    pattern: cuePattern(
      "\\b(?:did|has|have|does|do) ?(?:not|n['’]t) (?:\\p{L}+ ){0,2}?(?:comment(?:ed)?|made? any (?:public )?(?:comment|statement))\\b|\\b(?:is|are|was|were)(?: not|n['’]t) (?:confirming|commenting|discussing)\\b|\\bwould(?: not|n['’]t) make (?:a|any) (?:further |public )?(?:comment|statement)\\b",
    ),
  },
  {
    kind: 'refusal',
    worth: 7,
    pattern: cuePattern(
      "\\b(?:did|does|do|would|has|have) ?(?:not|n['’]t) (?:immediately |yet |publicly |so far )?(?:provided?|released?|shared?|hand(?:ed)? over|produced?|supp(?:ly|lied)|disclosed?|made? available|turn(?:ed)? over|explain(?:ed)?|elaborated?|specif(?:y|ied)|g(?:ive|iven) (?:a |any |further )?(?:reasons?|details?|explanation|figures?|date|timeline)|said (?:what|who|how|why|whether|when|where|if)|offer(?:ed)? (?:a |any )?(?:explanation|details?|reason|evidence))\\b",
    ),
    not: { before: /\b(?:which|that|it|tests?|results?|rules?|law|data|model|app) (?:also )?$/iu },
  },
  {
    kind: 'refusal',
    worth: 7.5,
    pattern: cuePattern(
      '\\b(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)) to (?:release|publish|hand over|turn over|share|produce|rule out|make public|testify|cooperate|co-operate|apologi[sz]e|take questions|give (?:an? |any |further )?(?:reasons?|details?|interview|evidence)|acknowledge)\\b',
    ),
    not: { before: pastPerfectBefore },
  },
  {
    kind: 'refusal',
    worth: 7,
    pattern: cuePattern(
      '\\b(?:dodged|sidestepped|evaded|ducked|ignored|deflected|skirted|(?:brushed|waved|shrugged) (?:off|aside|away)|(?:batted|swatted|waved) away) (?:\\p{L}+ ){0,3}?(?:questions?|requests?|inquir(?:y|ies)|calls|letters)\\b|\\b(?i:calls?|e-?mails?|messages?|letters?|requests?) (?:[^.;]{2,60}? )?(?:was|were|went|have gone|has gone) (?:not (?:immediately )?(?:returned|answered)|unanswered|unreturned)\\b|\\b(?i:efforts|attempts) to (?:reach|contact) [^.;]{2,60}? (?:were|was) (?:unsuccessful|not successful)\\b|\\b(?i:attempts|efforts) to (?:reach|contact) [^.;]{2,60}? failed\\b',
    ),
  },
  {
    kind: 'refusal',
    worth: 6.5,
    // Asked, and not heard from: the answer may come.
    pattern: cuePattern(
      '\\b(?:has|have|had|was|were|is|are) (?:also |since |each )?(?:been |being )?(?:approached|contacted|asked) for (?:an? |further |any )?(?:comments?|responses?|reaction|statements?)\\b|\\b(?:has|have) (?:also |since )?(?:approached|contacted|reached out to|asked) (?<who>(?:the |\\p{Lu})[^,.;:]{1,60}?) for (?:an? |further )?(?:comments?|responses?|reaction|statements?)\\b',
    ),
    not: {
      from: /^[^.;]*\b(?:said|replied|told|responded|but|and (?:was|were|has|have|did|declined|refused))\b/iu,
      before: /\b(?:when|who) (?:\p{L}+ )?$/iu,
    },
  },
  {
    kind: 'refusal',
    worth: 6.5,
    pattern: cuePattern(
      '\\bNeither (?<who>[^,.;:“”"]{2,80}?) (?:has |have |had |would |immediately )*(?:responded|replied|commented|comment|answered|returned (?:\\p{L}+ ){0,3}?(?:calls?|messages?|e-?mails?|requests?)|respond|could be reached|(?:was|were) available)\\b|\\b[Nn]o ?(?:one|body|(?:spokes(?:man|woman|person)|officials?)) (?:(?:at|from|in|for|of) (?<at>[^,.;:“”"]{2,60}?) )?(?:was|were|could be) (?:immediately )?(?:available|reached)\\b',
    ),
  },
]
