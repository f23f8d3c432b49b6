// @ts-check
import { ask } from './api.js'
import { el } from './dom.js'
import { shortText } from './text.js'

/**
 * A field of several choices: each is ticked, and they are sent parted by commas.
 * @param {any} field
 * @param {string} id
 * @param {(typed: string, field: string) => string} query address that tells the choices
 * @returns {ReturnType<typeof import('./field.js').fieldElement>}
 */
export function tickedField(field, id, query) {
  const element = el(
    'fieldset',
    { class: 'ticked', id },
    el('legend', {}, shortText(field.label, 160)),
    el('p', { class: 'context' }, 'Looking …'),
  )
  /** @type {HTMLInputElement[]} */
  const boxes = []
  void ask(query('', field.name)).then((choices) => {
    element.lastElementChild?.remove()
    if (!Array.isArray(choices) || choices.length === 0)
      return element.append(el('p', { class: 'context' }, 'There is none to choose.'))
    for (const [i, { label, value }] of choices.entries()) {
      const box = el('input', { type: 'checkbox', id: `${id}-${i}`, value })
      boxes.push(box)
      element.append(el('label', { for: box.id, dir: 'auto' }, box, ' ', shortText(label, 120)))
    }
  })
  const ticked = () => boxes.filter(({ checked }) => checked).map(({ value }) => value)
  return { element, name: field.name, required: field.required, value: () => ticked().join(',') }
}
