// @ts-check
import { el } from './dom.js'
import { fieldElement } from './field.js'
import { shortText } from './text.js'

/** Fields that are seen at once. */
const shownAtMost = 4

/**
 * Asks for what a command misses, in a native dialog: it holds the focus, and gives it back when it closes.
 * @param {any} form as the HTTP interface gives it
 * @param {(typed: string, field: string) => string} query address that completes a field
 * @param {(values: Record<string, string>) => Promise<string | undefined>} send undefined when it arrived, else what was wrong
 */
export function openForm(form, query, send) {
  const opener = document.activeElement
  const trouble = el('p', { class: 'form-trouble', role: 'alert' })
  /** @type {ReturnType<typeof fieldElement>[]} */
  const fields = form.fields.map((/** @type {any} */ field, /** @type {number} */ i) =>
    fieldElement(field, `field-${i}`, query),
  )
  const submit = el('button', { type: 'submit', class: 'action primary' }, shortText(form.verb ?? 'Send', 40))
  const body = el(
    'form',
    { method: 'dialog', novalidate: false },
    el('h2', { id: 'form-title' }, shortText(form.verb ?? form.title, 100)),
    el(
      'p',
      { class: 'context', id: 'form-note' },
      `${shortText(form.description ?? '', 300)}. `,
      form.title.startsWith('/') && el('code', {}, shortText(form.title, 100)),
    ),
    ...arranged(fields),
    trouble,
    el(
      'div',
      { class: 'form-end' },
      el('button', { type: 'button', class: 'action', onclick: () => dialog.close() }, 'Cancel'),
      submit,
    ),
  )
  const dialog = el('dialog', { class: 'form', 'aria-labelledby': 'form-title', 'aria-describedby': 'form-note' }, body)

  body.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (submit.getAttribute('aria-disabled') === 'true') return
    submit.setAttribute('aria-disabled', 'true')
    /** @type {Record<string, string>} */
    const values = {}
    for (const { name, value } of fields) {
      const given = await value()
      if (given !== '') values[name] = given
    }
    trouble.textContent = (await send(values)) ?? ''
    submit.removeAttribute('aria-disabled')
    if (!trouble.textContent) dialog.close()
  })
  dialog.addEventListener('close', () => {
    dialog.remove()
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
  })
  document.body.append(dialog)
  dialog.showModal()
}

/** What few need is one step away. @param {readonly ReturnType<typeof fieldElement>[]} fields */
function arranged(fields) {
  const last = fields.findLastIndex(({ required }) => required)
  const shown = fields.length <= shownAtMost + 1 ? fields.length : Math.max(shownAtMost, last + 1)
  const elements = fields.map(({ element }) => element)
  const rest = elements.slice(shown)
  if (rest.length === 0) return elements
  return [
    ...elements.slice(0, shown),
    el('details', { class: 'folded' }, el('summary', {}, 'More choices'), el('div', { class: 'form-rest' }, ...rest)),
  ]
}
