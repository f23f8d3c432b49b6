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
