import { type Cue, cuePattern } from './cue.ts'

const about =
  '(?:comment|confirm|be drawn|be interviewed|be quoted|discuss|elaborate|answer(?: \\p{L}+){0,2} questions|answer questions|respond|reply|speak to (?:reporters|journalists|the (?:media|press))|talk to (?:reporters|journalists|the (?:media|press))|say (?:whether|if|how|why|when|who|what|where|more)|explain|disclose|identify|name|reveal|provide|give (?:details|a reason|an interview|further)|go into)'

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
      "\\b(?:would|will|could|can|did|does|do) ?(?:not|n['’]t|neither) (?:\\p{L}+ ){0,1}?(?:comment|confirm(?: (?:n?or|and) deny)?|be drawn|discuss|elaborate|say (?:whether|if|how|why|when|who|more))\\b",
    ),
    not: { before: /\b(?:tests?|results?|police have|studies|officials? said they) $/iu },
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
  { kind: 'refusal', worth: 6.5, pattern: cuePattern('\\bcould not (?:\\p{L}+ ){0,2}?be (?:reached|contacted)\\b') },
  {
    kind: 'refusal',
    worth: 6.5,
    pattern: cuePattern('\\b(?:was|were) (?:not (?:\\p{L}+ )?available|unavailable) (?:for|to) comment\\b'),
  },
  {
    kind: 'refusal',
    worth: 6.5,
    pattern: cuePattern('\\b(?:had|has|have|offered|made|gave) no (?:immediate |further |public )?comment\\b'),
  },
  {
    kind: 'refusal',
    worth: 7,
    pattern: cuePattern(
      "\\b(?:did|has|have|does|do) ?(?:not|n['’]t) (?:\\p{L}+ ){0,2}?(?:comment(?:ed)?|made? any (?:public )?(?:comment|statement))\\b",
    ),
  },
]
