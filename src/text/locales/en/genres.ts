import type { Genre } from '../../../core/analysis.ts'

type Kind = Genre['kind']

/** What a headline says of the kind of a piece. */
export const headlineSigns: readonly (readonly [Kind, RegExp])[] = [
  [
    'letters',
    /^(?:your |readers?[’']? |the )?letters?\b(?!\p{L})(?: ?[:,|–-]| to the editor| of the (?:day|week)|$)|letters? to the editor|\breaders?[’']? letters\b|\bmailbag\b|\bpostbag\b|(?:\||[–—-]) ?letters?$/iu,
  ],
  [
    'live',
    /^live\b(?!-)(?: ?[:|–—-]| updates?| blog| coverage)?|\blive (?:updates?|blog|coverage)\b|\bas it happen(?:ed|s)\b|(?:[–—|:-]|\() ?live\)?$|\blatest updates\b|\bminute by minute\b|^the latest ?:/iu,
  ],
  [
    'interview',
    /\binterview\b|\bq ?(?:&|and) ?a\b|\bin conversation with\b|^(?:\p{L}+ ){0,3}questions (?:for|with|to)\b|\bone[- ]on[- ]one with\b/iu,
  ],
  [
    'review',
    /\breviews?\b(?! (?:board|body|panel|committee|of (?:the )?(?:law|policy|case|sentence|rules|decision|plan)|into|finds|found|ordered|launched|begins|calls|says|could|will|to |after|by|clears|urges|recommends))|\bverdict: /iu,
  ],
  [
    'listing',
    /^(?:the )?(?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) (?:of (?:the|our|my) )?(?:\p{L}+[- ]){0,3}?(?:best|things|ways|places|tips|recipes|reasons|gifts|deals|books|films|movies|shows|songs|hotels|restaurants|products|signs|ideas|bottles|wines|outfits|games|events|exhibitions)\b|best\b|top (?:\d+|ten|five)\b|what(?:[’']s on| to (?:watch|read|see|do|eat|cook|buy|stream)))|\bwhat[’']s on\b|\bthings to do\b|\bthis week(?:[’']s|end[’']s) (?:best|events|listings)|\bgift guide\b|\b(?:daily|best|today[’']s|black friday|cyber monday|prime day|holiday) (?:\p{L}+ ){0,2}deals\b|\branked\b|\btv (?:guide|listings)\b|\bevents calendar\b|\bweek ahead\b|\bthe best .{3,60}\b(?:to (?:buy|save|watch|read|try)|of \d{4}|in \d{4}|for \p{L}+)/iu,
  ],
  [
    'editorial',
    /^(?:editorial|our view|leader|leading article|the \p{L}+ (?:view|editorial))\b ?[:|–-]?|(?:\||[–—-]) ?editorial$|\beditorial board\b|: editorial$/iu,
  ],
  [
    'opinion',
    /^(?:opinions?|op-ed|comment(?:ary)?|column|columnist|perspective|viewpoint|point of view|guest (?:essay|column|commentary|opinion)|essay|analysis and opinion|letter from)\b ?[:|–—-]|(?:\||[–—-]|\() ?(?:opinions?|op-ed|comment|commentary|column)\)?(?: \|.*)?$/iu,
  ],
]

/** What the path of an address says. */
export const pathSigns: readonly (readonly [Kind, RegExp])[] = [
  ['letters', /\/(?:letters?|letters?-to-the-editor|readers-letters)(?:\/|-to-the-editor|$)/i],
  [
    'live',
    /\/(?:live|liveblog|live-news|live-updates|live-blog)\/|(?<!-(?:are|is|go|goes|going|went|to|we|you|they|who|people|still))-live(?:-updates|-blog)?(?:[-/.]|$)|live-updates/i,
  ],
  ['interview', /\/interviews?\/|\/q-?and-?a\//i],
  ['review', /\/(?:reviews?|[a-z]+-reviews?)\/|-review(?:-|\/|\.|$)/i],
  ['listing', /\/(?:listings|whats-on|things-to-do|recipes?|events|best-[a-z-]+|deals|shopping|recommended)\//i],
  ['editorial', /\/editorials?\/|\/(?:the-)?(?:[a-z]+-)?view-on-|\/leaders?\//i],
  [
    'opinion',
    /\/(?:opinions?|op-?ed|comment(?:isfree|ary|ators?)?|columns?|columnists?|voices|perspectives?|viewpoints?|ideas|blogs?)\//i,
  ],
]

/** schema.org types of an article that is no report (schema.org/NewsArticle and its kin). */
export const pageTypes: readonly (readonly [Kind, readonly string[]])[] = [
  ['opinion', ['OpinionNewsArticle']],
  ['live', ['LiveBlogPosting']],
  ['review', ['ReviewNewsArticle', 'Review', 'CriticReview', 'UserReview']],
]

/** What the section says that a page files an article under: its whole name, or the last part of it ("Sport/Opinion"). */
export const sectionSigns: readonly (readonly [Kind, RegExp])[] = [
  ['letters', /(?:^|[/:|>] ?)(?:readers?[’'] )?letters(?: to the editor)?$/iu],
  ['live', /(?:^|[/:|>] ?)live(?: ?blogs?| updates| coverage| news)?$/iu],
  ['interview', /(?:^|[/:|>] ?)(?:interviews?|q ?& ?a|in conversation)$/iu],
  [
    'review',
    /(?:^|[/:|>] ?)(?:(?:film|movie|book|music|album|tv|television|theatre|theater|restaurant|game|product)s? )?reviews?$/iu,
  ],
  [
    'listing',
    /(?:^|[/:|>] ?)(?:recipes?|listings?|what[’']s on|things to do|tv guide|gift guides?|best lists?|deals)$/iu,
  ],
  ['editorial', /(?:^|[/:|>] ?)(?:editorials?|leaders?|our view|editorial board|the \p{L}+ view)$/iu],
  [
    'opinion',
    /(?:^|[/:|>] ?)(?:opinions?|opinion and analysis|op-?eds?|comment(?:ary|is ?free| is free| & analysis)?|columns?|columnists?|voices|perspectives?|viewpoints?|guest (?:columns?|essays?|opinion)|ideas)$/iu,
  ],
]

/** A headline that judges or urges, as news rarely does. */
export const judgingHeadline =
  /\b(?:should(?:n[’']t)?|must|ought to|needs? to|has to|have to|deserves?|it[’']s time|time to|enough is enough|(?<=(?:^|[:.!?–—] ))(?:don[’']t|let[’']s)|the case (?:for|against)|the (?:problem|trouble) with|why (?:we|i|the|it|our|you)\b|my\b|our\b|we\b|here[’']s (?:what|why|how)|what .{3,60} (?:gets? wrong|can teach|teaches|tells us)|is (?:wrong|a mistake|a disgrace|shameful)|has failed|have failed|beware|shame on)\b/iu

/** Who wrote it, told at its end as opinion pages do. */
export const writerLine =
  /^(?:(?:[Tt]he (?:writer|author)|[Aa]bout the (?:author|writer))\b|(?!The |A |An )(?:Dr\.? |Prof(?:essor|\.)? |Sir |Rev\.? )?\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){0,3},? (?:is|was|are|has been|writes|teaches|leads|serves|runs|chairs|works|lives) (?:an? |the |as |for |about |at |in |on )?.{0,120}\b(?:columnist|contributor|contributing|professor|lecturer|author|fellow|director|founder|activist|scholar|researcher|academic|critic|commentator|chair|head|former|member|lawyer|economist|historian|writer|editor|journalist|adviser|analyst|student|retired|psychologist|teacher)\b)/u
export const viewsLine =
  /\b(?:the )?(?:views?|opinions?) (?:expressed(?! by)|are (?:the|his|her|their|those|solely)|(?:here|above) are)|(?<!\bcomments?\b[^.]{0,60})\bdo(?:es)? not (?:necessarily )?(?:reflect|represent) the (?:views?|opinions?)|\b(?:send|submit|write|e-?mail|contribute)\b.{0,40}\bletters? to the editor|\bletters? to the editor (?:can|may|should|must) be\b|submit (?:an op-ed|a letter|your)/iu
/** How letters to an editor end. */
export const letterCloses =
  /[–—-] ?yours,? (?:etc|sincerely|faithfully|truly|in \p{L}+)\b|^yours,? (?:etc|sincerely|faithfully|truly)\b/iu
export const paperSpeaks =
  /\b(?:this (?:news)?paper (?:believes|urges|has (?:long|always|said|argued|called|urged|supported|opposed)|holds|supports|endorses|hopes|welcomes|calls)|the editorial board|our editorial|in our (?:view|opinion))\b/iu
/** The line above a paper's editorial, as agencies pass it on. */
export const paperOpens =
  /^the [\p{L} .’'-]{3,60} (?:said|says|wrote|writes) in (?:an|its) editorial\b|^(?:an )?editorial (?:from|by|of) the\b/iu
/** A headline that tells who says so. */
export const saidInHeadline =
  /\b(?:says?|said|tells?|told|urges?|warns?|claims?|calls?|asks?|vows?|according to)\b|^[^:]{3,60}: /iu
/** A reporter's words for what others say. */
export const reporting = /\b(?:said|told|according to|says|added|asked)\b/iu
export const letterAddress =
  /^(?:(?:dear )?(?:sir|madam|editor|sirs|sir or madam)\b ?[,:—–-]|to the editor ?[:,]|dear (?:editor|sir)|re:? )/iu
export const liveWords =
  /\b(?:(?:this|our|the) live (?:blog|coverage|page)|live coverage|follow along|follow live|here[’']s what (?:we know|has happened|happened)|what we know so far|key (?:events|moments|developments)|we[’']?re (?:closing|wrapping|pausing|ending)|that[’']s (?:all|it) (?:for|from)|welcome (?:back )?to (?:our|the|this)|stay with us|we[’']ll (?:bring|have more|be bringing)|more (?:on this )?(?:soon|to come|as we get it))\b/iu
export const interviewEdited =
  /\b(?:interview|conversation|transcript|exchange|q&a)\b.{0,80}\b(?:edited|condensed|abridged|shortened|lightly)\b|\b(?:edited|condensed)\b.{0,60}\b(?:clarity|length|brevity)\b/iu
export const stars =
  /[★☆⭐]|\b(?:one|two|three|four|five|[1-5](?:\.5)?)(?: and a half)?(?:-| )stars?\b(?! (?:hotel|general|restaurant|admiral|rating agency))|\b(?:\d(?:\.\d)?|10)(?: ?\/ ?| out of )(?:5|10|five|ten)\b/iu
export const creditsOfWork =
  /\b(?:directed by|starring|running time|rated (?:pg|r|m|15|18)\b|cert(?:ificate)? (?:u|pg|12a?|15|18)\b|isbn|(?:is|are) out (?:now|on)|in cinemas|(?:published|publishes) by|\d+ ?pp\b|runs? until|until \d{1,2} \p{Lu}\p{L}+|(?:what we|we) (?:liked|loved|didn[’']t like)|pros (?:and|&) cons|verdict|price(?: as tested)?:|our rating|buy it if|streaming on|now playing)\b/iu
export const listingFields =
  /^(?:where|when|price|cost|time|times|tickets?|venue|date|entry|admission|address|hours|serves|ingredients|prep(?:aration)?(?: time)?|cook(?:ing)?(?: time)?|method|buy|rating|score|rrp|dimensions|weight)\b ?:/iu
/** "Friday, April 25" or "Saturday" alone in its paragraph. */
export const dayHeading =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:,? (?:the )?(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?\p{L}{3,9})?)(?:,? \d{4})?)?:?$/iu
/** What a page of shopping says of its links: "We may earn a commission". */
export const earnsByLinks =
  /\baffiliate (?:links?|disclosure|disclaimer)\b|\b(?:we|i|us|earns|receives)\b[^.]{0,50}\b(?:a |an |some )?(?:small |modest )?(?:affiliate |referral )?commissions?\b(?! (?:on|has|have|had|said|says|of|for|to|rules?)\b)|\bcommissions?\b[^.]{0,40}\bno (?:extra|additional) cost\b/iu
/** "Best overall", "our top pick", "we tested": of what one may buy. */
export const triedForReader =
  /\b(?:best (?:overall|budget|value|for (?:most|beginners|families|small))|our (?:top |favou?rite |other |overall )?picks?|(?:we|i)(?:[’']ve| have)? (?:also )?(?:purchased and |bought and |hand-)?(?:tested|tried out|reviewed|vetted)|(?:editors?[’']?|staff) (?:picks?|choice)|shop now|buy (?:it )?(?:now|at|from|here)|why (?:we|you[’']ll) (?:like|love|picked|chose) it|what we (?:like|love|don[’']t like)|hands-on testing)\b/iu
/** The writer's "I", and no "(I-Vt.)", "I.R." or "World War I". */
export const writersOwn =
  /(?<!\b(?:War|Part|Title|Act|Type|Phase|Volume|Chapter|Division|Class|Level|Schedule|Article|Category|Stage|Elizabeth|Charles|James|George|William|Paul|Henry|Richard) )\bI\b(?![-./\p{L}])|\b(?:[Mm]y|[Mm]e)\b/u
