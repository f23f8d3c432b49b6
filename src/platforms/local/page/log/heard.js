// @ts-check
import { byId, el } from '../dom.js'
import { shortText } from '../text.js'
import { outletOf } from './story-posts.js'
import { textOf } from './words.js'

const kept = 5
const longest = 240

/**
 * Says to screen readers what came, in a region of its own: in the list itself messages come and go while somebody scrolls, which is no news.
 * @param {string} from @param {any} card
 */
function hear(from, card) {
  const region = byId('heard')
  region.append(el('p', {}, shortText(`${from}: ${card.title ?? textOf(card)}`, longest)))
  while (region.children.length > kept) region.firstElementChild?.remove()
}

/** @param {any} view a message that came */
export const hearMessage = (view) => hear(outletOf(view) || view.author, view.card)

/** @param {any} card of an answer that only the reader sees */
export const hearAnswer = (card) => hear('Only you see this', card)
