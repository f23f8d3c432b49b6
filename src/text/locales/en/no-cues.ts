/** What somebody does to whom others' words come: base forms, and those that are not made from them. */
export const drawings =
  'defy ignore resist heed draw face spark prompt receive get attract earn win trigger provoke meet invite bring fuel elicit garner dodge shrug hear field drew drawn got won met brought heard'

/** What an outlet's own people have reported, in a byline: "reported this story from Marden". */
export const ownReports = 'story article report piece'

/** First pieces of a compound that is a verb of telling all the same: "re-stated", "fact-checked". */
export const wholes = 're co pre mis over out cross double fact counter sub live'

/** Participles of a passive that passes on what people say: "reported to be". */
export const hearsayParticiples = 'reported said alleged estimated rumoured rumored'
