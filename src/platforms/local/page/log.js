// @ts-check
import { el } from './dom.js'
import { answerElement, fillMessage, messageElement } from './message.js'
import { format } from './times.js'

const shownAtMost = 600

/**
 * The messages of one channel, oldest first. It is a live region: what comes is read out, what was there is not.
 * @param {string} channel
 * @param {import('./message.js').MessageActs} acts
 */
export function channelLog(channel, acts) {
  const list = el('div', {
    class: 'log',
    role: 'log',
    'aria-live': 'polite',
    'aria-label': `Messages in ${channel}`,
    'aria-busy': 'true',
    tabindex: 0,
  })
  /** @type {Map<string, HTMLElement>} */
  const known = new Map()
  const empty = el('div', { class: 'empty' })
  list.append(empty)

  const atEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < 80
  const toEnd = () => list.scrollTo({ top: list.scrollHeight })

  /** @param {any} view @returns {boolean} false when it was there */
  function put(view) {
    const old = known.get(view.id)
    if (old) {
      if (old.dataset.edited !== String(view.editedAt ?? '')) fillMessage(old, view, acts)
      return false
    }
    empty.remove()
    const entry = messageElement(view, acts)
    entry.classList.toggle('arriving', !list.hasAttribute('aria-busy'))
    known.set(view.id, entry)
    const others = [...known.values()].filter((one) => one !== entry)
    const before = others.findLast((one) => (one.dataset.id ?? '') < view.id)
    if (before) insertAfterAnswers(before, entry)
    else if (others[0]) others[0].before(entry)
    else list.append(entry)
    markDay(entry)
    if (known.size > shownAtMost) forgetOldest()
    return true
  }

  /** A new message stands after the answers that were given before it came. @param {HTMLElement} before @param {HTMLElement} entry */
  function insertAfterAnswers(before, entry) {
    let at = before
    while (at.nextElementSibling instanceof HTMLElement && at.nextElementSibling.dataset.answer)
      at = at.nextElementSibling
    at.after(entry)
  }

  /** @param {HTMLElement} entry */
  function markDay(entry) {
    const day = (/** @type {HTMLElement} */ one) => format(Number(one.dataset.at), 'day')
    let before = entry.previousElementSibling
    while (before instanceof HTMLElement && !before.dataset.at) before = before.previousElementSibling
    if (before instanceof HTMLElement && day(before) === day(entry)) return
    entry.before(el('h3', { class: 'day' }, el('span', {}, day(entry))))
  }

  function forgetOldest() {
    const [id, entry] = known.entries().next().value ?? []
    if (!id || !entry) return
    known.delete(id)
    entry.remove()
  }

  list.addEventListener('keydown', (event) => moveOver(list, event))

  return {
    element: list,
    put,
    toEnd,
    atEnd,
    /** @param {any} view */
    edit: (view) => known.has(view.id) && put(view),
    loaded: () => {
      list.removeAttribute('aria-busy')
      if (known.size === 0) empty.replaceChildren(...emptyText())
    },
    newest: () => [...known.keys()].at(-1),
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

/** @param {HTMLElement} list @param {KeyboardEvent} event */
function moveOver(list, event) {
  const entries = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('.entry')])
  const from = entries.findIndex((entry) => entry.contains(document.activeElement))
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from < 0 ? entries.length - 1 : from - 1,
    Home: 0,
    End: entries.length - 1,
  }[event.key]
  if (event.key === 'Escape') document.getElementById('line')?.focus()
  if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  const entry = entries[Math.max(0, Math.min(to, entries.length - 1))]
  if (!entry) return
  event.preventDefault()
  entry.focus({ preventScroll: true })
  entry.scrollIntoView({ block: 'nearest' })
}

function emptyText() {
  return [
    el('p', { class: 'empty-title' }, 'Nothing here yet.'),
    el('p', {}, 'Posts appear as they arrive. Type ', el('code', {}, '/help'), ' to see what the desk can do.'),
  ]
}
