// @ts-check
import { el } from './dom.js'
import { base64 } from './enclosed.js'
import { suggestions } from './suggestions.js'
import { shortText } from './text.js'
import { tickedField } from './ticked.js'

/**
 * One field of a form: its element, the option that it fills, and how to read it.
 * @param {any} field
 * @param {string} id
 * @param {(typed: string, field: string) => string} query
 * @returns {{ element: HTMLElement, name: string, required: boolean, value: () => Promise<string> | string }}
 */
export function fieldElement(field, id, query) {
  if (field.several && field.completes) return tickedField(field, id, query)
  const { control, value } = controlFor(field, id)
  const said = hintOf(field)
  const hint = said ? el('span', { class: 'context', id: `${id}-hint` }, said) : undefined
  if (hint) control.setAttribute('aria-describedby', hint.id)
  const label = el(
    'label',
    { for: id },
    shortText(field.label, 160),
    field.required ? undefined : el('span', { class: 'context' }, whenEmpty(field)),
  )
  const element = el('div', { class: 'field' }, label, control, hint)
  if (field.completes && control instanceof HTMLInputElement) element.append(completed(field, id, control, query))
  return { element, name: field.name, required: field.required, value }
}

/** @param {any} field */
function whenEmpty({ otherwise, choices, value, quiet }) {
  if (value || quiet || (choices && otherwise)) return ''
  return otherwise ? ` – left empty: ${shortText(otherwise, 80)}` : ' – optional'
}

/** What it is, and an example where there is nothing to choose from. @param {any} field */
function hintOf({ description, example: given, choices }) {
  const example = choices ? undefined : given
  const said = description ? `${shortText(description, 200)}.` : ''
  return `${said}${example ? `${said && ' '}For example: ${shortText(example, 120)}` : ''}`
}

/** @param {any} field @param {string} id @returns {{ control: HTMLElement, value: () => Promise<string> | string }} */
function controlFor(field, id) {
  const shared = { id, name: field.name, required: field.required, autocomplete: 'off' }
  if (field.choices || field.type === 'boolean') {
    const choices = field.choices ?? [
      { label: 'Yes', value: 'true' },
      { label: 'No', value: 'false' },
    ]
    const select = el(
      'select',
      shared,
      el('option', { value: '' }, field.required ? 'Choose…' : shortText(field.otherwise ?? '—', 80)),
      ...choices.map((/** @type {any} */ { label, value }) =>
        el('option', { value, selected: value === field.value }, shortText(label, 100)),
      ),
    )
    return { control: select, value: () => select.value }
  }
  if (field.type === 'file') {
    const input = el('input', { ...shared, type: 'file', accept: '.txt,.html,.htm,text/plain,text/html' })
    return { control: input, value: () => readFile(input.files?.[0]) }
  }
  if (field.type === 'text') {
    const area = el('textarea', { ...shared, rows: 4 })
    area.value = field.value
    return { control: area, value: () => area.value }
  }
  const input = el('input', {
    ...shared,
    type: 'text',
    value: field.value,
    inputmode: field.type === 'integer' ? 'numeric' : undefined,
    'data-value': field.value,
  })
  return {
    control: input,
    value: () => (input.dataset.label === input.value ? (input.dataset.value ?? '') : input.value),
  }
}

/** @param {File | undefined} file */
async function readFile(file) {
  if (!file) return ''
  const mime = /\.html?$/i.test(file.name) ? 'text/html' : 'text/plain'
  return `data:${mime};base64,${base64(new Uint8Array(await file.arrayBuffer()))}`
}

/** The label of a choice is shown, its value is sent. @param {any} field @param {string} id @param {HTMLInputElement} input @param {(typed: string, field: string) => string} query */
function completed(field, id, input, query) {
  const box = el('div', {
    id: `${id}-list`,
    class: 'suggestions',
    role: 'listbox',
    'aria-label': 'Suggestions',
    hidden: true,
  })
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-controls': box.id,
  })) {
    input.setAttribute(name, value)
  }
  const offers = suggestions(input, box, {
    query: (typed) => query(typed, field.name),
    take: ({ label, value }) => {
      input.value = label
      input.dataset.label = label
      input.dataset.value = value
    },
  })
  input.addEventListener('keydown', (event) => void offers.key(event))
  input.addEventListener('focus', () => input.dispatchEvent(new Event('input')))
  return box
}
