import type { Block } from './blocks.ts'
import { isProse } from './junk.ts'
import { endsSentence } from './line-reasons.ts'

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
const most = { characters: 100_000, blocks: 600, needle: 60 }
/** A text that the page tells as its article's: shorter, it is an extract of it. */
const least = 400

/**
 * The text held against the one that the page itself tells as its article's (JSON-LD's articleBody). Paragraphs of the page that are in
 * it are added; what is below the last of them, and isn't, is left out. `page` are all blocks, `kept` those of the text.
 */
export function agreeWith<B extends Block>(told: string, page: readonly B[], kept: readonly B[]): readonly B[] {
  const whole = letters(told.slice(0, most.characters))
  if (whole.length < least || page.length > 20 * most.blocks) return kept
  const size = (blocks: readonly B[]) => blocks.reduce((sum, { text }) => sum + text.length, 0)
  let looked = 0
  const isTold = (block: B) => {
    if (!isProse(block) || ++looked > most.blocks) return false
    const text = letters(block.text)
    return whole.includes(text.slice(0, most.needle)) && whole.includes(text.slice(-most.needle))
  }
  const toldHere = new Set(page.filter(isTold))
  const agreed = kept.filter((block) => toldHere.has(block))
  // It tells of something else, or of the beginning only.
  if (size([...toldHere]) < 0.6 * told.length || size([...toldHere]) < 0.5 * size(kept)) return kept
  const all = new Set<B>([...kept, ...toldHere])
  const text = page.filter((block) => all.has(block))
  if (!endsSentence(told.trim()) || size(agreed) < 0.75 * size(kept)) return text
  const last = text.findLastIndex((block) => toldHere.has(block))
  return text.slice(0, last + 1)
}
