/** Written by `npm run train:grade`; see MODEL_CARD.md. In the order of `featureNames`. */
export const weights: readonly number[] = [
  1.93, // always
  0.18, // way: name
  0.05, // way: names
  0.02, // way: relative
  -0.58, // way: new
  0.13, // way: again
  0.1, // way: office
  0.02, // way: epithet
  -0.25, // way: body
  0.09, // way: voice
  -0.04, // way: publisher
  0.2, // way: pronoun
  -0.07, // way: run
  0.01, // way: turned
  0, // way: colon
  0.03, // way: both
  0.01, // way: kin
  0.02, // way: repeated
  0.08, // way: inner
  0.25, // pronoun: lead over the next
  -0.02, // pronoun: sentences back
  0.14, // pronoun: others who could be meant
  0.44, // named in full or more than once
  -0.04, // new, beside a verb of telling
  0.01, // new and more than a noun, beside a verb of telling
  0.73, // kind: person
  -0.09, // kind: body
  -0.02, // kind: document
  -0.28, // kind: collective
  0.13, // kind: unknown
  0.46, // source: one word
  -0.12, // source: long
  0.14, // source: has a verb
  0.07, // words: quoted
  0.18, // words: partly quoted
  -0.41, // cue: never a cue in training
  1.08, // cue: nearly always a cue in training
  0.46, // cue: a verb of telling
  -0.05, // cue: none
  -0.06, // cue: nobody’s telling
  -1.84, // inside other words
]

/** From this grade on an attribution is shown as sure. */
export const sureFrom = 0.978
