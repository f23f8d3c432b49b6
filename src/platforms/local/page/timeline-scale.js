// @ts-check

const hour = 3_600_000
const day = 24 * hour

/**
 * The stretch of time that a date covers, in milliseconds UTC: a year, quarter, month, week, day or minute.
 * Undefined for what is no date.
 * @param {string} date
 * @param {string} [until] the last date of an interval
 * @returns {{ start: number, end: number } | undefined}
 */
export function stretchOf(date, until) {
  const from = stretch(String(date))
  const to = until === undefined ? from : stretch(String(until))
  return from && { start: from.start, end: Math.max(from.end, to?.end ?? from.end) }
}

/** @param {string} date */
function stretch(date) {
  const found =
    /^(\d{4})(?:-(?:W(\d\d)|Q([1-4])|(\d\d)(?:-(\d\d)(?:T(?:(\d\d):(\d\d))?)?)?))?/.exec(date.slice(0, 40)) ?? undefined
  if (!found) return undefined
  const [year = 0, week, quarter, month, dayOfMonth, hours, minutes] = found
    .slice(1)
    .map((digits) => (digits === undefined ? undefined : Number(digits)))
  const first = (/** @type {number} */ monthIndex) => new Date(0).setUTCFullYear(year, monthIndex, 1)
  if (week !== undefined) {
    const fourth = first(0) + 3 * day
    const start = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day + (week - 1) * 7 * day
    return { start, end: start + 7 * day }
  }
  if (quarter !== undefined) return { start: first(quarter * 3 - 3), end: first(quarter * 3) }
  if (month === undefined) return { start: first(0), end: first(12) }
  if (dayOfMonth === undefined) return { start: first(month - 1), end: first(month) }
  const start = first(month - 1) + (dayOfMonth - 1) * day
  if (hours === undefined) return { start, end: start + day }
  const at = start + hours * hour + (minutes ?? 0) * 60_000
  return { start: at, end: at + 60_000 }
}

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
  const [n, unit] = days > 640 ? [Math.floor(days / 365.25), 'year'] : [Math.max(1, Math.floor(days / 30.44)), 'month']
  return `${n} ${unit}${n === 1 ? '' : 's'}`
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** @type {readonly (readonly ['hour' | 'day' | 'month' | 'year', number, number])[]} */
const steps = [
  ...[1, 3, 6, 12].map((n) => /** @type {const} */ (['hour', n, n * hour])),
  ...[1, 2, 7, 14].map((n) => /** @type {const} */ (['day', n, n * day])),
  ...[1, 3, 6].map((n) => /** @type {const} */ (['month', n, n * 30 * day])),
  ...[1, 2, 5, 10, 20, 50, 100, 500, 1_000].map((n) => /** @type {const} */ (['year', n, n * 365 * day])),
]

/**
 * Round moments within a stretch, at most about `most` of them, each with its short name.
 * @param {number} start @param {number} end @param {number} most
 * @param {boolean} [hours] whether hours may be told apart
 * @returns {{ at: number, label: string }[]}
 */
export function ticksOf(start, end, most, hours = true) {
  const [unit, n, length] = steps.find(
    ([unit, , size]) => (hours || unit !== 'hour') && (end - start) / size <= most,
  ) ?? ['year', 5_000, 5_000 * 365 * day]
  const ticks = []
  for (let i = 0, at = floor(start, unit, n, length); at <= end && i < 200; at = next(at, unit, n, length), i++) {
    if (at >= start) ticks.push({ at, label: name(new Date(at), unit) })
  }
  return ticks
}

/** @param {number} at @param {string} unit @param {number} n @param {number} length */
function floor(at, unit, n, length) {
  const date = new Date(at)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  if (unit === 'year') return new Date(0).setUTCFullYear(Math.floor(year / n) * n, 0, 1)
  if (unit === 'month') return new Date(0).setUTCFullYear(year, Math.floor(month / n) * n, 1)
  // 5 January 1970 was a Monday: weeks begin there.
  const origin = n % 7 === 0 ? 4 * day : 0
  return Math.floor((at - origin) / length) * length + origin
}

/** @param {number} at @param {string} unit @param {number} n @param {number} length */
function next(at, unit, n, length) {
  const date = new Date(at)
  if (unit === 'year') return date.setUTCFullYear(date.getUTCFullYear() + n)
  return unit === 'month' ? date.setUTCMonth(date.getUTCMonth() + n) : at + length
}

/** @param {Date} date @param {string} unit */
function name(date, unit) {
  const month = months[date.getUTCMonth()]
  if (unit === 'year') return String(date.getUTCFullYear())
  if (unit === 'month') return `${month} ${date.getUTCFullYear()}`
  const dayOfMonth = `${date.getUTCDate()} ${month}`
  const at = date.getUTCHours()
  return unit === 'hour' && at !== 0 ? `${String(at).padStart(2, '0')}:00` : dayOfMonth
}
