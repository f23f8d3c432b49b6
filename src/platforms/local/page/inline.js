// @ts-check
import { webAddress } from './address.js'
import { el, icon, unseen } from './dom.js'
import { quotedPieces } from './quoted.js'
import { cleanText } from './text.js'
import { timeElement } from './times.js'

/**
 * A link that says where it leads when that is not plain, and takes nothing of this page along.
 * @param {string} text
 * @param {string | undefined} url
 * @param {string} [className]
 */
export function linkElement(text, url, className) {
  const href = webAddress(url)
  if (!href) return el('span', { class: className }, cleanText(text))
  return el(
    'a',
    { href, target: '_blank', rel: 'noopener noreferrer', title: href.slice(0, 300), class: className },
    cleanText(text) || href,
  )
}

/**
 * Text with structure. Foreign strings stand in their own direction, so that one can't turn what follows it.
 * @param {any} rich
 * @returns {DocumentFragment}
 */
export function richFragment(rich) {
  const fragment = document.createDocumentFragment()
  const all = Array.isArray(rich) ? rich : [rich]
  for (const [i, inline] of all.entries()) fragment.append(inlineNode(bare(inline, all[i - 1], all[i + 1])))
  return fragment
}

/** A chip needs no colon behind it, and a sign no dot before it. @param {any} inline @param {any} before @param {any} after */
function bare(inline, before, after) {
  if (typeof inline !== 'string') return inline
  const text = before?.as === 'cue' ? inline.replace(/^: /, ' ') : inline
  return after?.as === 'place' ? text.replace(/ · $/, ' ') : text
}

/** @param {any} inline @returns {Node} */
function inlineNode(inline) {
  if (typeof inline === 'string') return document.createTextNode(cleanText(inline))
  const text = cleanText(String(inline.text ?? inline.name ?? ''))
  switch (inline.type) {
    case 'strong':
      return el('strong', {}, text)
    case 'code':
      return el('code', { dir: 'auto' }, text)
    case 'exact':
      return exactNode(inline, text)
    case 'implied':
      return impliedNode(text)
    case 'link':
      return inline.as === 'place' ? placeElement(inline.url) : linkElement(inline.text, inline.url)
    case 'time':
      return timeElement(inline.at, inline.style)
    case 'member':
    case 'role':
      return el('span', { class: 'mention' }, '@', el('bdi', {}, text))
    case 'channel':
      return el('span', { class: 'mention' }, '#', el('bdi', {}, text))
    default:
      return document.createTextNode(text)
  }
}

/** Words of the article; of these, what it quotes is marked. @param {any} inline @param {string} text */
function exactNode({ span, as }, text) {
  const title = `Exact words: characters ${span.start} to ${span.end} of the article`
  const pieces = as
    ? [text]
    : quotedPieces(text).map(({ text, quoted }) => (quoted ? el('mark', { class: 'quoted' }, text) : text))
  return el('span', { class: `exact${as ? ` as-${as}` : ''}`, dir: 'auto', title }, ...pieces)
}

/** Opens the article where the words stand. @param {string} url */
function placeElement(url) {
  const link = linkElement('', url, 'in-text')
  link.replaceChildren(
    unseen('in the text'),
    icon('M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5'),
  )
  return link
}

/** The space around the words is not underlined, nor the dot that parts them from what stands before. @param {string} text */
function impliedNode(text) {
  const words = text.replace(/^[\s·]+/, '').trimEnd()
  const at = text.indexOf(words)
  const fragment = document.createDocumentFragment()
  const note = { class: 'implied', title: 'Worked out by the desk; the article does not say it so' }
  const shown = el('span', note, unseen('(worked out: '), words, unseen(')'))
  fragment.append(text.slice(0, at), shown, text.slice(at + words.length))
  return fragment
}
