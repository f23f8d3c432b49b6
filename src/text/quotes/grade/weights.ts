/** Written by `npm run train:grade`; see MODEL_CARD.md. In the order of `featureNames`. */
export const weights: readonly number[] = [
  2.12, // always
  0.03, // way: name
  0.04, // way: names
  0.02, // way: relative
  -0.72, // way: new
  0.04, // way: again
  0.08, // way: office
  0.02, // way: epithet
  0.17, // way: body
  0.06, // way: voice
  -0.13, // way: publisher
  0.37, // way: pronoun
  -0.1, // way: run
  0.01, // way: turned
  0, // way: colon
  0.03, // way: both
  0.01, // way: kin
  0.02, // way: repeated
  0.06, // way: inner
  0.26, // pronoun: lead over the next
  0.06, // pronoun: sentences back
  0.14, // pronoun: others who could be meant
  0.42, // named in full or more than once
  -0.14, // new, beside a verb of telling
  -0.18, // new and more than a noun, beside a verb of telling
  0.59, // kind: person
  -0.07, // kind: body
  -0.07, // kind: document
  -0.32, // kind: collective
  0.12, // kind: unknown
  0.3, // source: one word
  -0.15, // source: long
  0.1, // source: has a verb
  0.19, // words: quoted
  0.15, // words: partly quoted
  -0.39, // cue: never a cue in training
  1.11, // cue: nearly always a cue in training
  0.61, // cue: a verb of telling
  -0.08, // cue: none
  0.19, // cue: nobody’s telling
  -1.53, // inside other words
]

/** From this grade on an attribution is shown as sure. */
export const sureFrom = 0.971
