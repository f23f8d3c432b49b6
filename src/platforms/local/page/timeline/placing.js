// @ts-check

/**
 * Where rows stand beside a scale: each as near as can be to the height it belongs to, in order, none over another, and
 * all within `room` (isotonic regression by pooling neighbours that would collide).
 * @param {readonly number[]} wanted the top that each row would like, in pixels
 * @param {readonly number[]} heights
 * @param {number} room at least the sum of the heights
 * @returns {number[]} tops
 */
export function placeRows(wanted, heights, room) {
  let before = 0
  const offsets = heights.map((height) => {
    before += height
    return before - height
  })
  /** @type {{ sum: number, count: number }[]} */
  const pools = []
  for (const [i, top] of wanted.entries()) {
    let pool = { sum: top - (offsets[i] ?? 0), count: 1 }
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop()
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count }
    }
    pools.push(pool)
  }
  const most = Math.max(0, room - before)
  const free = pools.flatMap(({ sum, count }) => Array(count).fill(Math.min(most, Math.max(0, sum / count))))
  return offsets.map((offset, i) => offset + free[i])
}

/**
 * The run of `count` moments that covers the least time, among those that hold `selected`.
 * @param {readonly number[]} moments in order
 * @param {number} count
 * @param {number} selected an index, or -1 for none
 * @returns {{ from: number, to: number }} `to` is one past the last
 */
export function windowAround(moments, count, selected) {
  const size = Math.min(count, moments.length)
  let best = { from: 0, to: size }
  let least = Infinity
  for (let from = 0; from + size <= moments.length; from++) {
    if (selected >= 0 && (selected < from || selected >= from + size)) continue
    const covers = (moments[from + size - 1] ?? 0) - (moments[from] ?? 0)
    // Of equal runs, the one that has the chosen date in its middle.
    const off = selected < 0 ? 0 : Math.abs(from + (size - 1) / 2 - selected) / 1_000
    if (covers + off < least) {
      least = covers + off
      best = { from, to: from + size }
    }
  }
  return best
}
