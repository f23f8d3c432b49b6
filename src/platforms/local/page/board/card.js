// @ts-check
import { el, unseen } from '../dom.js'
import { shortText } from '../text.js'
import { format, timeElement } from '../times.js'

/**
 * A card of the board. The arrow keys go from card to card and from column to column; its menu, or dragging it, moves it.
 * @param {any} card
 * @param {ReadonlyMap<string, string>} labels of the columns
 * @param {import('../card.js').Surroundings} surroundings
 */
export function boardCard(card, labels, surroundings) {
  const open = openButton(card, surroundings)
  const element = el(
    'li',
    { class: classesOf(card), 'data-card': card.name, draggable: card.moves.length > 0 ? 'true' : undefined },
    open,
    el(
      'p',
      { class: 'context' },
      card.urgent && el('strong', { class: 'urgent' }, 'High priority · '),
      shortText(card.note, 120),
    ),
    whenElement(card),
    card.moves.length > 0 && moveMenu(card, labels, surroundings),
  )
  element.addEventListener('dragstart', (event) => {
    event.dataTransfer?.setData('text/plain', card.name)
    element.dataset.dragged = 'true'
  })
  element.addEventListener('dragend', () => delete element.dataset.dragged)
  open.addEventListener('keydown', (event) => stepFrom(element, event))
  return element
}

/** @param {any} card @param {import('../card.js').Surroundings} surroundings */
export function openButton(card, surroundings) {
  const button = el(
    'button',
    { type: 'button', class: 'board-open', 'data-at-cell': `card ${card.name}`, dir: 'auto' },
    el('span', { class: 'board-name' }, card.name, ' '),
    shortText(card.title, 200),
    card.late !== undefined && unseen(`, overdue since ${format(card.late, 'datetime')}`),
  )
  button.addEventListener('click', () => void surroundings.press(card.open, card.name, button))
  return button
}

/** @param {any} card */
export const classesOf = (card) =>
  `board-card${card.mine ? ' mine' : ''}${card.late === undefined ? '' : ' late'}${card.column === 'done' || card.column === 'dropped' ? ' closed' : ''}`

/** @param {any} card */
function whenElement({ at, late }) {
  if (at === undefined) return undefined
  return el('p', { class: 'board-when' }, late === undefined ? 'due ' : 'Overdue: due ', timeElement(at, 'relative'))
}

/** @param {any} card @param {ReadonlyMap<string, string>} labels @param {import('../card.js').Surroundings} surroundings */
function moveMenu(card, labels, surroundings) {
  const summary = el('summary', { 'aria-label': `Move ${card.name}`, title: 'Move' }, '⋯')
  const menu = el('details', { class: 'menu' }, summary)
  const list = el('div', { class: 'menu-list' })
  for (const { to, invoke } of card.moves) {
    const button = el('button', { type: 'button' }, `To “${labels.get(to) ?? to}”`)
    button.addEventListener('click', () => {
      menu.open = false
      summary.focus()
      void surroundings.press(invoke, `${card.name} → ${labels.get(to) ?? to}`, button)
    })
    list.append(button)
  }
  menu.append(list)
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return
    event.stopPropagation()
    menu.open = false
    summary.focus()
  })
  menu.addEventListener('focusout', (event) => {
    if (!menu.contains(/** @type {Node | null} */ (event.relatedTarget))) menu.open = false
  })
  return menu
}

/** @param {HTMLElement} element @param {KeyboardEvent} event */
function stepFrom(element, event) {
  const column = element.closest('.board-column')
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const aside = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const own = [...(column?.querySelectorAll('.board-open') ?? [])]
  let to = by && own[own.indexOf(/** @type {Element} */ (event.currentTarget)) + by]
  if (aside) {
    const columns = [...(column?.parentElement?.children ?? [])].filter((one) => one.querySelector('.board-open'))
    to = columns[columns.indexOf(/** @type {Element} */ (column)) + aside]?.querySelector('.board-open') ?? undefined
  }
  const menu = element.querySelector('details')
  if (event.key === 'm' && menu) {
    menu.open = true
    menu.querySelector('button')?.focus()
  } else if (to instanceof HTMLElement) to.focus()
  else return
  event.preventDefault()
  event.stopPropagation()
}
