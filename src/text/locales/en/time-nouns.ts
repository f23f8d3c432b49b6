/** Words of time that stand about a verb of telling without a preposition: "announced Wednesday", "said today". */
export const timeNouns: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun today tonight yesterday tomorrow earlier later recently january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. last this next morning afternoon evening night week month year noon midday midnight overnight then now afterwards'.split(
    ' ',
  ),
)

/** Days that stand right behind a verb without a preposition: "said Friday". */
export const days: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight'.split(' '),
)

/** Nouns for how long something goes on: "over the past few months". */
export const spellNouns = 'minutes hours day days week weeks month months year years decade decades'
