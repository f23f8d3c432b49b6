// @ts-check
import { actionsRow } from '../actions.js'
import { el, unseen } from '../dom.js'
import { richFragment } from '../inline.js'
import { shortText } from '../text.js'
import { editableCell } from './cell.js'

const filteredFrom = 8

/**
 * A table of the desk. Its roles are said, since on a phone its rows are blocks, which browsers take for no table.
 * @param {any} part
 * @param {import('../card.js').Surroundings} surroundings
 */
export function tableElement({ label, columns, rows, actions, note }, surroundings) {
  const hasActions = rows.some((/** @type {any} */ row) => row.actions?.length)
  const heads = [...columns, ...(hasActions ? [''] : [])]
  const lines = rows.map((/** @type {any} */ row, /** @type {number} */ i) =>
    rowElement(row, { columns, i, hasActions }, surroundings),
  )
  const body = el('tbody', { role: 'rowgroup' }, ...lines)
  const table = el(
    'table',
    { class: 'desk-table', role: 'table', 'aria-label': shortText(label, 100) },
    el(
      'thead',
      { role: 'rowgroup' },
      el(
        'tr',
        { role: 'row' },
        ...heads.map((head) =>
          el('th', { role: 'columnheader', scope: 'col' }, head ? shortText(head, 60) : unseen('What can be done')),
        ),
      ),
    ),
    body,
  )
  const top = el('div', { class: 'table-top' }, actions.length > 0 && actionsRow(actions, surroundings.press))
  if (lines.length >= filteredFrom) top.append(filterField(label, lines))
  return el(
    'div',
    { class: 'table-part' },
    top,
    lines.length ? el('div', { class: 'table-scroll' }, table) : el('p', { class: 'context' }, 'None yet.'),
    note && el('p', { class: 'context' }, shortText(note, 300)),
  )
}

/** @param {any} row @param {{ columns: readonly string[], i: number, hasActions: boolean }} place @param {import('../card.js').Surroundings} surroundings */
function rowElement(row, { columns, i, hasActions }, surroundings) {
  const cells = row.cells.map((/** @type {any} */ cell, /** @type {number} */ at) => {
    const name = columns[at] ?? ''
    const edits = typeof cell === 'object' && !Array.isArray(cell)
    const shown = edits ? editableCell(cell, { label: name, at: `${i} ${at}` }, surroundings) : richFragment(cell)
    return el('td', { role: 'cell', 'data-head': shortText(name, 60), dir: 'auto' }, shown)
  })
  if (hasActions)
    cells.push(
      el(
        'td',
        { role: 'cell', class: 'row-actions' },
        row.actions?.length && actionsRow(row.actions, surroundings.press),
      ),
    )
  return el('tr', { role: 'row', class: row.tone && `row-${row.tone}` }, ...cells)
}

/** @param {string} label @param {readonly HTMLElement[]} lines */
function filterField(label, lines) {
  const field = el('input', {
    type: 'search',
    class: 'table-filter',
    'aria-label': `Only ${label.toLowerCase()} with these words`,
    placeholder: 'Only with …',
    autocomplete: 'off',
  })
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean)
    for (const line of lines) {
      const text = (line.textContent ?? '').toLowerCase()
      line.hidden = !words.every((word) => text.includes(word))
    }
  })
  return field
}
