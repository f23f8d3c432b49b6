// @ts-check
import { ask } from '../api.js'
import { el } from '../dom.js'
import { openForm } from '../form.js'

const form = {
  title: 'Invite somebody',
  verb: 'Make the invitation',
  description: 'The link that you get is theirs alone: it makes one passkey, within two days',
  fields: [{ name: 'member', label: 'Name', type: 'string', required: true, value: '', example: 'ben' }],
}

/** Asks whom to invite, and shows the link. */
export function inviteSomebody() {
  openForm(
    form,
    () => '',
    async ({ member }) => {
      const answer = await ask('/api/login/invite', { member })
      if (answer.error) return `${answer.error.sentence} ${answer.error.next ?? ''}`
      showLink(answer.member, `${location.origin}/login#invite=${answer.invite}`)
      return undefined
    },
  )
}

/** @param {string} member @param {string} link */
function showLink(member, link) {
  const field = el('input', {
    type: 'text',
    readonly: true,
    value: link,
    'aria-label': 'The invitation',
    class: 'palette-field',
  })
  const dialog = el(
    'dialog',
    { class: 'form', 'aria-labelledby': 'invited' },
    el('h2', { id: 'invited' }, `For ${member}`),
    field,
    el(
      'div',
      { class: 'form-end' },
      el('button', { type: 'button', class: 'action', onclick: () => dialog.close() }, 'Close'),
    ),
  )
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  field.select()
}

/** @param {HTMLButtonElement} button */
export function showLeaving(button) {
  button.hidden = false
  button.addEventListener('click', async () => {
    await ask('/api/login/out', {})
    location.replace('/login')
  })
}
