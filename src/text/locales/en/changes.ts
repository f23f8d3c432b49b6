/** How outlets begin the note that tells of a change of their own words. */
export const noteOpenings =
  'correction|corrections|clarification|clarifications|editor’s note|editors’ note|editor’s update|corrects|clarifies|this (?:article|story|report|piece|headline|page) (?:was|has been) (?:amended|corrected|clarified|edited|changed)|(?:an|a previous|in an|the) earlier (?:version|edition) of this|(?:a|the) previous version of this|an earlier headline|we have (?:amended|corrected|clarified)|this (?:article|story) (?:originally|previously|initially|incorrectly)'

/** Lines beside the words of an article: stamps of time, promotion, links to others. A change of these is told to nobody. */
export const furniture =
  '(?:last )?(?:updated|modified|published|posted|first published)(?: at| on|:)?\\b.{0,60}|\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: [a-z]{2,4})?|\\d+ (?:minutes?|hours?|days?) ago|this is a (?:developing|breaking) (?:story|news story).*|this (?:story|article|page) (?:is being|will be|has been) updated.*|more (?:to follow|follows|details? to come).*|(?:read|see) (?:more|also|next)\\b.*|related(?: (?:stories|articles|topics|links|content))?\\b.{0,120}|most (?:read|popular|viewed)\\b.*|sign up (?:for|to)\\b.*|subscribe (?:to|now|for)\\b.*|follow us\\b.*|share (?:this|on)\\b.*|(?:get|download) (?:the|our) (?:app|newsletter)\\b.*|advertisement|\\d+ comments?|(?:photo|photograph|picture|image)(?: by)?:.*|(?:getty images|reuters|ap photo|afp)'

/** The beginnings of words with which somebody is accused, charged, tried or cleared. */
export const accusing =
  'accus alleg charg indict convict guilt innocen suspect arrest detain murder manslaughter homicid kill rape assault abus fraud embezzl brib corrupt launder steal stole theft robb arson terror harass perjur traffick blackmail extort plead pled acquit exonerat sentenc jail imprison prosecut blame negligen racis lied lying traitor treason crimin culprit perpetrat'

/** Words that turn a sentence round, or make it less sure. */
export const turning =
  'not no never none neither nor without cannot n’t nobody nothing denied denies deny may might could reportedly allegedly apparently possibly probably unconfirmed confirmed confirms failed refused unlikely likely false wrongly'

/** Titles before a name: with or without one it is the same person. */
export const courtesy = 'mr mrs ms miss mx dr sir dame lord lady prof'
