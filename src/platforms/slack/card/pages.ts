import type { types } from '@slack/bolt'

/** Parts blocks into messages that stay within `max`, in order. Buttons stay with what they follow where that fits. */
export function paginate(
  blocks: readonly types.KnownBlock[],
  max: { readonly blocks: number; readonly characters: number },
): types.KnownBlock[][] {
  const pages: types.KnownBlock[][] = []
  let open: types.KnownBlock[] = []
  let used = 0
  for (const block of blocks) {
    const size = textSize(block)
    if (open.length && (open.length >= max.blocks || used + size > max.characters)) {
      pages.push(open)
      open = []
      used = 0
    }
    open.push(block)
    used += size
  }
  if (open.length) pages.push(open)
  return pages
}

/** All characters that a block shows. */
function textSize(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + textSize(item), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce((sum, [key, inner]) => {
    if (typeof inner === 'string')
      return sum + (key === 'text' || key === 'fallback' || key === 'alt_text' ? inner.length : 0)
    return sum + textSize(inner)
  }, 0)
}
