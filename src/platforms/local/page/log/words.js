// @ts-check
import { fold } from '../text.js'
import { format } from '../times.js'

/** Of a card: what is read by people, and nothing that a button or an address says. */
const read = new Set(['title', 'text', 'name', 'value', 'items', 'fields', 'parts', 'footer', 'rows', 'cells', 'shown'])

/** @type {WeakMap<object, string>} */
const known = new WeakMap()

/**
 * The words of a message as a search compares them: small letters without accents.
 * @param {any} view
 */
export function wordsOf(view) {
  const before = known.get(view)
  if (before !== undefined) return before
  const folded = fold(`${view.author} ${textOf(view.card)}`)
  known.set(view, folded)
  return folded
}

/** @param {any} card */
export function textOf(card) {
  /** @type {string[]} */
  const words = []
  gather(card, words)
  return words.join(' ')
}

/** @param {any} value @param {string[]} words */
function gather(value, words) {
  if (typeof value === 'string') words.push(value)
  else if (Array.isArray(value)) for (const one of value) gather(one, words)
  else if (value?.type === 'time') words.push(format(value.at, value.style))
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) if (read.has(key)) gather(inner, words)
}
