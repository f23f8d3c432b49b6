import type { Document } from '../../document.ts'

export const OPENING = 1
const QUOTED = 2
export const CLOSING = 3

/**
 * For each token: 0 outside quotation marks, 1 an opening mark, 2 inside, 3 a closing mark. Straight marks open and close
 * in turn. A quote ends with its paragraph at the latest, as in print, where each paragraph of a long quote opens anew.
 */
export function quoteStates(document: Document): Uint8Array {
  const { tokens, sentences, ranges } = document
  const states = new Uint8Array(tokens.length)
  let open = false
  let paragraph = -1
  for (let s = 0; s < sentences.length; s++) {
    if (sentences[s]!.paragraph !== paragraph) open = false
    paragraph = sentences[s]!.paragraph
    for (let i = ranges[s]!.first; i < ranges[s]!.end; i++) {
      const value = tokens[i]!.value
      if (value === '“' || value === '``' || value === '«') {
        states[i] = OPENING
        open = true
      } else if (value === '”' || value === "''" || value === '»') {
        states[i] = CLOSING
        open = false
      } else if (value === '"') {
        states[i] = open ? CLOSING : OPENING
        open = !open
      } else if (open) states[i] = QUOTED
    }
  }
  return states
}
