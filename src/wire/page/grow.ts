import type { Block } from './blocks.ts'
import type { Placed } from './boxes.ts'
import type { DomNode } from './dom.ts'
import { introducedLists } from './introduced.ts'
import { isProse } from './junk.ts'
import { endsSentence } from './line-reasons.ts'

/** Of its letters and digits: how a block is known again after another reader has moved it. */
const keyOf = (text: string) => text.slice(0, 60).replace(/\s+/g, '')

/**
 * The blocks of the page that make up the article: those that the reader found (`found`, their texts), and those built like
 * them, which it missed because they are in other boxes or hold little. In the order of the page, with every word of a
 * sentence. Undefined where what was found can't be told on the page.
 */
export function growArticle(page: readonly Placed[], found: readonly Block[]): Placed[] | undefined {
  const kept = locate(page, found)
  const size = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0)
  if (!kept.includes(true) || size(page.filter((_, i) => kept[i])) < 0.8 * size(found)) return undefined
  addBetween(page, kept)
  addAlike(page, kept)
  const lists = introducedLists(page, kept)
  for (const [i, block] of page.entries()) kept[i] ||= lists.has(block.list)
  return page.filter((_, i) => kept[i])
}

/** Which blocks of the page were found. What is on it twice is the one between its neighbours. */
function locate(page: readonly Block[], found: readonly Block[]): boolean[] {
  const places = new Map<string, number[]>()
  for (const [i, { text }] of page.entries()) {
    const known = places.get(keyOf(text))
    if (known) known.push(i)
    else places.set(keyOf(text), [i])
  }
  const kept = page.map(() => false)
  const of = found.map(({ text }) => places.get(keyOf(text)) ?? [])
  const anchors = of.map((where) => (where.length === 1 ? where[0]! : undefined))
  const ahead: number[] = []
  let next = page.length
  for (let i = found.length - 1; i >= 0; i--) {
    ahead[i] = next
    next = anchors[i] ?? next
  }
  let behind = -1
  for (const [i, where] of of.entries()) {
    const place =
      anchors[i] ??
      where.find((at) => at > behind && at < ahead[i]! && !kept[at]) ??
      where.find((at) => at > behind && !kept[at]) ??
      where.find((at) => !kept[at])
    if (place === undefined) continue
    kept[place] = true
    behind = place
  }
  return kept
}

/** Text in between, in the same boxes: a short paragraph, a list, a heading. */
function addBetween(page: readonly Placed[], kept: boolean[]): void {
  const first = kept.indexOf(true)
  const last = kept.lastIndexOf(true)
  const boxes = new Set<DomNode>()
  for (const [i, block] of page.entries()) if (kept[i] && isProse(block)) for (const box of homes(block)) boxes.add(box)
  for (let i = first; i <= last; i++) {
    if (kept[i]) continue
    const block = page[i]!
    if (isText(block) && around(block).some((box) => boxes.has(box))) kept[i] = true
  }
  // Right before the first of them and after the last: a paragraph of the same box.
  const isNext = (block: Placed | undefined): boolean =>
    block !== undefined && isText(block) && homes(block).some((box) => boxes.has(box))
  for (let i = first - 1; isNext(page[i]) && page[i]!.heading !== 1; i--) kept[i] = true
  // The table that a text ends with.
  for (let i = last + 1; i < page.length && page[i]!.row; i++) {
    if (!isText(page[i]!) || !around(page[i]!).some((box) => boxes.has(box))) break
    kept[i] = true
  }
}

/** The box that a paragraph is in; of one that is quoted also the box of the quotation. */
const homes = ({ boxes }: Placed): readonly DomNode[] => boxes.slice(0, boxes[0]?.tagName === 'BLOCKQUOTE' ? 2 : 1)

/** The boxes that make a block one of the text's, where paragraphs are in them: of a row, those around its table. */
function around({ row, boxes }: Placed): readonly DomNode[] {
  if (!row) return boxes.slice(0, 2)
  const table = boxes.findIndex((box) => box.tagName === 'TABLE')
  return boxes.slice(table + 1, table + 4)
}

/** Little of it is a link, or it is a sentence around one. */
const isText = ({ linked, text }: Block) =>
  linked < 0.5 || (endsSentence(text) && (linked < 0.9 || (text.length >= 60 && text.endsWith('.'))))

const boxOf = ({ boxes: [box] }: Placed) =>
  box?.getAttribute('class') ? `${box.tagName}.${box.getAttribute('class')}` : undefined

/** Paragraphs elsewhere on the page that are built like those found: the same element and class, in a box of the same class. */
function addAlike(page: readonly Placed[], kept: boolean[]): void {
  const first = kept.indexOf(true)
  const last = kept.lastIndexOf(true)
  const shapes = new Map<string, number>()
  const boxes = new Map<string, number>()
  let prose = 0
  for (const [i, block] of page.entries()) {
    if (!kept[i] || !isProse(block)) continue
    prose++
    if (block.shape !== undefined) shapes.set(block.shape, (shapes.get(block.shape) ?? 0) + 1)
    const box = boxOf(block)
    if (box !== undefined) boxes.set(box, (boxes.get(box) ?? 0) + 1)
  }
  // Where each paragraph has a box of its own, a heading between them has one too.
  const isBoxedAlike = (block: Placed) => {
    const known = boxes.get(boxOf(block) ?? '') ?? 0
    return known >= 3 && known >= 0.5 * prose
  }
  for (const [i, block] of page.entries()) {
    const among = i > first && i < last && isText(block)
    if (among && block.heading > 0 && isBoxedAlike(block)) kept[i] = true
    if (kept[i] || block.heading > 0 || !(among || (block.linked <= 0.3 && block.text.length >= 20))) continue
    const known = block.shape === undefined ? 0 : (shapes.get(block.shape) ?? 0)
    // A page builder's boxes are all built alike, those of the footer too.
    if (i > last && block.shape?.includes('elementor-widget')) continue
    if (known >= 2 && known >= 0.2 * prose) kept[i] = true
  }
}
