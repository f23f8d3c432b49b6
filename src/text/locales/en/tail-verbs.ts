/** Verbs that stand with their subject behind what is told: "…, the council announced Wednesday". Base forms. */
export const tailVerbs =
  'say announce report add warn state confirm explain note claim argue tell estimate show find reveal disclose predict write suggest allege insist acknowledge admit testify stress caution recall believe think inform assert declare concede complain indicate point put rule instruct tweet'

/** Verbs of saying in the present tense that are often read as nouns. */
export const presentTellings = 'says states claims reports writes adds notes argues insists warns alleges maintains'

/** Verbs that tell a clause with or without "that", and hardly anything else. Base forms. */
export const tellsThat =
  'say announce add warn confirm explain claim argue estimate find reveal disclose allege insist acknowledge admit testify stress declare concede point state note suggest conclude predict tell inform remind assure'

/** Those of them that tell a clause without "that". Base forms. */
export const tellsPlainly = 'say claim estimate allege insist predict suggest warn'

/** Verbs that ask somebody to do something. Base forms. */
export const askingTo = 'urge advise ask tell warn encourage beg implore instruct remind'

/** Verbs of saying in the plural that are often read as nouns. */
export const bareTellings = 'report claim state note fear'

/** Forms of verbs whose hearer comes before what is told. */
export const hearingForms = 'told tells informed reminded assured'

/** Verbs of saying behind which a place or a time is no word of what is said. Base forms. */
export const placedVerbs = 'say add announce tell write report explain recall declare'

/** What is done with one's own words that hold no longer, before them. */
export const backings: ReadonlySet<string> = new Set(
  'walked back|walks back|took back|takes back|taken back|backed away from|backs away from|backed off|backed off from|backtracked on|backtracks on|rowed back on|rows back on|climbed down from|retracted|retracts|recanted|recants|disowned'.split(
    '|',
  ),
)

/** What one has told in numbers or at length, and may take back. */
export const ownFigures: ReadonlySet<string> = new Set(
  'estimate estimates forecast forecasts figure figures prediction predictions remark remarks comment comments story'.split(
    ' ',
  ),
)
