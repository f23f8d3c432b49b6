/** Written by `npm run train:grade`; see MODEL_CARD.md. In the order of `featureNames`. */
export const weights: readonly number[] = [
  1.58, // always
  0.07, // way: name
  0.12, // way: names
  0.04, // way: relative
  -1.44, // way: new
  0.31, // way: again
  -0.63, // way: office
  0.04, // way: epithet
  0.04, // way: body
  0.26, // way: voice
  -0.33, // way: publisher
  0.84, // way: pronoun
  0.23, // way: run
  0.05, // way: turned
  0, // way: colon
  0.16, // way: both
  0.03, // way: kin
  0.01, // way: repeated
  0.24, // way: inner
  0.52, // pronoun: lead over the next
  0.12, // pronoun: sentences back
  0.37, // pronoun: others who could be meant
  0.16, // named in full or more than once
  0.09, // new, beside a verb of telling
  0.48, // new and more than a noun, beside a verb of telling
  1.86, // kind: person
  0.19, // kind: body
  0.17, // kind: document
  0.26, // kind: collective
  -0.43, // kind: unknown
  -0.01, // source: one word
  -0.56, // source: long
  -0.72, // source: has a verb
  -0.23, // words: quoted
  0.31, // words: partly quoted
  0.06, // cue: never a cue in training
  1.6, // cue: nearly always a cue in training
  0.25, // cue: a verb of telling
  0.27, // cue: none
  -0.47, // cue: nobody’s telling
  -1.99, // inside other words
]

/** From this grade on an attribution is shown as sure. */
export const sureFrom = 0.96
