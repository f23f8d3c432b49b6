// @ts-check
import { el } from './dom.js'
import { shortText } from './text.js'

/** Where the desk serves what a post names elsewhere. @param {string} message @param {'image' | 'icon'} which */
const addressOf = (message, which) => `/api/messages/${encodeURIComponent(message)}/${which}`

/**
 * The article's picture, which the desk has fetched; nothing where it could not be had.
 * @param {string} message @param {any} card
 */
export function pictureElement(message, card) {
  if (!card.image) return undefined
  const alt = `The article’s picture${card.title ? `: ${shortText(card.title, 200)}` : ''}`
  const figure = el('figure', { class: 'of-article' })
  figure.append(el('img', { src: addressOf(message, 'image'), alt, loading: 'lazy', onerror: () => figure.remove() }))
  return figure
}

/** The outlet's icon, beside its name, which says the same. @param {string} message @param {any} card */
export function iconElement(message, card) {
  if (!card.icon) return undefined
  const image = el('img', { class: 'outlet-icon', src: addressOf(message, 'icon'), alt: '', loading: 'lazy' })
  image.addEventListener('error', () => image.remove())
  return image
}

/** The feed's own colour, as a bar at the side of its post. @param {HTMLElement} entry @param {any} card */
export function colourEntry(entry, card) {
  const colour = /^#[0-9a-f]{6}$/.test(card.colour ?? '') ? card.colour : undefined
  entry.classList.toggle('in-colour', colour !== undefined)
  if (colour) entry.style.setProperty('--feed-colour', colour)
  else entry.style.removeProperty('--feed-colour')
}
