/** Written by `npm run train:grade`; see MODEL_CARD.md. In the order of `featureNames`. */
export const weights: readonly number[] = [
  2, // always
  -0.22, // way: name
  0.11, // way: names
  0.03, // way: relative
  -1.06, // way: new
  0, // way: again
  0.16, // way: office
  0.03, // way: epithet
  0.32, // way: body
  0.12, // way: voice
  -0.22, // way: publisher
  0.64, // way: pronoun
  -0.22, // way: run
  0.04, // way: turned
  0, // way: colon
  0.06, // way: both
  0.02, // way: kin
  0.04, // way: repeated
  0.22, // way: inner
  0.39, // pronoun: lead over the next
  0.08, // pronoun: sentences back
  0.21, // pronoun: others who could be meant
  0.4, // named in full or more than once
  -0.07, // new, beside a verb of telling
  -0.09, // new and more than a noun, beside a verb of telling
  0.86, // kind: person
  0.06, // kind: body
  0.21, // kind: document
  -0.4, // kind: collective
  0.28, // kind: unknown
  0.47, // source: one word
  -0.32, // source: long
  0.33, // source: has a verb
  0.16, // words: quoted
  0.28, // words: partly quoted
  -0.78, // cue: never a cue in training
  1.35, // cue: nearly always a cue in training
  0.78, // cue: a verb of telling
  -0.15, // cue: none
  0.43, // cue: nobody’s telling
  -2.49, // inside other words
]

/** From this grade on an attribution is shown as sure. */
export const sureFrom = 0.98
