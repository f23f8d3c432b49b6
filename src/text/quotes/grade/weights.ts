/** Written by `npm run train:grade`; see MODEL_CARD.md. In the order of `featureNames`. */
export const weights: readonly number[] = [
  1.93, // always
  0.12, // way: name
  0.07, // way: names
  0.03, // way: relative
  -1.25, // way: new
  0.08, // way: again
  0.17, // way: office
  0.03, // way: epithet
  0.4, // way: body
  0.18, // way: voice
  -0.54, // way: publisher
  0.7, // way: pronoun
  -0.34, // way: run
  0.04, // way: turned
  0, // way: colon
  0.03, // way: both
  0.03, // way: kin
  0.01, // way: repeated
  0.28, // way: inner
  0.44, // pronoun: lead over the next
  0.09, // pronoun: sentences back
  0.27, // pronoun: others who could be meant
  0.11, // named in full or more than once
  0.04, // new, beside a verb of telling
  0.08, // new and more than a noun, beside a verb of telling
  1.48, // kind: person
  0.13, // kind: body
  0.11, // kind: document
  0.1, // kind: collective
  -0.31, // kind: unknown
  0.14, // source: one word
  -0.44, // source: long
  -0.44, // source: has a verb
  -0.02, // words: quoted
  0.21, // words: partly quoted
  0.05, // cue: never a cue in training
  1.66, // cue: nearly always a cue in training
  0.26, // cue: a verb of telling
  -0.31, // cue: none
  -0.06, // cue: nobody’s telling
  -2.25, // inside other words
]

/** From this grade on an attribution is shown as sure. */
export const sureFrom = 0.97
