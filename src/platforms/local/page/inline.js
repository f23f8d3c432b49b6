// @ts-check
import { webAddress } from './address.js'
import { el, unseen } from './dom.js'
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
  for (const inline of Array.isArray(rich) ? rich : [rich]) fragment.append(inlineNode(inline))
  return fragment
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
      return el(
        'mark',
        {
          class: 'exact',
          dir: 'auto',
          title: `Exact words: characters ${inline.span.start} to ${inline.span.end} of the article`,
        },
        text,
      )
    case 'implied':
      return impliedNode(text)
    case 'link':
      return linkElement(inline.text, inline.url)
    case 'time':
      return timeElement(inline.at, inline.style)
    case 'member':
      return el('span', { class: 'mention' }, '@', el('bdi', {}, text))
    case 'channel':
      return el('span', { class: 'mention' }, '#', el('bdi', {}, text))
    default:
      return document.createTextNode(text)
  }
}

/** The space around the words is not underlined. @param {string} text */
function impliedNode(text) {
  const words = text.trim()
  const at = text.indexOf(words)
  const fragment = document.createDocumentFragment()
  const note = { class: 'implied', title: 'Worked out by the desk; the article does not say it so' }
  const shown = el('span', note, unseen('(worked out: '), words, unseen(')'))
  fragment.append(text.slice(0, at), shown, text.slice(at + words.length))
  return fragment
}
