/** Written by `npm run train:grade`; see MODEL_CARD.md. In the order of `featureNames`. */
export const weights: readonly number[] = [
  1.88, // always
  0.32, // way: name
  0.29, // way: names
  0.02, // way: relative
  -0.85, // way: new
  -1.08, // way: again
  0.2, // way: office
  0.05, // way: epithet
  0.46, // way: body
  0.2, // way: voice
  -0.37, // way: publisher
  0.79, // way: pronoun
  -0.4, // way: run
  0.03, // way: turned
  0, // way: colon
  0.14, // way: both
  0.03, // way: kin
  0.01, // way: repeated
  0.2, // way: inner
  0.47, // pronoun: lead over the next
  0.09, // pronoun: sentences back
  0.28, // pronoun: others who could be meant
  0.5, // named in full or more than once
  0.63, // new, beside a verb of telling
  -0.08, // new and more than a noun, beside a verb of telling
  1.34, // kind: person
  0.11, // kind: body
  0.23, // kind: document
  -0.85, // kind: collective
  0.57, // kind: unknown
  0.68, // source: one word
  -0.57, // source: long
  -0.25, // source: has a verb
  -0.02, // words: quoted
  0.47, // words: partly quoted
  0.31, // cue: never a cue in training
  1.07, // cue: nearly always a cue in training
  0.07, // cue: a verb of telling
  -0.36, // cue: none
  0.39, // cue: nobody’s telling
  -2.3, // inside other words
]

/** From this grade on an attribution is shown as sure. */
export const sureFrom = 0.98
