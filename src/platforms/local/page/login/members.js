// @ts-check
import { ask } from '../api.js'
import { el, speak } from '../dom.js'
import { openForm } from '../form.js'
import { shortText } from '../text.js'
import { timeElement } from '../times.js'

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
  openDialog(`For ${member}`, [field])
  field.select()
}

/** Who logs in here, for admins: each can be removed, which ends what they have open at once. */
export async function showPeople() {
  const people = await ask('/api/login/members')
  const trouble = el('p', { class: 'form-trouble', role: 'alert' }, people.error?.sentence)
  const list = el(
    'ul',
    { class: 'people' },
    ...(people.error ? [] : people.map((/** @type {any} */ person) => personElement(person, trouble))),
  )
  openDialog('People who log in', [list, trouble])
}

/** @param {any} person @param {HTMLElement} trouble */
function personElement({ member, passkeys, since }, trouble) {
  const name = shortText(member, 80)
  const remove = el('button', { type: 'button', class: 'action' }, `Remove ${name}`)
  const row = el(
    'li',
    {},
    el('span', { dir: 'auto' }, name),
    el(
      'span',
      { class: 'context' },
      `${passkeys === 1 ? 'one passkey' : `${passkeys} passkeys`}, since `,
      timeElement(since, 'date'),
    ),
    remove,
  )
  let asked = false
  remove.addEventListener('click', async () => {
    if (!asked) {
      asked = true
      remove.classList.add('danger')
      remove.textContent = `Really remove ${name}`
      speak(`Press once more: ${name} loses their passkeys, and is logged out everywhere.`)
      return
    }
    const { error } = await ask('/api/login/remove', { member })
    trouble.textContent = error ? `${error.sentence} ${error.next ?? ''}` : ''
    if (error) return
    const next = row.nextElementSibling ?? row.previousElementSibling ?? row.closest('dialog')
    row.remove()
    next?.querySelector('button')?.focus()
    speak(`${name} is removed`)
  })
  return row
}

/** @param {string} title @param {readonly HTMLElement[]} content */
function openDialog(title, content) {
  const dialog = el(
    'dialog',
    { class: 'form', 'aria-labelledby': 'dialog-title' },
    el('h2', { id: 'dialog-title' }, title),
    ...content,
    el(
      'div',
      { class: 'form-end' },
      el('button', { type: 'button', class: 'action', onclick: () => dialog.close() }, 'Close'),
    ),
  )
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

/** @param {HTMLButtonElement} button */
export function showLeaving(button) {
  button.hidden = false
  button.addEventListener('click', async () => {
    await ask('/api/login/out', {})
    location.replace('/login')
  })
}
