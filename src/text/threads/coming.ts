import { acts, handedOver, occasions, staying, terms } from '../locales/en/threads.ts'
import { type Cue, cuePattern } from './cue.ts'

const weekdays = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const monthNames = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
/** Weather, prices, and what somebody only expects: nobody keeps a diary of those. */
const forecasts =
  /\b(?:rain|snow|showers|storms?|temperatures?|winds?|sunshine|clouds?|forecast(?:s|ers?)?|pressure|shares|stocks|prices|sales|revenue|inflation|episode|predict(?:s|ed|ions?)?|thinks?|believes?|probably|almost certainly|if|whoever)\b/iu

/** What takes place on a day that is named and still to come, or is to change hands. */
export const coming: readonly Cue[] = [
  {
    kind: 'pending',
    worth: 6.5,
    dated: true,
    pattern: cuePattern(
      `\\b(?:begins?|starts?|opens?|resumes?|ends?|expires?|closes?|concludes?|takes? effect|comes? into (?:force|effect)|go(?:es)? (?:into effect|into force|on sale|on trial|to the polls|before)|(?:is|are) (?:next|back) (?:in court|before)|steps down|takes (?:over|up)|walks out|(?<!\\b(?:may|might|could|would|to) )walk out|publishes|reports (?=[^.;,]{0,40}(?:results|earnings|figures|profits))|votes on|meets?|reconvenes?|(?<=\\b(?:who|which|members|states|lawmakers|residents|crews|workers|lawyers|MPs|senators|councillors|voters) )votes?(?= (?:next|on|this|tomorrow))|will (?:(?!stay|remain|keep|help)\\p{L}+ )?${acts})\\b`,
    ),
    // "the end of the season"
    not: {
      before:
        /\b(?:the|an?|this|that|its|their|his|her|at|to|stays?|remains?|keeps?|kept|stayed|remained|as (?:they|it|he|she|we)) $/iu,
      from: /^close to\b|^\S+ (?:daily|every|each|most)\b/iu,
    },
  },
  {
    kind: 'pending',
    worth: 6,
    dated: true,
    pattern: cuePattern(
      `\\b(?:will|(?:is|are|was|were)(?: also| now| still)? to|(?:is|are|was|were) (?:also |now |still )?(?:due|set|expected|scheduled|slated|planning|preparing|going|invited) to|(?<=, |who |that )(?:scheduled|slated|set|expected) to|(?:plans|aims|hopes|intends) to)(?: (?:also|now|then|next|formally|again|instead))? (?!${staying}\\b)\\p{Ll}{2,}`,
    ),
    told: true,
    not: {
      sentence: forecasts,
      before: /\b(?:nothing|nobody|none|you|likely (?:he|she|it|they)|hopes?) $/iu,
      from: /^(?:was|were) [^.;]*\b(?:but|until|when|before|originally|cancel\p{L}*|postponed)\b/iu,
    },
  },
  {
    kind: 'pending',
    worth: 6,
    dated: true,
    pattern: cuePattern(
      `\\b(?:said|says|told|announced|confirmed|added|according to)\\b[^.;“”"]{2,160}? would (?:also |now |then |next |formally )?(?!${staying}\\b)\\p{Ll}{2,}`,
    ),
    told: true,
    not: { sentence: forecasts, before: /\b(?:nothing|nobody|none|you|likely (?:he|she|it|they)|hopes?) $/iu },
  },
  {
    kind: 'pending',
    worth: 5.2,
    dated: true,
    impersonal: true,
    near: 30,
    pattern: cuePattern(
      `\\b(?:ahead of|before|until|for|in|at) (?:the )?(?=(?:next |this |coming )?(?:${weekdays}|${monthNames}|tomorrow|week|weekend|month)['’]s (?:\\p{L}+[ -]){0,3}?${occasions}\\b)`,
    ),
  },
  {
    kind: 'pending',
    worth: 7,
    dated: true,
    near: 34,
    pattern: cuePattern(
      `\\b(?:scheduled|set|slated|listed|fixed|planned|booked|rescheduled|pencill?ed in|(?<=\\b(?:is|are|now|next) )down) (?:(?:(?:an?|the|its|their|his|her) )?(?:[\\p{L}’'-]+ ){0,3}?(?:${occasions}|date) )?(?:for|on)(?= )`,
    ),
    not: {
      before: /\b(?:mind|heart|sights|table|tone|sail|fire|example) $/iu,
      from: /^\S+ for (?:a |its |general )?(?:release|take-?off)\b/iu,
      sentence:
        /\b(?:originally|but (?:was|were|it|has)|put on hold|cancel\p{L}*|postponed|would have|when (?:he|she|it|they)|scrubbed)\b/iu,
    },
  },
  {
    kind: 'pending',
    worth: 7,
    dated: true,
    impersonal: true,
    near: 34,
    pattern: cuePattern(
      `\\b(?i:${terms}) (?:[\\p{L}’']+ ){0,8}?(?:runs?|lasts?|remains?|stays?|continues?|closes?|(?:is|are|was|were|been) (?:in (?:force|place|effect)|open|extended)|extended|expires?|ends?) (?:[\\p{L}’']+ ){0,4}?(?:until|till|through|on|in|at)(?= )`,
    ),
  },
  {
    kind: 'pending',
    // A day is seldom named.
    worth: 6.5,
    told: true,
    pattern: cuePattern(
      `\\b(?:will|(?:is|are) to) (?:now |also |soon |then )?hand over (?:[\\p{L}’'-]+ ){0,5}?${handedOver}\\b`,
    ),
    not: { sentence: /\bif\b/iu, before: /\b(?:you|i|we|nobody|who) $/iu },
  },
]
