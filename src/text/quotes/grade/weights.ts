/** Written by `npm run train:grade`; see MODEL_CARD.md. In the order of `featureNames`. */
export const weights: readonly number[] = [
  2.07, // always
  0.1, // way: name
  0.04, // way: names
  0.02, // way: relative
  -0.69, // way: new
  0.07, // way: again
  0.09, // way: office
  0.02, // way: epithet
  -0.07, // way: body
  0.08, // way: voice
  -0.08, // way: publisher
  0.39, // way: pronoun
  -0.09, // way: run
  0.01, // way: turned
  0, // way: colon
  0.03, // way: both
  0.01, // way: kin
  0.02, // way: repeated
  0.06, // way: inner
  0.27, // pronoun: lead over the next
  0.07, // pronoun: sentences back
  0.15, // pronoun: others who could be meant
  0.36, // named in full or more than once
  -0.11, // new, beside a verb of telling
  -0.16, // new and more than a noun, beside a verb of telling
  0.63, // kind: person
  -0.12, // kind: body
  -0.07, // kind: document
  -0.31, // kind: collective
  0.12, // kind: unknown
  0.33, // source: one word
  -0.15, // source: long
  0.11, // source: has a verb
  0.21, // words: quoted
  0.18, // words: partly quoted
  -0.39, // cue: never a cue in training
  1.18, // cue: nearly always a cue in training
  0.53, // cue: a verb of telling
  -0.07, // cue: none
  -0.06, // cue: nobody’s telling
  -1.51, // inside other words
]

/** From this grade on an attribution is shown as sure. */
export const sureFrom = 0.979
