// @ts-check
import { el } from '../dom.js'
import { shortText } from '../text.js'

/**
 * @typedef {{ name: string, count: number, group: 'kind' | 'outlet', keeps: (entry: any) => boolean }} Filter
 */

const mostOutlets = 12

/**
 * What a timeline can be narrowed to: only what tells its dates apart.
 * @param {readonly any[]} entries
 * @returns {Filter[]}
 */
export function filtersOf(entries) {
  const outlets = [...new Set(entries.flatMap((entry) => entry.outlets.map(String)))].slice(0, mostOutlets)
  /** @type {Omit<Filter, 'count'>[]} */
  const all = [
    { name: 'Planned', group: 'kind', keeps: (entry) => entry.planned },
    { name: 'Reported', group: 'kind', keeps: (entry) => entry.marks.includes('reported') },
    { name: 'Readings differ', group: 'kind', keeps: (entry) => entry.disagreements.length > 0 },
    ...outlets.map((outlet) => ({
      name: outlet,
      group: /** @type {const} */ ('outlet'),
      keeps: (/** @type {any} */ entry) => entry.outlets.includes(outlet),
    })),
  ]
  return all
    .map((filter) => ({ ...filter, count: entries.filter(filter.keeps).length }))
    .filter(({ count }) => count > 0 && count < entries.length)
}

/**
 * Whether an entry stays: one of the pressed kinds, and of one of the pressed outlets.
 * @param {any} entry @param {ReadonlySet<Filter>} pressed
 */
export function stays(entry, pressed) {
  return ['kind', 'outlet'].every((group) => {
    const asked = [...pressed].filter((filter) => filter.group === group)
    return asked.length === 0 || asked.some((filter) => filter.keeps(entry))
  })
}

/**
 * A toggle button for each.
 * @param {readonly Filter[]} filters
 * @param {(pressed: ReadonlySet<Filter>) => void} changed
 */
export function filterButtons(filters, changed) {
  /** @type {Set<Filter>} */
  const pressed = new Set()
  return filters.map((filter) => {
    const button = el(
      'button',
      { type: 'button', class: 'timeline-filter', 'aria-pressed': 'false', dir: 'auto' },
      shortText(filter.name, 40),
      el('span', { class: 'timeline-count' }, ` ${filter.count}`),
    )
    button.addEventListener('click', () => {
      if (!pressed.delete(filter)) pressed.add(filter)
      button.setAttribute('aria-pressed', String(pressed.has(filter)))
      changed(pressed)
    })
    return button
  })
}
