/** Longer lists are compared at their ends only: what lies between them counts as changed. */
const mostCompared = 1_500

/** Pairs of indices of what two lists have in common, in order: a longest common subsequence. */
export function inCommon(before: readonly string[], after: readonly string[]): [number, number][] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  while (
    tail < Math.min(before.length, after.length) - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++
  const pairs: [number, number][] = Array.from({ length: head }, (_, i) => [i, i])
  for (const one of middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail), head))
    pairs.push(one)
  for (let i = tail; i > 0; i--) pairs.push([before.length - i, after.length - i])
  return pairs
}

/** The textbook table (Wagner and Fischer, 1974), bounded. */
function middle(before: readonly string[], after: readonly string[], offset: number): [number, number][] {
  const [n, m] = [before.length, after.length]
  if (n === 0 || m === 0 || n > mostCompared || m > mostCompared) return []
  const width = m + 1
  const best = new Uint16Array((n + 1) * width)
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      best[i * width + j] =
        before[i] === after[j]
          ? best[(i + 1) * width + j + 1]! + 1
          : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!)
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (before[i] === after[j]) pairs.push([offset + i++, offset + j++])
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}
