import { unknowns } from '../locales/en/threads.ts'
import { type Cue, cuePattern } from './cue.ts'

/** What nobody knows yet, or would not make known. */
export const unknown: readonly Cue[] = [
  {
    kind: 'pending',
    worth: 7,
    impersonal: true,
    pattern: cuePattern(
      `\\b(?i:${unknowns}) (?:(?:of|for|behind|and) [^.;]{2,80}? )?(?:is|are|was|were|remains?|has|have) (?:still |also |yet |as yet |not yet |not immediately |being )?(?:unknown|unclear|undetermined|not (?:yet |immediately |publicly |being )?(?:been )?(?:known|clear|determined|established|released|disclosed|identified|made public)|under investigation|investigated|determined|known|pending|in dispute|awaited|a mystery|to be (?:determined|established|confirmed))\\b|\\b(?i:causes? of death|causes?|motives?) will be (?:determined|established)\\b`,
    ),
    not: { sentence: /\b(?:is|was) (?:well )?known (?:for|as|to)\b/iu },
  },
  {
    kind: 'pending',
    worth: 6,
    impersonal: true,
    pattern: cuePattern(
      "\\b(?:[Ii]t (?:is|remains|['’]s) (?:still |also |as yet )?(?:unclear|unknown|uncertain|not (?:yet |immediately )?(?:clear|known|certain))|[Ii]t was (?:still |not (?:yet |immediately )|not )(?:unclear|unknown|clear|known)) (?:what|who|whose|how|why|whether|when|where|if|which)\\b|\\b[Ii]t could not (?:immediately |yet |be )*(?:be )?(?:learned|learnt|determined|established|verified|confirmed|ascertained)\\b|^(?:Still |Also |Less )?(?:[Uu]nclear|[Uu]nknown|[Uu]ncertain|[Nn]ot (?:yet )?(?:clear|known)) (?:is|was|remains) (?:what|who|how|why|whether|when|where)\\b|\\b[Qq]uestions (?:still )?(?:remain|linger)(?: unanswered)? (?:over|about|as to)\\b",
    ),
    not: { sentence: /\b(?:ago|centur(?:y|ies)|in those days)\b/iu },
  },
  {
    kind: 'pending',
    worth: 6.5,
    impersonal: true,
    pattern: cuePattern(
      '\\b[Tt]here (?:was|is|has been|were) (?:still )?no (?:immediate |official |further |independent )?(?:word|claim|confirmation|explanation|information|details) (?:on|of|from|as to|about|that|whether|who|why|how)\\b',
    ),
  },
  {
    kind: 'pending',
    worth: 6.5,
    impersonal: true,
    // Whatever it is that nobody knows yet: "the final bill is not yet known".
    pattern: cuePattern(
      "\\b(?:is|are|was|were) (?:not (?:yet|immediately)(?: been)? |yet to be |still to be |still being |(?:not |never )?immediately un)(?:publicly |fully |officially )?(?:known|clear|determined|established|public|available|disclosed|released|decided|confirmed|certain|identified|counted|assessed|tallied|verified|settled|resolved|agreed|found|recovered|tested|examined|treated|traced|worked out)\\b|\\bremains? (?:to be (?:counted|decided|settled|established|determined|resolved|agreed|found|recovered|identified|confirmed)|uncounted)\\b|\\b(?:are|is) (?:currently |now |also |still )*being (?:tested|assessed|counted|hunted|investigated|analysed|analyzed|evaluated|tallied|traced)\\b|\\b(?i:details|terms|names?|figures) (?:of [^.;,]{2,60} )?(?:was|were|has|have) (?:not|n[’']t) (?:been )?(?:immediately |yet |publicly )?(?:disclosed|released|available|made public|given|published|named)\\b|\\b(?:[Ww]hy|[Hh]ow|[Ww]hether|[Ww]ho|[Ww]here) (?:(?!(?:will|can|could|would|this|we|they[’']ll) )[^\\s.;,“”\"]{1,24} ){2,12}?(?:is|remains|was) (?:still |also )?(?:a mystery|unclear|unknown|not (?:yet )?(?:known|clear)|under (?:investigation|review)|being investigated)\\b",
    ),
    not: { sentence: /\b(?:ago|centur(?:y|ies)|at the time|in those days|to me|seen (?:as|by|in))\b/iu },
  },
  {
    kind: 'pending',
    worth: 7,
    impersonal: true,
    pattern: cuePattern(
      '\\b(?i:toll|number of (?:dead|deaths|victims|injured|casualties|cases|missing)) (?:[^.;,]{2,30} )?(?:is|are|was|were) (?:still |also )?(?:expected|feared|likely|set|almost certain) to (?:rise|climb|grow|increase|go up)\\b|\\b(?:could|may|might|will) (?:still )?rise as (?:rescue|search|crews|more)\\b',
    ),
  },
]
