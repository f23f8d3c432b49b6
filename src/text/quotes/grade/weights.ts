/** Written by `npm run train:grade`; see MODEL_CARD.md. In the order of `featureNames`. */
export const weights: readonly number[] = [
  1.13, // always
  0.35, // way: name
  0.18, // way: names
  0.06, // way: relative
  -0.86, // way: new
  0.25, // way: again
  -0.41, // way: office
  -0.64, // way: epithet
  0.16, // way: body
  0.36, // way: voice
  -0.3, // way: publisher
  0.48, // way: pronoun
  -0.11, // way: run
  0.08, // way: turned
  0, // way: colon
  0.42, // way: inner
  0.64, // pronoun: lead over the next
  -0.71, // pronoun: sentences back
  -0.25, // pronoun: others who could be meant
  0.27, // named in full or more than once
  1.63, // kind: person
  0.25, // kind: body
  0.4, // kind: document
  -0.02, // kind: unknown
  0.15, // source: one word
  -0.3, // source: long
  -0.53, // source: has a verb
  -0.68, // words: quoted
  0.17, // words: partly quoted
  0.31, // cue: never a cue in training
  1.75, // cue: nearly always a cue in training
  -0.03, // cue: none
  -0.38, // cue: nobody’s telling
  -2.15, // inside other words
]

/** From this grade on an attribution is shown as sure. */
export const sureFrom = 0.97
