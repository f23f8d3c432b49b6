// @ts-check
import { el, unseen } from './dom.js'

/**
 * The list of channels with what is unread in each.
 * @param {HTMLElement} list
 * @param {(name: string) => void} open
 */
export function channelList(list, open) {
  /** @type {Map<string, { button: HTMLButtonElement, count: HTMLElement }>} */
  const rows = new Map()
  let current = ''
  return {
    names: () => [...rows.keys()],
    /** @param {string} name */
    add(name) {
      if (rows.has(name)) return
      const count = el('span', { class: 'count', hidden: true })
      const button = el(
        'button',
        { type: 'button', onclick: () => open(name) },
        el('span', { class: 'hash', 'aria-hidden': 'true' }, '#'),
        el('span', { class: 'name', dir: 'auto' }, name),
        count,
      )
      rows.set(name, { button, count })
      list.append(el('li', {}, button))
    },
    /** @param {string} name */
    select(name) {
      rows.get(current)?.button.removeAttribute('aria-current')
      current = name
      rows.get(name)?.button.setAttribute('aria-current', 'true')
      rows.get(name)?.button.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    },
    /** @param {string} name @param {number} unread */
    unread(name, unread) {
      const row = rows.get(name)
      if (!row) return
      row.count.hidden = unread === 0
      row.button.classList.toggle('has-unread', unread > 0)
      row.count.replaceChildren(...(unread ? [unread > 99 ? '99+' : String(unread), unseen(' unread')] : []))
    },
  }
}
