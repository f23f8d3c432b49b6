// @ts-check
import { el } from './dom.js'

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const styles = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  datetime: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit' },
  full: {
    ...{ weekday: 'long', day: 'numeric', month: 'short', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  },
  day: { weekday: 'long', day: 'numeric', month: 'short', year: 'numeric' },
}

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
 * A moment in the reader's own zone and language.
 * @param {number} at milliseconds UTC
 * @param {string} style
 */
export function format(at, style) {
  if (!Number.isFinite(at) || Math.abs(at) > 8.64e15) return 'an unknown time'
  if (style === 'relative') return relative(at, performance.timeOrigin + performance.now())
  return formatOf(style).format(at)
}

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map()

/** Made once: making one takes longer than a message. @param {string} style */
function formatOf(style) {
  const known = formats.get(style)
  if (known) return known
  const made = new Intl.DateTimeFormat(undefined, styles[style] ?? styles.datetime)
  formats.set(style, made)
  return made
}

/** @param {number} at @param {number} now */
function relative(at, now) {
  const [unit, size] = units.find(([, size]) => Math.abs(at - now) >= size) ?? ['minute', 60_000]
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(Math.round((at - now) / size), unit)
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
