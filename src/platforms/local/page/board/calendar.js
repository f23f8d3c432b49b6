// @ts-check
import { el, speak, unseen } from '../dom.js'
import { months, weekdays } from '../names.js'
import { format } from '../times.js'
import { classesOf, openButton } from './card.js'

const dayMs = 86_400_000
const weeks = 5
const monthName = (/** @type {Date} */ day) => `${months[day.getMonth()]} ${day.getFullYear()}`

/**
 * Five weeks from this one on, with what is due on each day; what is overdue stands above them. On a phone the days without anything are left out.
 * @param {readonly any[]} cards
 * @param {import('../card.js').Surroundings} surroundings
 */
export function calendarElement(cards, surroundings) {
  const now = new Date(performance.timeOrigin + performance.now())
  let start = new Date(now.getFullYear(), now.getMonth(), now.getDate() - ((now.getDay() + 6) % 7))
  const title = el('h3', { class: 'month-name' })
  const grid = el('div', { class: 'month' })
  const late = cards.filter((card) => card.late !== undefined)
  const dayAt = (/** @type {number} */ i) => new Date(start.getFullYear(), start.getMonth(), start.getDate() + i)

  function draw() {
    title.textContent = [...new Set([start, dayAt(weeks * 7 - 1)].map(monthName))].join(' – ')
    const names = Array.from({ length: 7 }, (_, i) => weekdays[dayAt(i).getDay()]?.slice(0, 3) ?? '')
    grid.replaceChildren(
      ...names.map((name) => el('span', { class: 'weekday', 'aria-hidden': 'true' }, name)),
      ...Array.from({ length: weeks * 7 }, (_, i) => dayElement(dayAt(i))),
    )
  }

  /** @param {Date} day */
  function dayElement(day) {
    const own = cards.filter((card) => card.at !== undefined && isSame(new Date(card.at), day))
    const items = own.map((card) =>
      el(
        'li',
        { class: classesOf(card) },
        el('span', { class: 'board-hour' }, format(card.at, 'time'), ' '),
        openButton(card, surroundings),
      ),
    )
    const today = isSame(day, now)
    return el(
      'div',
      {
        class: `month-day${day < now && !today ? ' outside' : ''}${today ? ' today' : ''}${items.length ? '' : ' without'}`,
      },
      el(
        'p',
        { class: 'day-number' },
        el(
          'span',
          { 'aria-hidden': 'true' },
          day.getDate() === 1 ? `1 ${months[day.getMonth()]}` : String(day.getDate()),
        ),
        unseen(`${format(day.getTime(), 'day')}${today ? ', today' : ''}`),
      ),
      items.length > 0 && el('ul', {}, ...items),
    )
  }

  /** @param {1 | -1} by */
  function turn(by) {
    start = dayAt(by * (weeks - 1) * 7)
    draw()
    speak(title.textContent ?? '')
  }

  draw()
  const step = (/** @type {1 | -1} */ by, /** @type {string} */ name, /** @type {string} */ sign) =>
    el('button', { type: 'button', class: 'action', 'aria-label': name, onclick: () => turn(by) }, sign)
  return el(
    'div',
    { class: 'calendar' },
    late.length > 0 &&
      el(
        'section',
        { class: 'overdue', 'aria-label': 'Overdue' },
        el('h3', {}, `Overdue: ${late.length}`),
        el(
          'ul',
          {},
          ...late.map((card) =>
            el('li', { class: classesOf(card) }, openButton(card, surroundings), sinceElement(card.late)),
          ),
        ),
      ),
    el('div', { class: 'month-head' }, step(-1, 'Four weeks earlier', '‹'), title, step(1, 'Four weeks later', '›')),
    grid,
  )
}

/** @param {number} at */
function sinceElement(at) {
  const days = Math.floor((performance.timeOrigin + performance.now() - at) / dayMs)
  return el('span', { class: 'board-when' }, days < 1 ? ' since today' : ` for ${days} ${days === 1 ? 'day' : 'days'}`)
}

/** @param {Date} a @param {Date} b */
function isSame(a, b) {
  return a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate()
}
