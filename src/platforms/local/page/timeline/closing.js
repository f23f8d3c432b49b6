// @ts-check

const day = 86_400_000

/** Shorter than this no stretch is closed up, however lonely. */
const longest = 45 * day
/** A stretch is closed up when it is so many times the usual one, and is drawn as long as that. */
const lonely = 6

/**
 * An axis on which empty months and years are closed up: where each moment is on it, 0 for the first and 1 for `end`,
 * and the stretches that are drawn shorter than they were.
 * @param {readonly number[]} moments in order
 * @param {number} end not before the last moment
 * @returns {{ place: (at: number) => number, gaps: { from: number, to: number }[] }}
 */
export function closeUp(moments, end) {
  const points = [...moments, end].filter((at, i, all) => i === 0 || at > (all[i - 1] ?? 0))
  const lengths = points.slice(1).map((at, i) => at - (points[i] ?? 0))
  const usual = [...lengths].sort((a, b) => a - b)[Math.floor((lengths.length - 1) / 2)] ?? 0
  const gaps = []
  const places = [0]
  for (const [i, length] of lengths.entries()) {
    const closed = lengths.length > 1 && length > longest && length > lonely * usual
    if (closed) gaps.push({ from: points[i] ?? 0, to: points[i + 1] ?? 0 })
    places.push((places[i] ?? 0) + (closed ? usual : length))
  }
  const whole = places.at(-1) || 1
  return { place, gaps }

  /** @param {number} at */
  function place(at) {
    let i = 0
    while (i + 2 < points.length && (points[i + 1] ?? 0) <= at) i++
    const [from = 0, to = 0] = [points[i], points[i + 1] ?? points[i]]
    const share = to > from ? Math.min(1, Math.max(0, (at - from) / (to - from))) : 0
    return ((places[i] ?? 0) + share * ((places[i + 1] ?? places[i] ?? 0) - (places[i] ?? 0))) / whole
  }
}

/** "28 years", "6 months": how long a closed stretch was. @param {{ from: number, to: number }} gap */
export function lengthOf({ from, to }) {
  const days = (to - from) / day
  const [n, unit] = days > 640 ? [Math.round(days / 365.25), 'year'] : [Math.max(1, Math.floor(days / 30.44)), 'month']
  return `${n} ${unit}${n === 1 ? '' : 's'}`
}
