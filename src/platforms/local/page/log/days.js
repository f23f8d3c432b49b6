// @ts-check
import { el } from '../dom.js'
import { format } from '../times.js'

/**
 * Names the day before the first message of each. It is called when the message stands in its place.
 * @param {HTMLElement} entry
 */
export function markDay(entry) {
  const day = (/** @type {HTMLElement} */ one) => format(Number(one.dataset.at), 'day')
  let before = entry.previousElementSibling
  while (before instanceof HTMLElement && !before.dataset.at) before = before.previousElementSibling
  if (before instanceof HTMLElement && day(before) === day(entry)) return
  entry.before(el('h3', { class: 'day' }, el('span', {}, day(entry))))
  // The same day was named below, before this older post came.
  const below = entry.nextElementSibling
  const next = below?.nextElementSibling
  if (below?.classList.contains('day') && next instanceof HTMLElement && day(next) === day(entry)) below.remove()
}

/** A day all of whose messages are folded away is not named. @param {HTMLElement} entry one of them */
export function hideEmptyDay(entry) {
  /** @type {Element | null} */
  let head = entry
  while (head && !head.classList.contains('day')) head = head.previousElementSibling
  if (!(head instanceof HTMLElement)) return
  let next = head.nextElementSibling
  while (next instanceof HTMLElement && !next.classList.contains('day') && next.hidden) next = next.nextElementSibling
  head.hidden = !(next instanceof HTMLElement) || next.classList.contains('day')
}
