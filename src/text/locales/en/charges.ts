/** Verbs with which somebody is charged before the law or a governing body, in the past or behind "be". */
export const chargingVerbs: ReadonlySet<string> = new Set(
  'charged indicted arrested sued prosecuted accused arraigned'.split(' '),
)

/** What tells by itself that a sentence may hold a charge: looked for before it is read. */
export const mayCharge =
  /\b(?:charged|indicted|arrested|sued|sues|suing|prosecuted|accused|arraigned|(?:faces?|faced|facing) (?:[\p{L}\p{N}-]+ ){0,5}(?:charges?|counts|trial|prosecution|indictment|lawsuits?)|on trial|(?:lawsuits?|suit|charges?|complaint|action|proceedings|indictment) against)\b/iu

/** Behind the verb: the link to the offence, from the beginning. "Charged with leading the team" has none. */
export const chargeLinks: Readonly<Record<string, RegExp>> = {
  charged:
    /^(?: \p{L}+ly)?(?:(?: by [^,.;]{3,40}?)? (?:with|for|over|on|as)\b|,? in (?:connection|relation|respect)\b|,? in the (?:death|killing|murder|shooting|stabbing|attack)\b|,? under (?:the|a)\b|,? in (?:federal |crown |district )?court\b)/u,
  indicted: /^(?:(?: by [^,.;]{3,40}?)? (?:on|for|in|over|by|with|under|last|this)\b|,? \p{Lu}|[.;])/u,
  arrested: /^[^.;]{0,40}? (?:on suspicion of|for|over|in connection with|on (?:\p{L}+ ){0,3}charges?)\b/u,
  sued: /^(?: in| for| by| over| under| after|[,.]| last| on|$)/u,
  prosecuted: /^[^.;,]{0,30}? (?:for|over|under)\b/u,
  accused: /^(?: by [^,.;]{3,40}?)? of\b/u,
  arraigned: /^[^.;]{0,40}? (?:on|for)\b/u,
}

/** Behind a participle without "be": "Lee, charged with"; not "police, on Monday, arrested Lee for". */
export const linkedAtOnce = /^ (?:with|of|on|for|over|in connection)\b/u

/** What one is charged with. */
export const offences =
  /\b(?:murder\p{L}*|manslaughter|homicid\p{L}*|kill\p{L}*|assault\p{L}*|batter(?:y|ing)|rap(?:e|ing)|sexual\p{L}*|indecen\p{L}+|molest\p{L}*|abus\p{L}+|abduct\p{L}*|kidnap\p{L}*|fals(?:e|ely|ifying)|theft|steal\p{L}*|robb\p{L}+|burglar\p{L}*|larceny|fraud\p{L}*|embezzl\p{L}+|brib\p{L}+|corrupt\p{L}*|launder\p{L}*|extort\p{L}*|blackmail\p{L}*|forg\p{L}+|perjur\p{L}+|pervert\p{L}*|obstruct\p{L}*|conspir\p{L}+|treason|sedition|espionage|spying|terror\p{L}*|incit\p{L}+|riot\p{L}*|affray|disorder\p{L}*|harass\p{L}*|stalk\p{L}*|threat\p{L}*|arson|trespass\p{L}*|vandal\p{L}*|smuggl\p{L}+|traffick\p{L}+|possess\p{L}*|drugs?|drunk\p{L}*|drink-driv\p{L}+|driving|speeding|dui|dwi|evasion|evading|insider|misconduct|misus\p{L}+|mis(?:lead|represent)\p{L}*|negligen\p{L}+|neglect\p{L}*|reckless\p{L}*|endanger\p{L}*|cruelty|contempt|breach\p{L}*|violat\p{L}+|crim(?:e|es|inal\p{L}*)|felon\p{L}+|misdemea\p{L}+|offen[cs]\p{L}+|counts?|attempt\p{L}*|unlawful\p{L}*|illegal\p{L}*|wounding|grievous|bodily|causing|defam\p{L}+|libel|slander|blasphemy|cheating|doping|racketeering|hijack\p{L}*|hacking|plott?ing|hate|lying|aiding|discriminat\p{L}+|insult\p{L}*|resist\p{L}*|tax|bringing the (?:game|sport)|failing|failure|weapons?|firearms?|deaths?|attacks?|shooting|stabbing|fire|crash)\b/iu

/** "Faces charges", "is on trial": behind the accused. */
export const standsCharged =
  /^(?:(?:now |also |still )?(?:faces|face|is facing|are facing|faced) (?:[\p{L}\p{N}-]+ ){0,4}?(?:charges|charge|counts|trial|prosecution|indictment|lawsuits?)\b|(?:is|are|was|were|went|goes|go|stands?|stood|appeared) on trial\b)/u

/** Before the accused: "filed a lawsuit against", "charges against". */
export const chargesAgainst =
  /\b(?:(?:filed|brought|laid|launched|issued|pressed|files|brings|announced|announces)\b[^.;,]{0,60}\b(?:lawsuits?|suit|charges?|complaint|legal action|proceedings|indictment) against|su(?:es|ing)) (?:the )?$/u

/** Who charges, right before the verb: else "charged Roe with" may be a bill. */
export const hardlyCharged =
  /\b(?:could|may|might|would|should|if|unless|whether|not|never|nobody|without|neither|nor|cannot|can|fear(?:s|ed)?|threat\p{L}*|refus\p{L}+|declin\p{L}+|until)\b|n['’]t\b/iu

/** It was settled, or taken back. */
export const settled =
  /\b(?:acquitt\p{L}+|cleared|exonerat\p{L}+|dropped|dismissed|thrown out|withdrawn|withdrew|overturned|quashed|wrong(?:ly|fully)|falsely|unjustly|pardon\p{L}*|convict\p{L}*|found guilty|(?:not )?guilty of|sentenced|jailed|imprisoned|executed|hanged|no charges?|uncharged|settle[sd]?|settlement)\b/iu

/** Told of a tale, not of the world. */
export const ofTales =
  /\b(?:film|movie|novel|drama|sitcom|thriller|episode|season (?:one|two|three|\d+)|character|protagonist|plays?|played by|playing|starring|stars as|portray\p{L}*|play's|screenplay|plot|sequel|musical|opera|fiction\p{L}*|memoir)\b/iu

/** It lies long back. */
export const longBack =
  /\b(?:(?:years|decades?|centur(?:y|ies)) (?:ago|earlier|before|later)|in the (?:\d{4}s|'\d0s|’\d0s)|century|once|the last time)\b/iu

/** Nobody whom an editor could ask by that word alone. */
export const nobodysRole =
  /^(?:man|men|woman|women|people|person|suspects?|drivers?|youths?|boys?|girls?|teen\p{L}*|others?|defendants?|accused|victims?|protesters?|demonstrators?|pair|couple|duo|trio|gang|attackers?|gunm[ae]n|migrants?|immigrants?|students?|children|child|individuals?|adults?|brothers?|sons?|fathers?|mothers?|sisters?|husbands?|wives|wife|killers?|murderers?|members?)$/iu

/** Whose these are is charged: "the trial of Ann Lee". */
export const triedNouns: ReadonlySet<string> = new Set('trial arrest prosecution extradition arraignment'.split(' '))
