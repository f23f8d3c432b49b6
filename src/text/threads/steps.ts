import { bodies, matters, steps, stepVerbs } from '../locales/en/threads.ts'
import { type Cue, cuePattern } from './cue.ts'

const long =
  /\b(?:ever|at the time|ago|that (?:day|night|year)|years? (?:later|before|earlier)|centur(?:y|ies)|when|while)\b/iu

/** The next step of a court, a council or a firm that has begun and not ended, told without a day. */
export const stepsToCome: readonly Cue[] = [
  {
    kind: 'pending',
    worth: 6.4,
    impersonal: true,
    // "Charges are pending", "more arrests are expected", "an inquest will be held".
    pattern: cuePattern(
      `\\b(?i:${matters}|${steps}) (?:(?:into|in|on|of|over|against|for|from|with) [^.;,]{2,60}? )?(?:(?:is|are|remains?) (?:still |now |also )?(?:to (?:follow|come|be (?:held|heard|made|named|chosen|given|announced|set))|due|expected|pending|awaited|outstanding|in progress|under ?way)|(?:will|would)(?: now| also| then| next| later)? (?:be (?:held|heard|opened|chosen|named|appointed|determined|decided|made|completed|carried out|entered)|follow|resume))\\b`,
    ),
    not: {
      sentence: long,
      from: /^\S+ (?:\S+ ){0,12}?(?:are|is) (?:\p{L}+ )?expected to (?!be|begin|follow|start|come|last|take)|^reports? (?:of|that)\b/iu,
    },
  },
  {
    kind: 'pending',
    worth: 7,
    // "none of the four has entered a plea", "the jury had not reached a verdict by evening"
    pattern: cuePattern(
      `\\b(?:(?:[Nn]one|[Nn]either) (?:of [^.;,]{2,40}? )?(?:has|have)(?: yet| so far)?|(?:did|have|has) (?:not|n[’']t)(?: yet)?|n[’']t(?: yet)?|had (?:not|yet to)(?: yet)?(?! been recovered)|(?:was|were) not (?:asked|required) to|(?:was|were)n[’']t (?:asked|required) to) ${stepVerbs}\\b`,
    ),
    not: { sentence: long },
  },
  {
    kind: 'pending',
    worth: 7,
    pattern: cuePattern(
      '\\b(?:entered no|reserved (?:(?:his|her|their|its|the) )?|(?:made|have made|has made) no|awaiting|awaits?|has yet to enter an?|have yet to enter an?) ?(?:pleas?|defen[cs]e|judge?ment|ruling|verdict|decision|sentenc(?:e|ing)|arrests?|trial|extradition|deportation)\\b',
    ),
    not: { before: /\b(?:while|had|when|that) (?:\p{L}+ )?$/iu, sentence: long },
  },
  {
    kind: 'pending',
    worth: 6.5,
    told: true,
    pattern: cuePattern(
      '\\b(?:released|freed|bailed)(?: again| later)?(?: on (?:\\p{L}+ ){0,2}?bail)?,? (?:pending|under investigation|while (?:inquiries|enquiries|investigations?) continue|to (?:appear|return|attend))\\b|\\breleased (?:on|without) (?:conditional |police |unconditional )?(?:bail|charge) (?:pending|while)\\b|\\b(?:is|are) (?:still |now |currently )?(?:being (?:questioned|interviewed|interrogated) (?:by|at|on|over|about|in)|helping (?:police|officers|detectives) with)\\b',
    ),
    not: { sentence: long },
  },
  {
    kind: 'pending',
    worth: 6.5,
    pattern: cuePattern(
      "\\b(?:judge|magistrates?|court|sheriff|recorder) (?:has |have )?(?:ordered|asked for|called for|requested) (?:(?:a|the|further|more) )?(?:\\p{L}+[ -]){0,2}?(?:pre-sentence |background |psychiatric |medical )?reports?\\b|\\badjourned for (?:(?:a|the|further|more|pre-sentence|medical|social work|background) ){0,3}(?:reports?|evidence|inquiries|enquiries|legal argument|sentenc(?:e|ing))\\b|\\b(?i:files?|dossiers?|papers?) (?:(?:is|are) being (?:prepared|sent)|(?:has|have) been (?:sent|submitted|passed|forwarded)|will be (?:sent|submitted|passed)) (?:[\\p{L}’']+ ){0,3}?(?:prosecut\\p{L}+|coroner|procurator|director|attorney|DPP|CPS)\\b",
    ),
    not: { sentence: long },
  },
  {
    kind: 'pending',
    worth: 6.5,
    pattern: cuePattern(
      `\\b(?i:${bodies}) (?:(?:is|are) (?:still |now )?(?:out|deliberating|considering (?:its|their) verdicts?)|(?:will|is to|are to)(?: now| also| then| next| first| still)? (?:decide (?:whether|if|on|how|what|which|who|next|later)|determine (?:whether|if|how)|rule (?:on|whether|later|next)|consult on|choose (?:a|its|their|between)|look again|review|re-?examine|weigh|revisit|be (?:balloted|consulted|asked to (?:vote|approve|decide))))\\b`,
    ),
    not: { sentence: /\b(?:if|always|usually|normally|every|each|whenever|in (?:such|most) cases)\b/iu },
  },
  {
    kind: 'pending',
    worth: 5.5,
    // A player who is missed, and for how long.
    pattern: cuePattern(
      '\\b(?:(?:will|(?:is|are) (?:set|expected|likely|due) to) (?:be (?:out|sidelined|absent)|miss)|(?:has|have) been ruled out|(?:is|are|was|were) (?:ruled out|sidelined)) (?:[^.;,“”"]{0,20}? )?(?:for (?:up to |about |at least |around )?[\\p{L}\\d-]+ (?:weeks|months|games|matches)|(?:for )?the (?:rest|remainder) of (?:the|his|her|this) (?:season|campaign|tour|year))\\b',
    ),
  },
]
