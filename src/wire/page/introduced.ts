import type { Block } from './blocks.ts'
import { countWords, lineReasons } from './line-reasons.ts'

const leastWords = 5

/**
 * Lists that a line of the text leads up to ("Many patches were sent for review:") and that more of the text follows: also where
 * each item is a link they are the text's. `kept` says which blocks are the text, where it isn't all of them.
 */
export function introducedLists(blocks: readonly Block[], kept?: readonly boolean[]): Set<number> {
  const introduced = new Set<number>()
  const isKept = (i: number) => kept === undefined || kept[i]!
  let last = blocks.length - 1
  while (last >= 0 && (blocks[last]!.list > 0 || !isKept(last))) last--
  for (let i = 1; i < last; i++) {
    const { list } = blocks[i]!
    const before = blocks[i - 1]!
    if (list === 0 || before.list === list || before.list > 0 || before.heading > 0 || !isKept(i - 1)) continue
    const { text } = before
    if (text.endsWith(':') && before.linked < 0.3 && countWords(text) >= leastWords && !lineReasons(before))
      introduced.add(list)
  }
  return introduced
}
