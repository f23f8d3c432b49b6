/**
 * How many letters two words differ in: left out, put in, exchanged, or two neighbours turned round (optimal string alignment; Damerau,
 * 1964). 9 where they differ in length by more than three.
 */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3 || a.length > 60) return 9
  let [older, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, older[j - 2]! + 1)
      next.push(least)
    }
    ;[older, row] = [row, next]
  }
  return row[b.length]!
}
