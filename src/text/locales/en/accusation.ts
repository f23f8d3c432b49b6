/** A sentence in which somebody is accused. */
export const accusing =
  /\b(?:accus(?:ed?|es|ing|ations?)|alleg(?:ed(?:ly)?|es?|ing|ations?)|charged with|charges? (?:of|against)|(?:is|are|was|were|been|be) charged|indict(?:ed|ment)|sue[sd]?|suing|lawsuit|arrested|on suspicion|suspected of|blam(?:ed?|es|ing)|fraud|brib(?:e|es|ed|ery)|on trial|stands? trial|misconduct|wrongdoing|abus(?:ed?|ing|es)|harass(?:ed|ment|ing)|embezzl\p{L}+|complicit|cover(?:ed)?[ -]up|prosecutors? (?:said|says?|told|claim(?:ed|s)?)|(?:court|jury|jurors|tribunal|magistrates)(?: (?:in|at) \p{Lu}[\p{L}’-]+)? (?:(?:has |have )?heard|(?:was|were|has been|have been) told))\b/iu

/** An answer of the accused: a denial or a plea. */
export const denying =
  /\b(?:den(?:y|ies|ied|ying)|(?:plead(?:s|ed)?|pled|entered a plea of) (?:not )?guilty|not[- ]guilty plea|reject(?:s|ed|ing)? (?:the|all|any|those|these|such|that)\b|dismiss(?:es|ed|ing)? (?:the|all|any|those|these)? ?(?:\p{L}+ )?(?:accusations?|allegations?|claims?|charges?|suggestions?|reports?)|(?:call(?:s|ed|ing)|describ(?:es|ed|ing)) (?:the|it|them|those|these|such|that)\b.{0,60}\b(?:false|baseless|untrue|lies|lie|nonsense|unfounded|fabricat\p{L}+|defamatory|politically motivated|absurd|without merit|meritless|groundless)|(?:is|was|are|were|am|be) innocent|(?:his|her|their|its) innocence|(?:did|had|has|have) (?:done )?nothing wrong|no wrongdoing|(?:argu(?:e|es|ed)|claim(?:s|ed)?|plead(?:s|ed)?|acted in|acting in|case of|act of) self[- ]defen[cs]e|den(?:y|ies|ied) any|disput(?:es|ed|ing) (?:the|all|any|those|these|that)|refut(?:es|ed|ing)|will (?:appeal|fight|contest|defend)|would (?:appeal|fight|contest|defend)|intends to (?:appeal|fight|contest)|vow(?:s|ed) to (?:appeal|fight|contest|clear)|admit(?:s|ted|ting)|apologi[sz](?:es|ed|ing)|without merit|regret(?:s|ted)?)\b/iu

/** No answer, and that is told. */
export const silent =
  /\b(?:declin(?:es|ed|ing) to (?:comment|answer|say|respond|discuss|be interviewed)|(?:did|has|have|had) not (?:yet |immediately |publicly )?(?:respond|repl|answer|return|comment)\p{L}*|(?:could|can) not (?:immediately )?be reached|no comment|refus(?:es|ed|ing) to (?:comment|answer)|has yet to (?:enter a plea|respond|comment)|(?:have|has) not (?:yet )?(?:entered a plea|commented))\b/iu

/** A denial in so many words, which answers an accusation even where the lead calls it a report or a finding. */
export const denyingOutright =
  /\b(?:den(?:y|ies|ied|ying)(?! (?:\p{L}+ ){0,2}(?:visas?|entry|access|bail|asylum|permission|parole|permits?|treatment|services?|loans?|benefits?|care|food|water|aid|entrance|admission))|plead(?:s|ed)? not guilty|reject(?:s|ed|ing)? (?:the|all|any|those|these) (?:\p{L}+ )?(?:accusations?|allegations?|claims?|charges?|findings?|reports?|suggestions?)|disput(?:es|ed|ing) (?:the|those|these)|dismiss(?:es|ed|ing)? (?:the|all|those|these)? ?(?:accusations?|allegations?|claims?|charges?|reports?))\b/iu
