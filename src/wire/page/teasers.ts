import type { Placed } from './boxes.ts'
import type { DomNode } from './dom.ts'
import { isProse } from './junk.ts'

/** So many boxes of one kind, each a linked headline over a little text, are a list of other articles. */
const atLeast = 3
const most = { prose: 2, characters: 450 }

/** The page without the boxes that announce other articles. */
export function withoutTeasers(page: readonly Placed[]): Placed[] {
  const held = new Map<DomNode, Placed[]>()
  const starts = new Set<DomNode>()
  for (const block of page)
    for (const box of block.boxes.slice(0, 4)) {
      const blocks = held.get(box)
      if (blocks) blocks.push(block)
      else held.set(box, [block])
      if (block.linked > 0.8 && block.text.length >= 20) starts.add(box)
    }
  const kinds = new Map<string, DomNode[]>()
  for (const box of starts) {
    const kind = `${box.tagName}.${box.getAttribute('class') ?? ''}`
    if (!isTeaser(held.get(box)!) || kind.endsWith('.')) continue
    const boxes = kinds.get(kind)
    if (boxes) boxes.push(box)
    else kinds.set(kind, [box])
  }
  const teasers = new Set([...kinds.values()].filter((boxes) => boxes.length >= atLeast).flat())
  return page.filter(({ boxes }) => !boxes.slice(0, 4).some((box) => teasers.has(box)))
}

/** A link first, or after a picture's words, and a little text that is none. */
function isTeaser(blocks: readonly Placed[]): boolean {
  const prose = blocks.filter(isProse)
  if (prose.length === 0 || prose.length > most.prose || blocks.length > 6) return false
  if (prose.reduce((sum, { text }) => sum + text.length, 0) > most.characters) return false
  return blocks.findIndex(({ linked, text }) => linked > 0.8 && text.length >= 20) < blocks.indexOf(prose[0]!)
}
