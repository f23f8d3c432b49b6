import { CUE_BITS, cueSlot } from '../tagger/columns.ts'
import { CUE, spanOf } from '../tagger/labels.ts'
import { baseForm, hashString, normalize } from '../words/lexemes.ts'
import type { Sample } from './samples.ts'

const bounds = [0.01, 0.03, 0.08, 0.16, 0.3, 0.5, 0.7]
const content = new Set(['VERB', 'NOUN', 'ADP', 'ADJ', 'SCONJ'])

/** How often each base form was part of a cue, in eight steps, by `cueSlot`; base forms seen once count as never. */
export function countCueRates(samples: readonly Sample[]): Uint8Array {
  const cues = new Float64Array(2 ** CUE_BITS)
  const all = new Float64Array(2 ** CUE_BITS)
  for (const { document, labels } of samples) {
    document.tokens.forEach((token, i) => {
      const slot = cueSlot(hashString(baseForm(normalize(token.value))))
      all[slot] = all[slot]! + 1
      if (spanOf(labels[i]!) === CUE && content.has(token.pos)) cues[slot] = cues[slot]! + 1
    })
  }
  return Uint8Array.from(all, (count, slot) => {
    if (count < 2) return 0
    const rate = (cues[slot]! + 0.02) / (count + 2)
    return bounds.filter((bound) => rate >= bound).length
  })
}
