/** Those who speak for somebody: "Lowe's lawyer", "press secretary to the president". */
export const representatives =
  /\b(?:lawyers?|attorneys?|solicitors?|barristers?|counsel|advocates?|legal team|defen[cs]e team|defen[cs]e|spokes(?:man|woman|person|people|men|women)|press (?:secretary|officer|office|service)|representatives?|agents?|publicists?|managers?|aides?|office|campaign|embass(?:y|ies)|ambassadors?|ministry|ministers?|governments?|foreign ministry|compan(?:y|ies)|firm|union|club|family|chief executive|ceo|director|president|head|chair(?:man|woman|person)?|secretary|officials?|leaders?)\b/iu

/** "His solicitor", "its chief executive": of whom the sentences before tell. */
export const ofTheirs = /^(?:his|her|their|its)\b/iu

/** What a body is called by once it was named: "the firm said". */
export const bodyAgain =
  /^the (?:\p{L}+ )?(company|firm|club|group|charity|agency|bank|airline|school|hospital|university|church|council|retailer|operator|developer|manufacturer|maker|party|team|brand|business|lender|insurer|supplier|contractor|landlord|chain)$/iu

/** Who speaks for a head of state or of government. */
export const ofState = /\b(?:government|presidential|presidency|palace|cabinet|downing street|white house|kremlin)\b/iu
export const headsOfState = /\b(?:President|Prime Minister|Premier|Chancellor|King|Queen|Prince|Emir|Sultan)\b/u

/** Once theirs, and now perhaps against them. */
export const former = /\b(?:former|ex-|once|accuser|accusers|victims?|alleged victims?)\b/iu

/** Who is near somebody and no voice of theirs: "friends of Ann Lee", "a neighbour of the Lees". */
export const besideThem =
  /\b(?:friends?|neighbou?rs?|colleagues?|classmates?|victims?|critics|opponents?|rivals?|fans|admirers) of\b/iu

/** Beside a verb of saying: that it was said is part of what one is accused of. */
export const allegedly = /\b(?:allegedly|reportedly|supposedly|purportedly)\b/iu

/** A denial that names no accused: of "the accusation" as such. */
export const deniedCharge =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es|ed|ing)|refut(?:es|ed|ing)|scorn(?:s|ed)|brush(?:es|ed) off|hit back at|rebuff(?:s|ed))\b[^.;]{0,40}\b(?:accusations?|allegations?|charges?|claims?|blame|involvement|responsibility|wrongdoing)\b/iu

/** A claim that an editor wants a second source for: of the dead and hurt, of money, of guilt, of numbers. */
export const weighty = {
  harm: /\b(?:kill(?:ed|ing|s)?|dead|deaths?|d(?:ied|ies|ying)|fatal\p{L}*|casualt\p{L}+|injur\p{L}+|wounded|hurt|missing|(?<!\b(?:governing|public|student|legislative|sports?|professional|world|advisory|trade|industry|ruling|standards|umbrella) )bod(?:y|ies)|massacre\p{L}*|suicide|drown\p{L}*|poison\p{L}*|hostages?|tortur\p{L}+)\b/iu,
  money:
    /[$£€¥₹]\s?\d|\b(?:million|billion|trillion|dollars?|pounds|euros?|crowns|rupees|roubles|rubles|yen|yuan|francs|debts?|ransom|bankrupt\p{L}*)\b/iu,
  guilt:
    /\b(?:guilt\p{L}*|murder\p{L}*|rap(?:e|ed|ist)|assault\p{L}*|stole|stolen|theft|thie(?:f|ves)|robb\p{L}+|fraud\p{L}*|brib\p{L}+|corrupt\p{L}*|embezzl\p{L}+|launder\p{L}+|crim(?:e|es|inal\p{L}*)|illegal\p{L}*|unlawful\p{L}*|abus(?:e|ed|es|ing|ive)|lie[ds]?(?! (?:in|with|on|at|ahead|behind|down|beyond|between|under|within|about \d)\b)|lying|covered? up|cover-up|hack(?:ed|ing|ers?)|arson|smuggl\p{L}+|charg(?:ed|es)|arrest\p{L}*|accus\p{L}+|alleg\p{L}+|blam\p{L}+|war crimes?|negligen\p{L}+|threat(?:s|en\p{L}*)|discriminat\p{L}+|racis[mt])\b/iu,
  number:
    /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|half|(?:a|one|two) thirds?|a quarter|doubled|tripled|percent|per cent)\b/iu,
}

/** Days, years, hours, how long it takes and halves of a game: numbers that count nothing. */
export const datesAndTimes =
  /\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:, \d{4})?|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})?|(?:19|20)\d\d(?:s|-\d\d)?|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?|\d{1,2}:\d\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)[ -]years?[ -]olds?|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|\d+)(?:[ -](?:or|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+))?[ -](?:seconds?|minutes?|hours?|days?|weeks?|months?)|(?:first|second|other) half|half[- ]?(?:time|way|an hour|hour|back|century)|no\.? \d+)\b/giu

/** What is refused by somebody who gives no answer; to decline to run, or to pay, is an act, and so is not to release a tape or to address an issue. */
export const unanswered =
  /\b(?:comment|confirm|respond|repl(?:y|ied)|return|answer|discuss|elaborate|explain|disclose|identify|name|reveal|say|tell|speak|be (?:drawn|interviewed|quoted)|interview|questions?|provide|give|acknowledge|deny|claim|specify|address (?:\p{L}+ ){0,3}(?:questions?|allegations?|accusations?|claims?|charges?|concerns?|reports?|criticisms?)|release (?:\p{L}+ ){0,4}(?:names?|details?|information|identit(?:y|ies)|figures|numbers?|statements?|terms|ages?))\b/iu

/** What is no refusal to answer, whatever is in its words: a phrase of the courts, "experts say without", "declined to be named because …". */
export const noRefusal =
  /^(?:say(?:s|ing)? without|.{0,20}\bno case to answer|['’]s not say|.{0,30}\bto be (?:\p{L}+ )?(?:named|identified|quoted by name)\b(?! (?:or|and) (?:to )?(?:comment|answer|discuss|say)\b))/iu

/** What one who says "I" does not know, and refuses nobody: "I can't say I liked it". */
export const ownDoubt = /^(?:can['’]t|cannot|couldn['’]t|could not) (?:say|tell)\b/iu

/** Whom one blames and nobody could ask. */
export const nobodyInParticular =
  /^(?:the )?(?:others?|another|everyone|everybody|anyone|people|parents|voters|society|hackers|thieves|vandals|criminals|terrorists|outsiders|(?:mass |news )?media|both (?:sides|parties))$/iu
