// @ts-check
import { el } from './dom.js'
import { keys } from './keys.js'

/** Shows what each key does. */
export function showKeys() {
  const opener = document.activeElement
  const rows = keys.map(([key, does]) => el('div', {}, el('dt', {}, el('kbd', {}, key)), el('dd', {}, does)))
  const dialog = el(
    'dialog',
    { class: 'form', 'aria-labelledby': 'keys-title' },
    el('h2', { id: 'keys-title' }, 'Keys'),
    el('dl', { class: 'key-list' }, ...rows),
    el(
      'div',
      { class: 'form-end' },
      el('button', { type: 'button', class: 'action', onclick: () => dialog.close() }, 'Close'),
    ),
  )
  dialog.addEventListener('close', () => {
    dialog.remove()
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
  })
  document.body.append(dialog)
  dialog.showModal()
}
