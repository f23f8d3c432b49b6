// @ts-check
import { actionsRow } from '../actions.js'
import { el } from '../dom.js'
import { shortText } from '../text.js'
import { calendarElement } from './calendar.js'
import { boardCard } from './card.js'

const shelf = 'nightdesk-board'
const looks = /** @type {const} */ ([
  ['board', 'Board'],
  ['calendar', 'Calendar'],
])

/**
 * What is on its way, as columns that it is moved between by hand, by keys or by a menu, or on the days on which it is due.
 * @param {any} part
 * @param {import('../card.js').Surroundings} surroundings
 */
export function boardElement(part, surroundings) {
  const shown = el('div', { class: 'board-shown' })
  const mine = el('input', { type: 'checkbox', id: 'board-mine' })
  const switches = looks.map(([look, label]) =>
    el('button', { type: 'button', class: 'action', onclick: () => turn(look) }, label),
  )
  let look = localStorage.getItem(shelf) === 'calendar' ? 'calendar' : 'board'

  /** @param {string} to */
  function turn(to) {
    look = to
    localStorage.setItem(shelf, to)
    draw()
  }

  function draw() {
    for (const [i, button] of switches.entries()) button.setAttribute('aria-pressed', String(looks[i]?.[0] === look))
    const cards = part.cards.filter((/** @type {any} */ card) => !mine.checked || card.mine)
    shown.replaceChildren(
      look === 'calendar' ? calendarElement(cards, surroundings) : columnsElement({ ...part, cards }, surroundings),
    )
  }

  mine.addEventListener('change', draw)
  draw()
  return el(
    'div',
    { class: 'board-part' },
    el(
      'div',
      { class: 'table-top' },
      actionsRow(part.actions, surroundings.press),
      el(
        'div',
        { class: 'board-looks' },
        el('label', { for: mine.id }, mine, ' Only mine'),
        el('span', { role: 'group', 'aria-label': 'Shown as', class: 'switch' }, ...switches),
      ),
    ),
    shown,
  )
}

/** @param {any} part @param {import('../card.js').Surroundings} surroundings */
function columnsElement({ label, columns, cards }, surroundings) {
  const labels = new Map(columns.map((/** @type {any} */ column) => [column.name, column.label]))
  return el(
    'div',
    { class: 'board', role: 'group', 'aria-label': shortText(label, 80) },
    ...columns.map((/** @type {any} */ column, /** @type {number} */ i) => {
      const own = cards.filter((/** @type {any} */ card) => card.column === column.name)
      const head = el('h3', { id: `column-${i}` }, shortText(column.label, 40), el('span', {}, String(own.length)))
      const list = el(
        'ul',
        { 'aria-labelledby': head.id },
        ...own.map((/** @type {any} */ card) => boardCard(card, labels, surroundings)),
      )
      const element = el('section', { class: 'board-column', 'data-column': column.name }, head, list)
      takesCards(element, column.name, cards, surroundings)
      return element
    }),
  )
}

/** A card that is let go over a column goes into it, where it can. @param {HTMLElement} element @param {string} name @param {readonly any[]} cards @param {import('../card.js').Surroundings} surroundings */
function takesCards(element, name, cards, surroundings) {
  const moveOf = () => {
    const dragged = document.querySelector('[data-dragged]')
    const card = cards.find((one) => one.name === dragged?.getAttribute('data-card'))
    return card?.moves.find((/** @type {any} */ move) => move.to === name)
  }
  element.addEventListener('dragover', (event) => {
    if (!moveOf()) return
    event.preventDefault()
    element.classList.add('over')
  })
  element.addEventListener('dragleave', () => element.classList.remove('over'))
  element.addEventListener('drop', (event) => {
    event.preventDefault()
    element.classList.remove('over')
    const move = moveOf()
    const opener = document.querySelector('[data-dragged] button')
    if (move && opener instanceof HTMLButtonElement) void surroundings.press(move.invoke, 'Moved', opener)
  })
}
