import type { Block } from './blocks.ts'
import { type DomNode, isElement } from './dom.ts'
import { isProse } from './junk.ts'

/** A block with the boxes around it, from the inside out: told before another reader takes the page apart. */
export interface Placed extends Block {
  readonly boxes: readonly DomNode[]
  /** Element, class and box; undefined where none of them has a class to be known by. */
  readonly shape: string | undefined
}

export function placeBlocks(blocks: readonly Block[]): Placed[] {
  const chains = new Map<DomNode, readonly DomNode[]>()
  const chainOf = (element: DomNode): readonly DomNode[] => {
    let chain = chains.get(element)
    if (!chain) {
      const found: DomNode[] = []
      for (let one = element.parentNode; one && isElement(one); one = one.parentNode) found.push(one)
      chain = found
      chains.set(element, chain)
    }
    return chain
  }
  return blocks.map((block) => {
    const boxes = chainOf(block.element)
    return { ...block, boxes, shape: shapeOf(block.element, boxes) }
  })
}

/** Names that say where a box stands among its like: the last has another space below. */
const ofPlace = /(?:^|\s)(?:-\S+|(?:is-)?(?:first|last|odd|even))(?=\s|$)/g

function shapeOf(element: DomNode, boxes: readonly DomNode[]): string | undefined {
  const names: string[] = []
  let known = false
  for (const one of [element, ...boxes.slice(0, 2)]) {
    const named = (one.getAttribute('class') ?? '').replace(ofPlace, '')
    names.push(`${one.tagName}.${named}`)
    known ||= named !== ''
    if (known && names.length >= 2) break
  }
  return known ? names.join(' ') : undefined
}

/** Characters of running text, links aside. */
export const proseIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => (isProse(block) ? sum + block.text.length * (1 - block.linked) : sum), 0)

function proseByBox(page: readonly Placed[]): Map<DomNode, number> {
  const prose = new Map<DomNode, number>()
  for (const block of page) {
    const size = proseIn([block])
    if (size > 0) for (const box of block.boxes) prose.set(box, (prose.get(box) ?? 0) + size)
  }
  return prose
}

const within = (page: readonly Placed[], box: DomNode) => page.filter(({ boxes }) => boxes.includes(box))

/** What the smallest box holds that has most of this running text in it. */
export function densest(page: readonly Placed[]): readonly Placed[] {
  const prose = proseByBox(page)
  const whole = proseIn(page)
  let best: DomNode | undefined
  let depth = -1
  for (const [box, size] of prose) {
    if (size < 0.7 * whole) continue
    let level = 0
    for (let one = box.parentNode; one; one = one.parentNode) level++
    if (level > depth) {
      best = box
      depth = level
    }
  }
  return best ? within(page, best) : page
}

/**
 * What is under the headline: the text in the smallest box around it with `enough` characters of running text, or
 * undefined where no heading is the headline, or that box is the whole page.
 */
export function underHeadline(
  page: readonly Placed[],
  titles: readonly string[],
  enough: number,
): readonly Placed[] | undefined {
  const wanted = titles.map(letters).filter((title) => title.length >= 10)
  const isHeadline = (block: Placed) => {
    const text = letters(block.text)
    return (
      text.length >= 10 && wanted.some((title) => title === text || title.startsWith(text) || text.startsWith(title))
    )
  }
  const at = page.findIndex((block) => block.heading > 0 && block.heading <= 2 && isHeadline(block))
  if (at < 0) return undefined
  const prose = proseByBox(page.slice(at + 1))
  const box = page[at]!.boxes.find((one) => (prose.get(one) ?? 0) >= enough)
  if (!box || box.tagName === 'BODY') return undefined
  return within(page.slice(at + 1), box)
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
