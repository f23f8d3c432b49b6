/** English words that tell what an event's date is of, as data: lower case, several apart by spaces. */

/** Behind "will" and "plans": it will not be. */
export const negations = "not never n't no"
export const willWords = 'will shall to'
/** Behind "will be" what is done with something, besides forms in -ed, -en and -ing: "will be sold". */
export const doneForms = 'sent sold held built made told paid put cut shut'
export const beingWords = 'is are was'
/** Before a plan these say that it is over, or is none: "had planned to". */
export const overWords = "had was were not n't never no looked looks seemed appeared"
export const relatives = 'which that'
export const planNouns = 'plan bid promise'

/** "A 2014 study found …": what tells of its year. */
export const studies = 'study report paper survey'
export const possessives = 'his her its their our my your'
/** Parts and stretches that a date behind "of" belongs to: "the night of Oct. 3". */
export const partNouns =
  'hour hours minute minutes night morning evening afternoon day week weekend month end beginning start middle half quarter part spring summer autumn winter fall'

/** Behind "Next year" at the head of a sentence: what the year is like. */
export const likeVerbs = 'will is was has been looks promises could may'

/** After a verb of saying "would" is a reported "will". */
export const reporting = 'said announced told promised agreed added declared confirmed'
/** They open a clause of its own. */
export const clauseOpeners = 'that which who as when where'
export const conditionWords = 'if unless whether'
export const ifWords = 'if unless'
export const helpingPast = 'was were had has is are'
/** Between the two ends of a stretch of time. */
export const stretchLinks = 'to until till through'
/** Behind the date that "from" leads to, it goes on to another: "from 2014 to 2016". */
export const stretchOn = 'to until through on'
export const seasonNames = 'summer winter spring autumn fall'
/** Before a date these tell when, so that even a line without a verb tells of that day. */
export const dateLeads = 'on in at by since until from'
/** Before a day to come what is behind these is on that day: "in the run-up to the vote on June 5". */
export const leadsUpTo =
  'run-up to|run up to|lead-up to|lead up to|ahead of|in advance of|in preparation for|preparing for|prepare for|before'
/** Before the name of an event that ends in its year: "the winner of Big Brother 2012". */
export const nameOpeners = 'of the'
/** "For the current financial year". */
export const yearsOfAccounts = 'current fiscal financial full'

/** They open a clause that is over where it is told in the past: "was held until they agreed to free him". */
export const endedBy = 'until after when before once'
export const gaveWord = 'agreed decided promised pledged vowed'

/** Names of what is held in its year: "the 2018 Winter Games". */
export const heldNames =
  'games olympics paralympics cup championship championships festival open tour prix convention conference congress summit awards oscars emmys grammys series bowl final finals masters marathon derby race races fair expo show forum election elections primary primaries census budget season rally biennale'
/** Behind the name of a model: how it is, or will be. */
export const modelVerbs = 'will is has can'
/** Before a year: one like it. */
export const another = 'another|one more'
/** Behind such a year its clause begins. */
export const likeThat = 'where when in like for and but'
