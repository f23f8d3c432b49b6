/** Verbs that stand with their subject behind what is told: "…, the council announced Wednesday". Base forms. */
export const tailVerbs =
  'say announce report add warn state confirm explain note claim argue tell estimate show find reveal disclose predict write suggest allege insist acknowledge admit testify stress caution recall believe think inform assert declare concede complain indicate point put'

/** Verbs of saying in the present tense that are often read as nouns. */
export const presentTellings = 'says states claims reports writes adds notes argues insists warns alleges maintains'
