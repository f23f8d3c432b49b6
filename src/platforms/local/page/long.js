// @ts-check
import { el, unseen } from './dom.js'
import { richFragment } from './inline.js'

/** Characters of a text, and items of a list, that are shown at first. */
const longText = 2_400
const longList = 30

/** A list; a long one begins short, and opens on demand. @param {any} part */
export function listElement({ items, ordered }) {
  const element = el(
    ordered ? 'ol' : 'ul',
    {},
    ...items.map((/** @type {any} */ item) => el('li', { dir: 'auto' }, richFragment(item))),
  )
  const rest = /** @type {HTMLElement[]} */ ([...element.children].slice(longList))
  if (rest.length < 4) return element
  for (const item of rest) item.hidden = true
  const more = el(
    'button',
    {
      type: 'button',
      class: 'more',
      onclick: () => {
        for (const item of rest) item.hidden = false
        rest[0]?.setAttribute('tabindex', '-1')
        rest[0]?.focus()
        more.remove()
      },
    },
    `Show all ${items.length}`,
  )
  return el('div', {}, element, more)
}

/** A very long text begins short, and opens on demand. @param {HTMLElement} element */
export function shortened(element) {
  const length = element.textContent?.length ?? 0
  if (length < longText) return element
  element.classList.add('clipped')
  const more = el(
    'button',
    {
      type: 'button',
      class: 'more',
      onclick: () => {
        element.classList.remove('clipped')
        element.setAttribute('tabindex', '-1')
        element.focus()
        more.remove()
      },
    },
    'Show all of it',
    unseen(` (${length.toLocaleString()} characters)`),
  )
  return el('div', {}, element, more)
}
