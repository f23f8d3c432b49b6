import type { types } from '@slack/bolt'
import { sizes } from '../limits.ts'
import { type Element, sizeOf } from './inline.ts'

type Part = types.RichTextBlock['elements'][number]

/** Rows of elements, parted so that no block grows beyond its room. An overlong row goes on in the next block. */
export function fitRows(rows: readonly (readonly Element[])[], max: number = sizes.blockText): Element[][][] {
  const blocks: Element[][][] = []
  let block: Element[][] = []
  let used = 0
  const close = () => {
    if (block.length) blocks.push(block)
    block = []
    used = 0
  }
  for (const row of rows) {
    if (row.length === 0) continue
    const size = row.reduce((sum, element) => sum + sizeOf(element), 0)
    if (used + size > max) close()
    if (size <= max) {
      block.push([...row])
      used += size
      continue
    }
    let piece: Element[] = []
    for (const element of row) {
      const room = sizeOf(element)
      if (used + room > max && piece.length) {
        block.push(piece)
        piece = []
        close()
      }
      piece.push(element)
      used += room
    }
    if (piece.length) block.push(piece)
  }
  close()
  return blocks
}

export function richText(elements: readonly Part[]): types.RichTextBlock {
  return { type: 'rich_text', elements: [...elements] }
}

export const section = (elements: readonly Element[]): types.RichTextSection => ({
  type: 'rich_text_section',
  elements: [...elements],
})
