// @ts-check
import { el } from '../dom.js'

/**
 * The line above what came since the reader was here last. It stays where it is while the page is open.
 * @param {HTMLElement} list
 * @param {string | undefined} since id of the last message that was read
 */
export function unseenLine(list, since) {
  const line = el('p', { class: 'unseen-line', role: 'separator', 'aria-label': 'New since you were here' }, 'New')
  return {
    /** Puts it in its place once the messages are there; false where nothing is new. */
    place() {
      if (since === undefined || line.isConnected) return line.isConnected
      const entries = [...list.querySelectorAll('[data-id]:not([hidden])')]
      const first = entries.find((entry) => (entry.getAttribute('data-id') ?? '') > since)
      if (!first || first === entries[0]) return false
      first.before(line)
      return true
    },
    show: () => line.scrollIntoView({ block: 'start' }),
    gone: () => line.remove(),
  }
}
