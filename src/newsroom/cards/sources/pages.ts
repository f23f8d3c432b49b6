import type { CardPart, Inline, Rich } from '../../../core/card.ts'
import { UserError } from '../../../core/errors.ts'
import { say } from '../../../locales/index.ts'
import { richToPlain } from '../../../locales/plain.ts'

/** A label with its lines, under a heading that neighbours may share. */
export interface Block {
  readonly heading: string
  readonly label?: readonly Inline[]
  readonly items: readonly Rich[]
}

/** One page of blocks: `number` of `of`, both from 1. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly number: number
  readonly of: number
}

const blocksAtMost = 12
/** Characters with the addresses of links: the narrowest platform takes 4,096 in one piece, and escapes take room. */
const room = 3200

/** A page of blocks, a long block parted over pages under its own label. Throws `UserError` `no-page`. */
export function pageOfBlocks(blocks: readonly Block[], number: number): Page<Block> {
  const pages: Block[][] = [[]]
  let left = room
  for (const block of blocks) {
    let items: Rich[] = []
    let label = block.label
    const close = () => {
      if (items.length) pages.at(-1)!.push({ ...block, ...(label && { label }), items })
      if (items.length && block.label) label = [...block.label, ' ', { type: 'implied', text: say.lists.goesOn }]
      items = []
    }
    const head = block.heading.length + sizeOf(block.label ?? '')
    const turn = () => {
      close()
      pages.push([])
      left = room - head
    }
    if (block.label && pages.at(-1)!.filter((there) => there.label).length >= blocksAtMost) turn()
    else left -= head
    for (const item of block.items) {
      const size = sizeOf(item)
      if (size > left && (items.length > 0 || pages.at(-1)!.length > 0)) turn()
      items.push(item)
      left -= size
    }
    close()
  }
  return pick(pages, number)
}

/** One of some pages. Throws `UserError` `no-page`. */
export function pick<T>(pages: readonly (readonly T[])[], number: number): Page<T> {
  const items = pages[number - 1]
  if (items) return { items, number, of: pages.length }
  throw new UserError('no-page', say.lists.noPage(number), say.lists.pagesThere(pages.length))
}

/** Blocks as parts of a card, each heading once. */
export function blockParts(blocks: readonly Block[]): CardPart[] {
  return blocks.flatMap((block, index): CardPart[] => [
    ...(block.heading && block.heading !== blocks[index - 1]?.heading
      ? [{ type: 'heading' as const, text: block.heading }]
      : []),
    ...(block.label ? [{ type: 'text' as const, text: block.label }] : []),
    ...(block.items.length ? [{ type: 'list' as const, items: block.items }] : []),
  ])
}

function sizeOf(rich: Rich): number {
  return richToPlain(rich).length + 4
}
