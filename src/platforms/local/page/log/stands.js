// @ts-check
import { el } from '../dom.js'
import { format } from '../times.js'

/** What stands between messages: the name of each day, and the line above what came since the reader was here last. */
export function betweenMessages() {
  /** @type {Map<string, HTMLElement>} */
  const days = new Map()
  const line = el('p', { class: 'unseen-line', role: 'separator', 'aria-label': 'New since you were here' }, 'New')
  return {
    line,
    /** @param {number} at */
    day(at) {
      const name = format(at, 'day')
      const known = days.get(name)
      if (known) return known
      const made = el('h3', { class: 'day' }, el('span', {}, name))
      days.set(name, made)
      return made
    },
  }
}
