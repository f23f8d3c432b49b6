// @ts-check

import { commandOf } from '../commands.js'
import { el } from '../dom.js'
import { fieldElement } from '../field.js'
import { richFragment } from '../inline.js'
import { shortText } from '../text.js'

/**
 * A cell that is changed where it stands, by the command that changes it: pressed it is a field, Enter keeps, Escape leaves it as it was.
 * @param {any} cell
 * @param {{ label: string, at: string }} place
 * @param {import('../card.js').Surroundings} surroundings
 * @returns {HTMLElement}
 */
export function editableCell(cell, { label, at }, surroundings) {
  const option = commandOf(surroundings.commands, `/${cell.invoke}`)?.options.find(
    (/** @type {any} */ { name }) => name === cell.option,
  )
  const shown = richFragment(cell.shown)
  if (!option) return el('span', {}, shown)
  const button = el(
    'button',
    {
      type: 'button',
      class: 'cell-edit',
      'data-at-cell': at,
      'aria-label': `Change ${label.toLowerCase()}`,
      title: `Change ${label.toLowerCase()}`,
    },
    '✎',
  )
  const said = el('span', { class: 'cell' }, el('span', { class: 'cell-shown' }, shown), button)
  button.addEventListener('click', () => begin(said, cell, { label, at, option }, surroundings))
  return said
}

/** @param {HTMLElement} said @param {any} cell @param {{ label: string, at: string, option: any }} place @param {import('../card.js').Surroundings} surroundings */
function begin(said, cell, { label, at, option }, surroundings) {
  const channels = surroundings.channels().map((name) => ({ label: `#${name}`, value: name }))
  const { element, value } = fieldElement(
    {
      ...option,
      label,
      required: false,
      otherwise: undefined,
      example: option.example && bare(option),
      value: cell.value,
      completes: false,
      ...(option.type === 'channel' && { choices: channels }),
    },
    `cell-${at.replace(' ', '-')}`,
    () => '',
  )
  const keep = el('button', { type: 'submit', class: 'action primary', 'data-at-cell': at }, 'Keep')
  const form = el(
    'form',
    { class: 'cell-form' },
    element,
    keep,
    el('button', { type: 'button', class: 'action', onclick: leave }, 'Cancel'),
  )
  function leave() {
    form.replaceWith(said)
    said.querySelector('button')?.focus()
  }
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    leave()
  })
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const typed = (await value()) || option.none || ''
    if (typed === cell.value || (typed === option.none && cell.value === '') || typed === '') return leave()
    await surroundings.press(cell.invoke, `${label}: ${shortText(typed, 80)}`, keep, { [cell.option]: typed })
    leave()
  })
  said.replaceWith(form)
  const field = form.querySelector('input, select, textarea')
  if (field instanceof HTMLElement) field.focus()
}

/** The example of an option without its name. @param {any} option */
function bare({ name, example }) {
  const value = example.startsWith(`${name}:`) ? example.slice(name.length + 1) : example
  return value.replace(/^"(.*)"$/, '$1')
}
