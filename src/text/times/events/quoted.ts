import type { Token } from '../../tokens/token.ts'

/**
 * Which tokens of a sentence stand between quotation marks, double ones of any kind (“…”, "…", ''…''), by their place from
 * `first` on. A sentence with a closing mark before any opening one, or with no mark but its last, begins inside a quotation.
 */
export function quotedIn(tokens: readonly Token[], first: number, end: number): boolean[] {
  let inside = beginsInside(tokens, first, end)
  const quoted: boolean[] = []
  for (let i = first; i < end; i++) {
    const turn = turnAt(tokens, i)
    if (turn === 'in') inside = true
    else if (turn === 'out') inside = false
    else if (turn === 'other') inside = !inside
    quoted.push(inside)
  }
  return quoted
}

function beginsInside(tokens: readonly Token[], first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const turn = turnAt(tokens, i)
    if (turn !== undefined) return turn === 'out' || (turn === 'other' && i === end - 1)
  }
  return false
}

function turnAt(tokens: readonly Token[], i: number): 'in' | 'out' | 'other' | undefined {
  const { value, start, end } = tokens[i]!
  if (value === '“') return 'in'
  if (value === '”') return 'out'
  const [before, next] = [tokens[i - 1], tokens[i + 1]]
  // A mark right behind a comma or a stop closes: "…, and it will," she said.
  if (value === '"' && before?.end === start && /^[,.!?…]$/.test(before.value)) return 'out'
  return value === '"' || (value === "'" && next?.value === "'" && next.start === end) ? 'other' : undefined
}
