import type { Json } from './check/problems.ts'
import type { SlackMessage } from './state.ts'

export interface Offered {
  readonly label: string
  readonly blockId: string
  readonly element: Json
}

/** The buttons of a message that send something to the app (a link button only opens its address). */
export function asButtons(message: SlackMessage): Offered[] {
  const found: Offered[] = []
  for (const [i, block] of ((message.body.blocks ?? []) as Json[]).entries()) {
    const elements = [...((block.elements ?? []) as Json[]), ...(block.accessory ? [block.accessory as Json] : [])]
    for (const element of elements) {
      if (element.type !== 'button' || element.url !== undefined) continue
      found.push({
        label: (element.text as { text: string }).text,
        blockId: String(block.block_id ?? `b${i}`),
        element,
      })
    }
  }
  return found
}
