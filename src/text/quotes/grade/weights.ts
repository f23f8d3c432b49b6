/** Written by `npm run train:grade`; see MODEL_CARD.md. In the order of `featureNames`. */
export const weights: readonly number[] = [
  0.9, // always
  0.14, // way: name
  0.25, // way: names
  0.06, // way: relative
  -0.85, // way: new
  0.29, // way: again
  -0.89, // way: office
  0.1, // way: epithet
  0.12, // way: body
  0.32, // way: voice
  -0.07, // way: publisher
  0.12, // way: pronoun
  -0.06, // way: run
  0, // way: turned
  0, // way: colon
  0.48, // way: inner
  0.57, // pronoun: lead over the next
  -0.38, // pronoun: sentences back
  0.08, // pronoun: others who could be meant
  0.5, // named in full or more than once
  1.47, // kind: person
  0.17, // kind: body
  0.45, // kind: document
  -0.35, // kind: unknown
  0.4, // source: one word
  -0.31, // source: long
  -0.47, // source: has a verb
  -0.39, // words: quoted
  0.48, // words: partly quoted
  0.27, // cue: never a cue in training
  1.88, // cue: nearly always a cue in training
  -0.06, // cue: none
  -0.3, // cue: nobody’s telling
  -1.84, // inside other words
]

/** From this grade on an attribution is shown as sure. */
export const sureFrom = 0.97
