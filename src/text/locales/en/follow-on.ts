/** Openings that go on with what was said before. */
export const linkWords =
  'but and so or yet nor however therefore thus still also instead though plus then besides moreover furthermore additionally nevertheless nonetheless similarly likewise consequently accordingly otherwise indeed afterwards afterward subsequently hence alternatively conversely too regardless'

/** Openings that turn to something else: no brief begins with one. */
export const turnWords =
  'meanwhile later earlier separately elsewhere finally eventually lastly secondly thirdly further'

/** Between commas inside a sentence these do the same: "The courts, however, have". */
export const asideWords =
  'however though meanwhile therefore nevertheless nonetheless moreover furthermore likewise too instead'

/** The same in two words or more. */
export const linkPhrases =
  /^(?:in (?:(?:each|both|either|every|these|those|all these|such) (?:case|instance|scenario|event)s?|addition|response|turn|contrast|reply|return|other words|particular|fact|doing so|that case|the meantime|the process|all|essence)|as (?:a result|such|well|for)|at (?:the same time|that (?:point|time|stage)|the time|first|issue)|for (?:example|instance|his part|her part|its part|their part|that reason|now)|by (?:contrast|comparison|then)|on the (?:other hand|contrary)|on top of|after (?:that|this|all|which)|since then|before (?:that|this)|until then|even (?:so|then|if|though)|of course|to (?:that end|be sure|be clear|this end)|that (?:said|is)|among (?:them|those|these)|like (?:many|most) |(?:all|both|each|few|half|many|most|none|one|several|some|two|three) of (?:them|these|those)\b|(?:not )?because (?!of\b)|(?:when )?asked\b|not (?:only|all|everyone|just)|the former(?=[,.]| (?:is|was|are|were|has|have|had|will|would|can|could|may|might|did|does|said|says)\b)|the (?:same|reason|other|others|latter|pair|duo|trio|rest|result|idea|aim|goal)\b(?! of)|the (?:two|three|four|five) (?:were|are|had|have|said|also|met|men|women|sides|leaders|countries|companies|teams|(?!unn)\p{L}+ed)\b|here(?:[’']s| is| are)\b|one (?:reason|such|other)\b|other\b|more (?:than that|importantly|recently)\b|worse\b|what[’']s more|instead\b|despite (?:this|that|these)|because of (?:this|that)|with (?:that|this)\b|under (?:this|that|these)\b|neither\b|either way|either|first(?:,| it\b| came\b| there\b| the\b)|no one else|elsewhere\b)/iu

/** What "the …" takes up from the sentence before, when nothing behind it says of what. */
export const takenUp =
  'move disclosure revelation decision announcement news development comment comments remark remarks measure measures step steps shift visit request offer warning gesture discovery finding findings result results claim claims allegation allegations accusation accusations comparison incident episode change changes proposal proposals plan plans statement statements ruling verdict dispute row idea reason total rest men women boys girls couple children brothers sisters footage clip post posts letter message exchange figures numbers answer debate increase drop rise fall cut cuts success failure loss win scene'

/** "confirmed the news", "asked about that": an act done to what the sentence before told. */
export const takesUpBehindVerb =
  /\b(?:(?:confirm|den|announc|repeat|reject|dismiss|welcom|brok)(?:e[ds]?|ied|ed|ing|s)? the (?:news(?! (?:of|that|about)\b)|(?:announcement|report|reports|rumou?rs?|claims?|allegations?|move|decision)(?! (?:of|that|by|to|in|from|about|on)\b))|(?:did|do|does|done|doing|used) that(?= ?[,.;]| (?:as|by|in|to|with|after|before|when)\b)|(?:about|after|beyond|despite|from|like|of) that(?= ?[,.;])|(?:found|have|has|had|know|knows|give|gives|gave) (?:the|an) answer(?= ?[:.,;]))/iu

/** "Lee asked the mayor whether it was planned": what somebody asks, and the answer is in the sentence behind it. */
export const asksOnly =
  /^(?!["“‘])[^"“”;]{0,90}(?<!\b(?:when|if|as|being) )\basked\b(?! (?:for|to)\b)[^"“”;.]{0,140}?\b(?:whether|if|why|how|what|who)\b(?![^;]*\b(?:said|says|replied|answered|told|declined|denied|refused|responded|insisted|did not|didn[’']t|would not|wouldn[’']t)\b)/u

/** Nouns in -er, -or and the like that are no people. */
export const noPeople =
  'water number letter winter summer order matter paper power river border corner weather quarter chapter shelter disaster center centre computer factor sector motor error terror horror mirror door floor color colour favor favour labor labour honor honour behavior harbor harbour tower shower flower other another former latter dinner danger hunger anger layer laser cancer fever liver tender transfer answer offer counter encounter chamber timber lumber rubber bumper paper newspaper poster trailer thriller quarter charter barrier carrier frontier career pier tier cover master theater theatre meter litre liter fibre fiber summer hammer list twist mist fist wrist grant plant restaurant want merchant pollutant want covenant elephant ministry order laughter slaughter gutter butter matter platter twitter october november december september facebook twitter instagram youtube tiktok snapchat reddit google internet'

/** Days and months, and the words for stretches of time: nobody that "he" or "it" could be. */
export const timeWords =
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december day days week weeks month months year years morning afternoon evening night hour hours minute minutes time spring summer autumn winter fall weekend today yesterday tomorrow season decade century term semester'

/** Nouns that stand without an article as names do, and are nobody: "police said he". */
export const bareNouns =
  'police staff management parliament congress government court council hospital school work life rain snow weather nothing everything something evidence news time war peace traffic business industry research testimony footage video crime anger fear hope history'

/** To a reader, or without who does it, and no news: "Welcome to the strange world of ferries", "Turns out there is a way". */
export const greeting =
  /^(?:welcome|imagine|picture|forget|fear|remember|think|mention|brace|consider|ditch|sorry|(?:it )?turns out|move over|hold on|step aside|say (?:goodbye|hello|what)|call (?:it|me|them|him|her)|no (?:doubt|wonder))\b/iu

/** "The 31-year-old", its words put together. */
export const theAged = /^the\d{1,3}-year-old$/i

/** "The former head of the port", "The then mayor". */
export const theFormer = /^the (?:former|ex|then|onetime|one-time)$/i

/** Words that stand for a person whom "she" may take up: "someone who said that she". */
export const anybodyWords = 'someone somebody anyone anybody everyone everybody whoever'
