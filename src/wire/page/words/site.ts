/** What a site says to its visitors, of itself. */

/** It speaks of itself, and to somebody. */
export const addressed =
  /\b(?:we|our|us|you|your|wir|uns(?:ere?[mnrs]?)?|sie|ihre?[mnrs]?|nous|nos|notre|vous|vos|votre)\b/iu

/** Data of visitors, and what they are asked to agree to. Global, to be counted. */
export const consentMatters =
  /\b(?:cookies?|consent|privacy|partners?|vendors?|tracking|personali[sz]ed|gdpr|personal data|unique identifiers?|legitimate interests?|information on a device|audience research|einwilligung\w*|datenschutz\w*|personenbezogen\w*|consentement|données personnelles)\b/giu

/** What is sold to readers: two of them in a paragraph make an offer. */
export const sold: readonly RegExp[] = [
  /\bsubscri(?:be|bers?|ption)\b|\babonn(?:ieren|ement|ez)\b|\babo\b/iu,
  /\b(?:unlimited|full|digital|instant) access\b|\bunbegrenzt\w* zugang\b|\baccès illimité\b/iu,
  /\bcancel (?:at )?any ?time\b|\bcancel at any time\b|\bjederzeit kündbar\b|\bsans engagement\b/iu,
  /\bfree trial\b|\bfirst (?:\w+ ){0,2}(?:weeks?|months?) (?:free|for)\b/iu,
  /\b(?:a|per|each) (?:week|month)\b.{0,40}\b(?:first|then|after)\b/iu,
]
