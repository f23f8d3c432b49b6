// @ts-check
import { months } from '../names.js'

const hour = 3_600_000
const day = 24 * hour

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
