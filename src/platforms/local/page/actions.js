// @ts-check
import { el } from './dom.js'
import { linkElement } from './inline.js'
import { shortText } from './text.js'

/**
 * The buttons and links of a card.
 * @param {readonly any[]} actions
 * @param {import('./card.js').Surroundings['press']} press
 */
export function actionsRow(actions, press) {
  const row = el('div', { class: 'actions' })
  for (const action of actions) {
    const label = shortText(action.label, 80) || 'Go'
    row.append(action.type === 'link' ? linkElement(label, action.url, 'action') : button(action, label, press))
  }
  return row
}

/** @param {any} action @param {string} label @param {Parameters<typeof actionsRow>[1]} press */
function button(action, label, press) {
  const element = el(
    'button',
    { type: 'button', class: `action ${action.style ?? ''}`, title: `/${shortText(action.invoke, 120)}` },
    label,
  )
  element.addEventListener('click', async () => {
    if (element.getAttribute('aria-disabled') === 'true') return
    // Not `disabled`: that would take the keyboard's place away.
    element.setAttribute('aria-disabled', 'true')
    await press(action.invoke, label, element)
    element.removeAttribute('aria-disabled')
  })
  return element
}
