// @ts-check
import { actionsRow } from './actions.js'
import { boardElement } from './board/board.js'
import { el } from './dom.js'
import { fileLink } from './file-link.js'
import { richFragment } from './inline.js'
import { listElement, shortened } from './long.js'
import { tableElement } from './table/table.js'
import { shortText } from './text.js'
import { timelineElement } from './timeline/timeline.js'

/**
 * One part of a card; nothing for what this page doesn't know.
 * @param {any} part @param {import('./card.js').Surroundings} surroundings
 * @returns {HTMLElement | undefined}
 */
export function partElement(part, surroundings) {
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
      return listElement(part)
    case 'fields':
      return fieldsElement(part)
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
function fieldsElement({ fields }) {
  return el(
    'dl',
    { class: 'fields' },
    ...fields.map((/** @type {any} */ { name, value }) =>
      el('div', {}, el('dt', { dir: 'auto' }, shortText(name, 300)), el('dd', { dir: 'auto' }, richFragment(value))),
    ),
  )
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
