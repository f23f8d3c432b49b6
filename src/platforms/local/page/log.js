// @ts-check
import { el } from './dom.js'
import { answerElement, fillMessage, messageElement } from './message.js'
import { format } from './times.js'

const shownAtMost = 600

/**
 * The messages of one channel, oldest first. It is a live region: what comes is read out, what was there is not.
 * @param {string} channel
 * @param {import('./message.js').MessageActs & { older: (channel: string, before: string) => Promise<any> }} acts `older` gives what stands before a message
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
    place(view.id, entry)
    markDay(entry)
    // Whoever reads what is older keeps it.
    if (known.size > shownAtMost && atEnd()) forgetOldest()
    return true
  }

  /** Keeps the order of ids, which is that of time; what comes is nearly always the newest, or older than all. @param {string} id @param {HTMLElement} entry */
  function place(id, entry) {
    const ids = [...known.keys()]
    const at = ids.findLastIndex((one) => one < id) + 1
    const before = known.get(ids[at - 1] ?? '')
    if (before) insertAfterAnswers(before, entry)
    else if (ids[0]) (firstDay() ?? known.get(ids[0]))?.before(entry)
    else list.append(entry)
    if (at === ids.length) known.set(id, entry)
    else {
      const rest = ids.slice(at).map((one) => /** @type {const} */ ([one, /** @type {HTMLElement} */ (known.get(one))]))
      for (const [one] of rest) known.delete(one)
      known.set(id, entry)
      for (const [one, element] of rest) known.set(one, element)
    }
  }

  const firstDay = () => list.querySelector('.day')

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
    // The same day was named below, before this older post came.
    const below = entry.nextElementSibling
    const next = below?.nextElementSibling
    if (below?.classList.contains('day') && next instanceof HTMLElement && day(next) === day(entry)) below.remove()
  }

  function forgetOldest() {
    const [id, entry] = known.entries().next().value ?? []
    if (!id || !entry) return
    known.delete(id)
    entry.remove()
  }

  list.addEventListener('keydown', (event) => moveOver(list, event))
  list.addEventListener('scroll', () => {
    if (list.scrollTop < 600) void loadOlder()
  })

  let asking = false
  let whole = false
  /** What stands above: history has no end but its beginning. */
  async function loadOlder() {
    const first = known.keys().next().value
    if (asking || whole || !first || list.hasAttribute('aria-busy')) return
    asking = true
    const views = await acts.older(channel, first)
    if (Array.isArray(views)) {
      whole = views.length === 0
      const height = list.scrollHeight
      list.setAttribute('aria-busy', 'true')
      for (const view of views.toReversed()) put(view)
      list.removeAttribute('aria-busy')
      list.scrollTop += list.scrollHeight - height
    }
    asking = false
  }

  return {
    element: list,
    put,
    toEnd,
    atEnd,
    /** @param {any} view */
    edit: (view) => known.has(view.id) && put(view),
    /** @param {string} id */
    remove: (id) => {
      known.get(id)?.remove()
      known.delete(id)
    },
    loaded: () => {
      list.removeAttribute('aria-busy')
      if (known.size === 0) empty.replaceChildren(...emptyText())
    },
    /** @param {1 | -1} by */
    step: (by) => moveBy(list, by),
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

/** @param {HTMLElement} list */
const entriesOf = (list) => /** @type {HTMLElement[]} */ ([...list.querySelectorAll('.entry')])

/** To the next post, or the one before; from elsewhere to the newest. @param {HTMLElement} list @param {1 | -1} by */
function moveBy(list, by) {
  const entries = entriesOf(list)
  const from = entries.findIndex((entry) => entry.contains(document.activeElement))
  moveTo(entries, from < 0 ? entries.length - 1 : from + by)
}

/** @param {HTMLElement} list @param {KeyboardEvent} event */
function moveOver(list, event) {
  const entries = entriesOf(list)
  const from = entries.findIndex((entry) => entry.contains(document.activeElement))
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from < 0 ? entries.length - 1 : from - 1,
    Home: 0,
    End: entries.length - 1,
  }[event.key]
  if (event.key === 'Escape') {
    document.getElementById('line')?.focus()
    event.preventDefault()
  }
  if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  if (moveTo(entries, to)) event.preventDefault()
}

/** @param {readonly HTMLElement[]} entries @param {number} to */
function moveTo(entries, to) {
  const entry = entries[Math.max(0, Math.min(to, entries.length - 1))]
  entry?.focus({ preventScroll: true })
  entry?.scrollIntoView({ block: 'nearest' })
  return entry !== undefined
}

function emptyText() {
  return [
    el('p', { class: 'empty-title' }, 'Nothing here yet.'),
    el('p', {}, 'Posts appear as they arrive. Type ', el('code', {}, '/help'), ' to see what the desk can do.'),
  ]
}
