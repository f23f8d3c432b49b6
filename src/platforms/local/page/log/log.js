// @ts-check
import { el } from '../dom.js'
import { answerElement, fillMessage, messageElement } from '../message.js'
import { fold } from '../text.js'
import { markDay } from './days.js'
import { moveBy, moveOver } from './moving.js'
import { inOrder } from './order.js'
import { storyGroups } from './stories.js'
import { unseenLine } from './unseen-line.js'

const shownAtMost = 600
/** Messages that are laid out in one turn, so that keys and scrolling go between. */
const atOnce = 12
/** The newest are always laid out, so that the end stays where it is. */
const near = 60

/**
 * The messages of one channel, oldest first. It is a live region: what comes is read out, what was there is not.
 * @param {string} channel
 * @param {import('../message.js').MessageActs & { older: (channel: string, before: string) => Promise<any> }} acts `older` gives what stands before a message
 * @param {string | undefined} since id of the last message that the reader has seen
 */
export function channelLog(channel, acts, since) {
  const list = el('div', {
    class: 'log',
    role: 'log',
    'aria-live': 'polite',
    'aria-label': `Messages in ${channel}`,
    'aria-busy': 'true',
    tabindex: 0,
  })
  /** @type {ReturnType<typeof inOrder<HTMLElement>>} */
  const known = inOrder()
  const stories = storyGroups((id) => since !== undefined && id > since)
  const line = unseenLine(list, since)
  const empty = el('div', { class: 'empty' })
  list.append(empty)

  const atEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < 80
  const toEnd = () => list.scrollTo({ top: list.scrollHeight })

  /** @param {any} view @returns {boolean} false when it was there */
  function put(view) {
    const old = known.get(view.id)
    if (old) {
      if (old.dataset.edited === String(view.editedAt ?? '')) return false
      fillMessage(old, view, acts)
      stories.put(old, view)
      return false
    }
    empty.remove()
    const entry = messageElement(view, acts)
    entry.classList.toggle('arriving', !list.hasAttribute('aria-busy'))
    const first = known.first()
    const before = known.add(view.id, entry)
    // A class, and no selector that counts: counting would lay all of them out anew.
    if (!before && first) entry.classList.add('far')
    if (before) insertAfterAnswers(before, entry)
    else if (first) (list.querySelector('.day') ?? known.get(first))?.before(entry)
    else list.append(entry)
    markDay(entry)
    stories.put(entry, view)
    if (wanted.length) match(entry)
    // Whoever reads what is older keeps it.
    if (known.size() > shownAtMost && atEnd()) forget(known.first() ?? '')
    return true
  }

  /** A new message stands after the answers that were given before it came. @param {HTMLElement} before @param {HTMLElement} entry */
  function insertAfterAnswers(before, entry) {
    let at = before
    while (at.nextElementSibling instanceof HTMLElement && at.nextElementSibling.dataset.answer)
      at = at.nextElementSibling
    at.after(entry)
  }

  /** @param {string} id */
  function forget(id) {
    known.remove(id)?.remove()
    stories.remove(id)
  }

  list.addEventListener('keydown', (event) => moveOver(list, event))
  list.addEventListener('scroll', () => {
    if (list.scrollTop < 600) void loadOlder()
  })

  let asking = false
  let whole = false
  /** What stands above: history has no end but its beginning. @returns {Promise<boolean>} whether there may be more */
  async function loadOlder() {
    const first = known.first()
    if (asking || whole || !first || list.hasAttribute('aria-busy')) return !whole
    asking = true
    const views = await acts.older(channel, first)
    if (Array.isArray(views)) {
      whole = views.length === 0
      list.setAttribute('aria-busy', 'true')
      const newestFirst = views.toReversed()
      for (let i = 0; i < newestFirst.length; i += atOnce) {
        const height = list.scrollHeight
        for (const view of newestFirst.slice(i, i + atOnce)) put(view)
        list.scrollTop += list.scrollHeight - height
        await nextTurn()
      }
      list.removeAttribute('aria-busy')
    }
    asking = false
    return !whole
  }

  /** @type {readonly string[]} */
  let wanted = []
  /** @param {HTMLElement} entry */
  function match(entry) {
    const text = wanted.length ? fold(entry.textContent ?? '') : ''
    const fits = wanted.every((word) => text.includes(word))
    entry.classList.toggle('unmatched', !fits)
    return fits
  }

  return {
    element: list,
    put,
    toEnd,
    atEnd,
    /** Shows what came since the reader was here last from its beginning, else the newest. */
    toUnseen() {
      if (line.place()) line.show()
      else toEnd()
    },
    older: loadOlder,
    /** Shows only what has these words, in small letters without accents; all of it where there is none. @param {readonly string[]} words */
    only(words) {
      wanted = words
      list.classList.toggle('searched', words.length > 0)
      return known.all().filter(match).length
    },
    /** @param {any} view */
    edit: (view) => known.get(view.id) !== undefined && put(view),
    /** @param {string} id */
    remove: forget,
    loaded: () => {
      list.removeAttribute('aria-busy')
      for (const entry of known.all().slice(0, -near)) entry.classList.add('far')
      if (known.size() === 0) empty.replaceChildren(...emptyText())
    },
    /** @param {1 | -1} by */
    step: (by) => moveBy(list, by),
    newest: () => known.last(),
    /**
     * Shows an answer under what was pressed, or at the end.
     * @param {{ id: string, card: any, asked?: string }} answer @param {HTMLElement} [beside]
     */
    answer(answer, beside) {
      empty.remove()
      const entry = answerElement(answer, acts)
      if (beside?.isConnected) insertAfterAnswers(beside, entry)
      else list.append(entry)
      // A long answer is read from its beginning.
      if (entry.offsetHeight > list.clientHeight - 32) entry.scrollIntoView({ block: 'start' })
      else if (beside) entry.scrollIntoView({ block: 'nearest' })
      else toEnd()
      return entry
    },
  }
}

const nextTurn = () => new Promise((resolve) => setTimeout(resolve))

function emptyText() {
  return [
    el('p', { class: 'empty-title' }, 'Nothing here yet.'),
    el('p', {}, 'Posts appear as they arrive. Type ', el('code', {}, '/help'), ' to see what the desk can do.'),
  ]
}
