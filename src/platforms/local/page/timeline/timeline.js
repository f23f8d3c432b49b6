// @ts-check
import { drawn, el } from '../dom.js'
import { arrange } from './axis.js'
import { filterButtons, filtersOf, stays } from './filters.js'
import { windowAround } from './placing.js'
import { legend, undatedList } from './row.js'
import { rowsOf } from './rows.js'

const most = 200
const fewest = 3

/**
 * An interactive timeline: dates as a list of buttons beside an axis to scale. Arrow keys move between the dates, Enter
 * opens one; filters and zoom narrow what is shown.
 * @param {readonly any[]} entries as in the card, in order of date
 * @param {readonly any[]} undated plans that no date is given for
 * @returns {HTMLElement}
 */
export function timelineElement(entries, undated) {
  const rows = rowsOf(entries.slice(0, most), (i) => open(rows[i]?.open ? -1 : i))
  /** @type {ReadonlySet<import('./filters.js').Filter>} */
  let pressed = new Set()
  let zoom = 0
  /** The date that was opened or moved to last. */
  let selected = -1
  let view = { from: 0, to: rows.length }

  const axis = drawn('svg', { class: 'timeline-axis', 'aria-hidden': 'true' })
  const list = el('ol', { class: 'timeline-rows', 'aria-label': 'Dates', onkeydown: move }, ...rows.map((r) => r.item))
  const status = el('p', { class: 'timeline-status context', role: 'status' })
  const zoomIn = zoomButton('+', 'Zoom in', 1)
  const zoomOut = zoomButton('−', 'Zoom out', -1)
  const earlier = beyond('earlier', () => go(view.from - 1))
  const later = beyond('later', () => go(view.to))
  const filters = filterButtons(filtersOf(rows.map(({ entry }) => entry)), (now) => {
    pressed = now
    zoom = 0
    look()
  })
  const root = el(
    'div',
    { class: 'timeline', role: 'group', 'aria-label': 'Timeline' },
    filters.length > 0 && el('div', { class: 'timeline-bar', role: 'group', 'aria-label': 'Show only' }, ...filters),
    el(
      'div',
      { class: 'timeline-bar' },
      status,
      el('div', { class: 'timeline-bar timeline-zoom', role: 'group', 'aria-label': 'Zoom' }, zoomOut, zoomIn),
    ),
    earlier,
    el('div', { class: 'timeline-scale' }, axis, list),
    later,
    legend(),
    undated.length > 0 && undatedList(undated),
  )
  look()
  // Sizes are known when it stands in the page, and change with its width.
  new ResizeObserver(() => requestAnimationFrame(draw)).observe(list)
  return root

  /** @returns {typeof rows} those that the filters leave */
  function kept() {
    return rows.filter(({ entry }) => stays(entry, pressed))
  }

  /** Chooses anew what is in view. */
  function look() {
    const all = kept()
    const count = Math.max(fewest, Math.ceil(all.length / 2 ** zoom))
    view = windowAround(
      all.map(({ start }) => start),
      count,
      selected < 0 ? -1 : all.indexOf(/** @type {typeof rows[0]} */ (rows[selected])),
    )
    show(all)
  }

  /** @param {ReturnType<typeof kept>} all */
  function show(all) {
    const shown = new Set(all.slice(view.from, view.to))
    for (const row of rows) row.item.hidden = !shown.has(row)
    const after = all.length - view.to
    name(earlier, view.from, 'earlier')
    name(later, after, 'later')
    zoomIn.setAttribute('aria-disabled', String(shown.size <= fewest))
    zoomOut.setAttribute('aria-disabled', String(zoom === 0))
    status.textContent =
      shown.size === 0
        ? 'No date is both. Take one of the filters back.'
        : shown.size === rows.length
          ? `${rows.length} ${rows.length === 1 ? 'date' : 'dates'}, to scale`
          : `${shown.size} of ${rows.length} dates, to scale`
    list.hidden = shown.size === 0
    draw()
  }

  function draw() {
    const shown = rows.filter(({ item }) => !item.hidden)
    axis.classList.toggle('empty', shown.length === 0)
    if (root.isConnected && shown.length > 0) arrange(axis, shown)
  }

  /** @param {number} index of all rows; -1 closes */
  function open(index) {
    if (index >= 0) selected = index
    for (const [i, row] of rows.entries()) {
      row.open = i === index
      row.item.classList.toggle('open', row.open)
      row.button.setAttribute('aria-expanded', String(row.open))
      row.panel.hidden = !row.open
    }
    draw()
    if (index >= 0) rows[index]?.item.scrollIntoView({ block: 'nearest' })
  }

  /** Moves to a date among those that the filters leave, and brings it into view. @param {number} index */
  function go(index) {
    const all = kept()
    const row = all[Math.max(0, Math.min(index, all.length - 1))]
    if (!row) return
    selected = rows.indexOf(row)
    if (row.item.hidden) look()
    row.button.focus({ preventScroll: true })
    row.item.scrollIntoView({ block: 'nearest' })
  }

  /** @param {KeyboardEvent} event */
  function move(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const all = kept()
    const at = all.findIndex(({ item }) => item.contains(/** @type {Node} */ (event.target)))
    const to = /** @type {Record<string, number>} */ ({
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: all.length - 1,
    })[event.key]
    const closes = event.key === 'Escape' && rows.some((row) => row.open)
    if (to === undefined && !closes) return
    // The log listens to the same keys.
    event.stopPropagation()
    event.preventDefault()
    if (to !== undefined) return go(to)
    all[at]?.button.focus()
    open(-1)
  }

  /** @param {string} sign @param {string} label @param {1 | -1} by */
  function zoomButton(sign, label, by) {
    const button = el('button', { type: 'button', 'aria-label': label, title: label }, sign)
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') === 'true') return
      zoom += by
      look()
    })
    return button
  }
}

/** @param {string} where @param {() => void} go */
function beyond(where, go) {
  return el('button', { type: 'button', class: `timeline-beyond ${where}`, onclick: go })
}

/** @param {HTMLElement} button @param {number} count @param {string} where */
function name(button, count, where) {
  button.hidden = count === 0
  button.textContent = `${where === 'earlier' ? '↑' : '↓'} ${count} ${where}`
}
