import type { Span } from '../../../core/span.ts'
import type { Document } from '../../document.ts'

/** So many tokens before a date its condition is. */
const REACH = 14

/** Whether a date is in a condition: "if the vote fails on Friday", "unless we act by 2030". It may come to nothing. */
export function isConditional({ tokens, ranges }: Document, index: number, timex: Span): boolean {
  const { first, end } = ranges[index]!
  let at = first
  while (at < end && tokens[at]!.end <= timex.start) at++
  for (let i = at - 1; i >= Math.max(first, at - REACH); i--) {
    const { value } = tokens[i]!
    if (/^[,;:]$/.test(value)) return false
    if (/^(?:if|unless|whether|until)$/i.test(value)) return !/^until$/i.test(value)
  }
  return false
}
