// @ts-check
import { actionsRow } from './actions.js'
import { boardElement } from './board/board.js'
import { el, unseen } from './dom.js'
import { fileLink } from './file-link.js'
import { linkElement, richFragment } from './inline.js'
import { tableElement } from './table/table.js'
import { shortText } from './text.js'
import { timelineElement } from './timeline.js'

/**
 * What a card needs from its surroundings.
 * @typedef {object} Surroundings
 * @property {(invoke: string, label: string, button: HTMLButtonElement, values?: Record<string, string>) => Promise<void>} press
 * @property {readonly any[]} commands
 * @property {() => readonly string[]} channels their names
 */

const longText = 2_400
const longList = 30
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

/** @param {any} part @param {Surroundings} surroundings @returns {HTMLElement | undefined} */
function partElement(part, surroundings) {
  switch (part.type) {
    case 'text':
      return shortened(el('p', { dir: 'auto' }, richFragment(part.text)))
    case 'heading':
      return el('h4', { dir: 'auto' }, shortText(part.text, 600))
    case 'quote':
      return shortened(el('blockquote', { dir: 'auto' }, richFragment(part.text)))
    case 'context':
      return shortened(el('p', { class: 'context', dir: 'auto' }, richFragment(part.text)))
    case 'divider':
      return el('hr')
    case 'list':
      return list(part)
    case 'fields':
      return el(
        'dl',
        { class: 'fields' },
        ...part.fields.map((/** @type {any} */ { name, value }) =>
          el(
            'div',
            {},
            el('dt', { dir: 'auto' }, shortText(name, 300)),
            el('dd', { dir: 'auto' }, richFragment(value)),
          ),
        ),
      )
    case 'picture':
      return part.mime === 'image/png' && isBase64(part.base64) ? picture(part) : undefined
    case 'file':
      return isBase64(part.base64) ? fileLink(part) : undefined
    case 'timeline':
      return timelineElement(part.entries, part.undated ?? [])
    case 'board':
      return boardElement(part, surroundings)
    case 'table':
      return tableElement(part, surroundings)
    case 'actions':
      return part.actions.length ? actionsRow(part.actions, surroundings.press) : undefined
    default:
      return undefined
  }
}

/** @param {any} part */
function list({ items, ordered }) {
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
function shortened(element) {
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

/** @param {string} text */
function isBase64(text) {
  return /^[A-Za-z0-9+/]*={0,2}$/.test(text)
}

/** @param {any} part */
function picture({ base64, alt }) {
  return el(
    'figure',
    {},
    el('img', { src: `data:image/png;base64,${base64}`, alt: shortText(alt, 1_000), loading: 'lazy' }),
  )
}
