// @ts-check
import { el } from './dom.js'
import { months, weekdays } from './names.js'

/** @type {readonly (readonly [Intl.RelativeTimeFormatUnit, number])[]} */
const units = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/**
 * A moment in the reader's own zone, in the form that dates have in every text of the desk: `Mon 23 Nov 2026, 22:00`.
 * @param {number} at milliseconds UTC
 * @param {string} style
 */
export function format(at, style) {
  if (!Number.isFinite(at) || Math.abs(at) > 8.64e15) return 'an unknown time'
  if (style === 'relative') return relative(at, performance.timeOrigin + performance.now())
  const date = new Date(at)
  const weekday = weekdays[date.getDay()] ?? ''
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`
  const day = (/** @type {string} */ name) =>
    `${name} ${date.getDate()} ${months[date.getMonth()]} ${date.getFullYear()}`
  if (style === 'time') return time
  if (style === 'date') return day(weekday.slice(0, 3))
  if (style === 'day') return day(weekday)
  if (style === 'full') return `${day(weekday)}, ${time} ${zoneOf(date)}`
  return `${day(weekday.slice(0, 3))}, ${time}`
}

/** @param {number} number */
const two = (number) => String(number).padStart(2, '0')

const zones = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short' })

/** The short name of the reader's zone at that moment: BST, GMT+2. @param {Date} date */
const zoneOf = (date) => zones.formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value ?? ''

const relatives = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

/** @param {number} at @param {number} now */
function relative(at, now) {
  const [unit, size] = units.find(([, size]) => Math.abs(at - now) >= size) ?? ['minute', 60_000]
  return relatives.format(Math.round((at - now) / size), unit)
}

/** @param {number} at @param {string} style */
export function timeElement(at, style) {
  if (!Number.isFinite(at) || Math.abs(at) > 8.64e15) return el('span', {}, format(at, style))
  return el(
    'time',
    { datetime: new Date(at).toISOString(), title: format(at, 'full'), 'data-style': style },
    format(at, style),
  )
}

/** Relative times move on while the page is open. */
export function keepTimesFresh() {
  setInterval(() => {
    for (const time of document.querySelectorAll('time[data-style="relative"]')) {
      time.textContent = format(Date.parse(time.getAttribute('datetime') ?? ''), 'relative')
    }
  }, 60_000)
}
