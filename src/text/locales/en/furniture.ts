/** What a page says to its reader, or of itself: no sentence that begins so is news. */
export const furnitureOpeners =
  /^(?:catch up (?:on|with)\b|read (?:more|also|next|on|the (?:full|original)|our)\b|see (?:also|more)\b|related(?::| stories| articles| coverage)|more(?: from [\p{Lu}]|:| on this| stories)|(?:watch|listen)(?: now| live|:| to (?:the|our|this))|click (?:here|on|to)|follow (?:us|@|the (?:latest|story)|me on|(?:\p{L}[\p{L}.’'-]* ){1,4}on (?:twitter|x|facebook|instagram|bluesky|threads|mastodon)\b)|sign up\b|subscribe(?: to| now| here|:|$)|share this|all rights reserved|copyright (?:©|\(c\)|\d)|©|photo(?:s|graphs?)?(?: by\b|:|\s*credit)|images?(?: by\b|:|\s*credit|\s*source)|picture(?:s)?:|video:|file (?:photo|picture)|advertisement|story continues|continue reading|scroll down|correct(?:ion|ed)s?(?:\b[^.]{0,30}:| ?&| and clarif)|clarification|editor[’']?s?[’']? note|note to (?:readers|editors)|(?:updated?|posted|published):|(?:last )?updated (?:on|at) |this (?:post|story|article|page|piece|report|column|interview|video)(?:,[^,]{1,60},)? (?:was|has been|is being|will be|originally|first) (?:last )?(?:updated|corrected|amended|edited|clarified|translated|written|produced|published|appeared|adapted)|(?:a|an) (?:earlier|previous) version of|anyone (?:with (?:any )?(?:information|footage|video)|who (?:saw|witnessed|has (?:any )?information|recognises|recognizes))\b[^.]{0,120}\b(?:call|contact|asked|urged|ring|phone|e-?mail|come forward)\b|to (?:comment|post a comment|leave a comment) on\b|(?:reader|user)s?[’']? comments?\b[^.]{0,60}\b(?:are|do|does)\b|for more (?:on|information|news|stories|details|about)|join (?:the conversation|us\b)|tell us\b|e-?mail (?:us|your)|contact us|have (?:a|you got a) (?:tip|story|question)|get in touch|comments? (?:are|have been) (?:closed|moderated|turned)|the (?:opinions|views) expressed|(?:additional |extra )?reporting (?:by|from)\b|with (?:additional )?(?:reporting|files) (?:by|from)|what do you think|let us know|download (?:the|our)|support (?:our|independent)|donate\b|become a (?:member|subscriber)|thank(?:s| you) for (?:reading|subscribing|watching|listening|visiting|joining)\b|don[’']t miss|don[’']t forget to|sponsored|promoted|disclosure:|disclaimer|buy (?:tickets|now)|tickets (?:are|cost|for)|enter your|if you (?:have|are|need|would like|want) [^.]{0,80}(?:call|contact|e-?mail|visit|click)|to (?:read|view|see|subscribe|watch|hear|listen)(?: to)? (?:the|this|our|more|all)\b[^.]{0,60}(?:click|visit|here|go to)|here(?:[’']s| is| are) (?:how|what|why|a (?:look|list)|some|the|everything))/iu

/** "By Ola Brandt, 15 July 2025, 6:30 am". */
export const datedByline =
  /^By \p{Lu}[\p{L} .’'-]{2,50}[,|·–—-] ?(?:\p{Lu}\p{Ll}+day,? )?(?:\d{1,2} \p{Lu}\p{Ll}{2,8}|\p{Lu}\p{Ll}{2,8}\.? \d{1,2}),? \d{4}\b/u

/** A picture's words, whose it is or who is where in it, and what a browser adds to a link. */
export const pictureWords =
  /^[—–] [\p{L} .’'-]{1,40} \(@\w{1,20}\)|\((?:stock|file|library|archive)[ -]?(?:image|photo|picture|pic)s?\)|\((?:photo|picture|image|credit|pictured|left|right|centre|center|above|below|getty|reuters|ap|afp|pa)\b|(?:[/|©]|— ?|– ?|\bvia )\s?[\p{L} ]{0,30}(?:Getty Images|AFP|AP Photo|AP|Reuters|Shutterstock|Alamy|EPA|PA Wire|Handout)\)?\.?$|\bAP Photo\b|\bin this (?:undated |recent )?(?:file |handout |still |screen ?)?(?:photo|picture|image|photograph|handout|frame|grab)\b|\bfile (?:photo|picture)\b|\bpictured (?:above|below|here|left|right|centre|center|with|at|in|on)\b|\bseen here\b|\b(?:is|are) (?:seen|shown|pictured) (?:in|on|at|during|here|outside|before|after|with)\b|\b(?:smiles|grins|poses|shakes hands) (?:as|after|at|before|beside|during|for|in|inside|next to|on|outside|while|with)\b|\b(?<!\b(?:that|which|who) )(?:stands?|sits?|poses?) (?:in front of|outside|beside|next to|at) [^.]{0,80}\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\.$|\bphotograph(?:ed)? by\b|\bbelow (?:is|are) (?:a|an|the|some|our) |\bbelow,? you (?:can|will|[’']ll)\b|\bopens (?:in (?:a )?)?new (?:tab|window)\b/iu

/** Right before a date these make it that of a picture: "Roe, pictured here in 1985, was a player." */
export const picturedOn =
  /\b(?:pictured|(?:seen|shown|photographed) here)\b[^.;:]{0,40}$|\b(?:photo|photograph|picture) (?:was )?taken (?:on )?$/iu
/** Right behind a date: "In this Jan. 3, 2025, file photo". */
export const ofPicture =
  /^,? (?:file |handout |archive |undated )?(?:photo|photograph|picture|image|portrait|handout)\b/iu

/** What a picture is called before its caption: "Stunned: Jan Maas beside his car." */
export const captionLabel = /^['‘"“]?\p{Lu}[\p{L}'’-]*(?: [\p{L}'’-]+){0,3}['’"”]?: (?=['‘]?\p{Lu})/u

/** Who else wrote it: "Ann Lee contributed to this report." */
export const creditWords =
  /\b(?:contributed|contributing) (?:[\p{L}-]+ ){0,3}(?:to|for) this (?:report|story|article|piece)\b/iu

/** An appeal to readers, in whatever part of a sentence: "and anyone with information is asked to call". */
export const appealWords =
  /\b(?:anyone|people|those) (?:with (?:any )?(?:information|footage)|who (?:saw|witnessed|has (?:any )?information|have (?:any )?information))\b[^.]{0,80}\b(?:call|contact|ring|phone|e-?mail|get in touch|come forward)\b/iu

/** Whose a picture is, where it stands behind its caption: "Photo by Jan Maas for the Gazette", "(Jan Maas/Wexby Press)". */
export const creditOpeners =
  /^(?:(?:[Pp]hoto(?:graph)?s?|[Ii]mages?|[Pp]ictures?)(?: by\b|:|\s*credit)|\((?:\p{Lu}[\p{L}.'’-]{0,20} ){0,3}\p{Lu}[\p{L}'’-]{1,20}\s?\/\s?\p{Lu}[\p{L} .'’-]{1,40}\))/u

/** A weekday with its whole date at a line's end, as captions have it: "on Monday, Nov. 13, 2017." */
export const fullDate = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day, \p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4}\.$/iu

/** A date with its year at a line's end: "on April 14, 2031.", "on 14 April 2031". */
export const endsOnDate =
  /\b(?:on|in|,) (?:\p{Lu}\p{L}{2,8}\.? \d{1,2},|\d{1,2} \p{Lu}\p{L}{2,8}\.?,?) (?:19|20)\d{2}\.$/u
/** No caption: it tells what was, or what will be. */
export const toldAsPast =
  /\b(?:was|were|had|has|have|did|said|says|will|would|came|went|took|made|gave|left|fell|rose|began|won|lost|met|held|saw|found|became|died|ended|opened|closed|signed|(?:\p{Lu}\p{L}+|\p{L}+s|he|she|it|they|who|which|that) \p{L}+ed)\b/u

/** No deck: it has its day, or who said so. */
export const toldAsNews = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:has|have) been\b|\bsaid\.$/iu

/** A line that only says when: "Published: Thursday, April 11, 2031, 12:12 AM", "7 July 2031". */
export const dateAlone =
  /^(?:(?:(?:last )?(?:published|updated|posted|modified)|on|at|by)\b:? ?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?),? ?\d{4}\b[\s,|@•·–—-]*(?:at )?(?:\d{1,2}[:.] ?\d{2}(?:[:.]\d{2})?)? ?(?:[ap]\.? ?m\.?)? ?(?:[A-Z]{2,5})?\.?$/iu

/** What announces a speech, an interview or a statement in full. */
export const transcriptWords =
  /\b(?:here|below|following|this) (?:is|are|was|were|[’']s) (?:the |a |an |her |his |their |its )?(?:[\p{L}-]+ ){0,3}(?:transcript|full text|text of|full statement|statement in full|full remarks|remarks as)\b|\b(?:transcript|full text|full statement|statement|remarks|speech)\b[^.]{0,90}\b(?:follows|is below|in full|reads|read in full|as follows)[.:]?$|^(?:the |a )?(?:full |rush |complete )*(?:transcript|text|statement)(?: of [^.]{1,80})?:$/iu
