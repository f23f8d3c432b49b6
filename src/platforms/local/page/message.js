// @ts-check
import { cardElement } from './card.js'
import { el, unseen } from './dom.js'
import { richFragment } from './inline.js'
import { colourEntry, iconElement, pictureElement } from './look.js'
import { menuElement } from './menu.js'
import { hashOf } from './place.js'
import { cleanText, shortText } from './text.js'
import { format, timeElement } from './times.js'

/**
 * @typedef {object} MessageActs
 * @property {(message: string, action: string, entry: HTMLElement, opener: HTMLElement, label: string, values?: Record<string, string>) => Promise<void>} press
 * @property {readonly any[]} commands
 * @property {() => readonly string[]} channels their names
 * @property {(id: string) => HTMLElement} saveButton the star of a message
 * @property {(id: string) => void} find goes to a message of the channel
 */

/**
 * A message of the channel.
 * @param {any} view as the HTTP interface shows it
 * @param {MessageActs} acts
 * @returns {HTMLElement}
 */
export function messageElement(view, acts) {
  const entry = el('article', { class: 'entry', tabindex: -1, 'data-id': view.id, 'data-at': view.at })
  fillMessage(entry, view, acts)
  return entry
}

/**
 * Shows a message in its place, anew after an edit.
 * @param {HTMLElement} entry @param {any} view @param {MessageActs} acts
 */
export function fillMessage(entry, view, acts) {
  const fromDesk = view.author === 'Nightdesk'
  const author = shortText(view.author, 80)
  entry.classList.toggle('spoken', !fromDesk)
  entry.dataset.edited = view.editedAt ?? ''
  entry.setAttribute(
    'aria-label',
    `${author}, ${format(view.at, 'time')}${view.card.title ? `: ${shortText(view.card.title, 120)}` : ''}`,
  )
  const origin = view.card.parts.find((/** @type {any} */ part) => part.type === 'context' && part.role === 'origin')
  const card = origin
    ? { ...view.card, parts: view.card.parts.filter((/** @type {any} */ part) => part !== origin) }
    : view.card
  const menu = menuElement(acts.commands, (label, opener) => acts.press(view.id, label, entry, opener, label))
  entry.replaceChildren(
    el(
      'header',
      { class: 'entry-head' },
      iconElement(view.id, view.card),
      origin
        ? el('span', { class: 'origin', dir: 'auto' }, richFragment(origin.text))
        : el('span', { class: 'author', dir: 'auto' }, author),
      origin
        ? el('span', { class: 'posted' }, 'posted ', timeElement(view.at, 'relative'))
        : timeElement(view.at, 'time'),
      view.card.story && storyChip(view),
      view.editedAt !== null && el('span', { class: 'edited', title: format(view.editedAt, 'full') }, 'edited'),
      view.thread &&
        el('button', { type: 'button', class: 'quiet edited', onclick: () => acts.find(view.thread) }, 'in a thread'),
      acts.saveButton(view.id),
      menu,
    ),
    withPicture(cardElement(card, surroundingsOf(view.id, entry, acts)), pictureElement(view.id, view.card)),
  )
  colourEntry(entry, view.card)
}

/** The picture stands under the headline. @param {HTMLElement} card @param {HTMLElement | undefined} picture */
function withPicture(card, picture) {
  if (picture) card.querySelector('.parts')?.prepend(picture)
  return card
}

/** @param {string} id @param {HTMLElement} entry @param {MessageActs} acts @returns {import('./card.js').Surroundings} */
function surroundingsOf(id, entry, { press, commands, channels }) {
  return {
    press: (invoke, label, button, values) => press(id, invoke, entry, button, label, values),
    commands,
    channels,
  }
}

/** The story that it belongs to, as a link to it. @param {any} view */
function storyChip({ channel, card }) {
  const { slug, headline } = card.story
  const href = hashOf({ channel, show: `/story ${slug}` })
  return el('a', { class: 'story-chip', href, title: shortText(headline, 200) }, unseen('story '), shortText(slug, 60))
}

/**
 * An answer that only the asker sees.
 * @param {{ id: string, card: any, asked?: string }} answer `asked` is the command that it answers
 * @param {MessageActs} acts
 */
export function answerElement({ id, card, asked }, acts) {
  const entry = el('article', {
    class: 'entry private',
    tabindex: -1,
    'data-answer': id,
    'aria-label': 'Answer that only you see',
  })
  entry.append(
    el(
      'header',
      { class: 'entry-head' },
      el('span', { class: 'only-you' }, 'Only you see this'),
      asked !== undefined &&
        el(
          'code',
          { class: 'asked', title: cleanText(asked).slice(0, 500) },
          unseen('in answer to '),
          shortText(asked, 90),
        ),
      el(
        'button',
        {
          type: 'button',
          class: 'quiet dismiss',
          'aria-label': 'Dismiss this answer',
          title: 'Dismiss',
          onclick: () => dismiss(entry),
        },
        '×',
      ),
    ),
    cardElement(card, surroundingsOf(id, entry, acts)),
  )
  return entry
}

const dismissed = new WeakSet()

/** Takes an answer away for good. @param {HTMLElement} entry */
export function takeAway(entry) {
  dismissed.add(entry)
  entry.dispatchEvent(new Event('dismissed', { bubbles: true }))
  entry.remove()
}

/** @param {HTMLElement} entry */
export const isDismissed = (entry) => dismissed.has(entry)

/** @param {HTMLElement} entry */
function dismiss(entry) {
  const next = entry.previousElementSibling ?? entry.nextElementSibling
  takeAway(entry)
  if (next instanceof HTMLElement) next.focus()
  else document.getElementById('line')?.focus()
}
