// @ts-check
import { el } from './dom.js'
import { linkElement, richFragment } from './inline.js'
import { partElement } from './part.js'
import { shortText } from './text.js'

/**
 * What a card needs from its surroundings.
 * @typedef {object} Surroundings
 * @property {(invoke: string, label: string, button: HTMLButtonElement, values?: Record<string, string>) => Promise<void>} press
 * @property {readonly any[]} commands
 * @property {() => readonly string[]} channels their names
 */

const tones = { warning: 'Warning', error: 'Not done', notice: 'Notice' }

/**
 * A card as elements: the only place where a card becomes a page.
 * @param {any} card
 * @param {Surroundings} surroundings
 * @returns {HTMLElement}
 */
export function cardElement(card, surroundings) {
  const tone = /** @type {keyof typeof tones} */ (card.tone)
  const root = el('div', { class: `card tone-${card.tone ?? 'answer'}` })
  if (tones[tone]) root.append(el('p', { class: 'tone' }, tones[tone]))
  if (card.title)
    root.append(el('h3', { class: 'title', dir: 'auto' }, linkElement(shortText(card.title, 600), card.url)))
  const body = el('div', { class: 'parts' })
  body.append(...partElements(card.parts, surroundings))
  root.append(body)
  if (card.footer) root.append(el('p', { class: 'footer', dir: 'auto' }, richFragment(card.footer)))
  return root
}

/**
 * What a timeline says stands beside it once more, as text and as a picture: both wait closed under it. A table or a board stands for all
 * that follows it.
 * @param {readonly any[]} parts @param {Surroundings} surroundings
 * @returns {HTMLElement[]}
 */
function partElements(parts, surroundings) {
  const instead = parts.findIndex(({ type }) => type === 'table' || type === 'board')
  if (instead >= 0 && instead < parts.length - 1) return partElements(parts.slice(0, instead + 1), surroundings)
  const at = parts.findIndex(({ type }) => type === 'timeline')
  const shown = (/** @type {readonly any[]} */ some) =>
    some.map((part) => partElement(part, surroundings)).filter((element) => element !== undefined)
  if (at < 0) return shown(parts)
  const rest = parts.slice(at + 1)
  const end = rest.findIndex(({ type }) => type !== 'text' && type !== 'list' && type !== 'quote')
  const said = end < 0 ? rest : rest.slice(0, end)
  const after = rest.slice(said.length)
  const pictures = after.filter(({ type }) => type === 'picture')
  return [
    ...shown(parts.slice(0, at + 1)),
    ...folded('The same as a list', shown(said)),
    ...folded('The same as a picture', shown(pictures)),
    ...shown(after.filter((part) => !pictures.includes(part))),
  ]
}

/** @param {string} name @param {readonly HTMLElement[]} elements */
function folded(name, elements) {
  if (elements.length === 0) return []
  return [el('details', { class: 'folded' }, el('summary', {}, name), el('div', { class: 'parts' }, ...elements))]
}
