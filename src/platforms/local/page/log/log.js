// @ts-check
import { el } from '../dom.js'
import { answerElement } from '../message.js'
import { answersBetween } from './answers.js'
import { hearAnswer } from './heard.js'
import { channelMessages } from './messages.js'
import { movingOver } from './moving.js'
import { placeOf } from './order.js'
import { olderMessages } from './past.js'
import { betweenMessages } from './stands.js'
import { listWindow } from './window.js'

/** Messages that are kept while the newest are read; older ones are asked for again. */
const keptAtMost = 1_000
/** Pages of older messages that are looked through for where the reader was. */
const pagesBack = 20

/**
 * The messages of one channel, oldest first, of which those are drawn that are near to what is seen.
 * @param {string} channel
 * @param {import('../message.js').MessageActs & { older: (channel: string, before: string) => Promise<any> }} acts `older` gives what stands before a message
 * @param {string | undefined} since id of the last message that the reader has seen
 */
export function channelLog(channel, acts, since) {
  const list = el('div', {
    class: 'log',
    role: 'log',
    'aria-live': 'off',
    'aria-label': `Messages in ${channel}`,
    tabindex: 0,
  })
  const isNew = (/** @type {string} */ id) => since !== undefined && id > since
  const messages = channelMessages(list, acts, isNew, unfold)
  const answers = answersBetween(list, channel, (given) => answerElement(given, acts))
  const between = betweenMessages()
  const empty = el('div', { class: 'empty' }, ...emptyText())
  let isLoaded = false
  /** Whether the reader was at the end when the list was seen last. */
  let followed = true
  /** Where the reader stood when that went far. */
  let stood = ''
  /** What was seen when a search began; nothing where that was the end. @type {string | undefined} */
  let left

  const past = olderMessages(
    async () => {
      const first = messages.first()
      return first === undefined ? undefined : acts.older(channel, first)
    },
    (views) => {
      for (const message of views) keep(message)
      view.redraw()
    },
  )

  const view = listWindow(list, {
    items: messages.items,
    entry: messages.element,
    older: past.load,
    nodes: nodesOf,
    leaves(element) {
      const id = element.getAttribute('data-id')
      if (element.contains(document.activeElement)) {
        stood = id ?? stood
        list.focus({ preventScroll: true })
      }
      if (id) messages.leave(id)
    },
  })

  /** All that stands in the list when these items are drawn. @param {number} from @param {number} to */
  function nodesOf(from, to) {
    const all = messages.items()
    if (messages.size() === 0 && answers.isEmpty()) return new Set(isLoaded ? [empty] : [])
    const nodes = new Set(from === 0 ? answers.between('', all[0]) : [])
    for (let i = from; i < to; i += 1) {
      const id = all[i] ?? ''
      const before = all[i - 1]
      if (!messages.isSearched()) {
        nodes.add(between.day(messages.get(id).at))
        if (isNew(id) && before !== undefined && !isNew(before)) nodes.add(between.line)
      }
      nodes.add(messages.element(id))
      for (const answer of answers.between(id, all[i + 1])) nodes.add(answer)
    }
    return nodes
  }

  const isSeen = () => list.clientHeight > 0
  const atEnd = () => isSeen() && view.hasEnd() && list.scrollHeight - list.scrollTop - list.clientHeight < 80
  const lowest = () => list.scrollTo({ top: list.scrollHeight })
  /** The message in which the reader is. */
  const reading = () => {
    const at = list.contains(document.activeElement) && document.activeElement?.closest('[data-id]')
    return at instanceof HTMLElement ? at.dataset.id : undefined
  }

  function toEnd() {
    followed = true
    view.leap(messages.items().length - 1)
    view.fill(lowest)
  }

  /** @param {string} id */
  function unfold(id) {
    messages.unfold(id)
    view.redraw()
    view.leap(placeOf(messages.items(), id))
    view.fill(() => messages.drawn(id)?.scrollIntoView({ block: 'center' }))
    messages.drawn(id)?.focus({ preventScroll: true })
  }

  /** @param {any} message @returns {boolean} false when it was there */
  function keep(message) {
    const id = reading()
    if (id) messages.unfold(id)
    return messages.keep(message)
  }

  /** A message that came, or was changed. @param {any} message @returns {boolean} false when it was there */
  function put(message) {
    const follows = isSeen() && view.hasEnd()
    if (follows && messages.get(message.id) === undefined) messages.arrives(message.id)
    const added = keep(message)
    view.redraw(follows)
    if (added && !messages.isSearched() && messages.size() > keptAtMost && atEnd()) forgetOldest()
    void view.tend()
    return added
  }

  function forgetOldest() {
    for (const id of messages.ids.slice(0, messages.size() - keptAtMost + 200)) messages.drop(id)
    past.setWhole(false)
    view.redraw()
  }

  const step = movingOver(list, {
    async more(by) {
      const { from } = view.range()
      if (by < 0 && from === 0) await past.load()
      await view.tend()
      return true
    },
    leap(to) {
      if (to === 'last') return toEnd()
      view.leap(0)
      view.fill(() => list.scrollTo({ top: 0 }))
    },
    was: () => messages.drawn(stood),
  })

  // A list that wasn't seen shows what came meanwhile when it is seen again.
  new ResizeObserver(() => {
    if (!isSeen()) return
    if (followed && !atEnd()) {
      view.redraw(true)
      toEnd()
    }
    void view.tend()
  }).observe(list)
  list.addEventListener('scroll', () => {
    if (isSeen()) followed = atEnd()
  })

  return {
    element: list,
    put,
    toEnd,
    atEnd,
    /** What the desk told at once: the newest `full` messages, or all that there are. @param {readonly any[]} views @param {number} full */
    load(views, full) {
      const follows = view.hasEnd()
      const from = views[0]?.id
      const isGap = views.length === full && messages.size() > 0 && from > (messages.last() ?? '')
      // More came than was told: what is between is asked for from there.
      if (isGap) for (const id of messages.ids.slice()) messages.drop(id)
      if (isGap) past.setWhole(false)
      else if (views.length < full && messages.size() === 0) past.setWhole(true)
      for (const message of views) keep(message)
      isLoaded = true
      view.redraw(follows && !isGap)
      void view.tend()
    },
    /** Shows what came since the reader was here last from its beginning, else the newest. */
    async toUnseen() {
      for (let page = 0; page < pagesBack && isNew(messages.first() ?? ''); page += 1) if (!(await past.load())) break
      const at = messages.items().findIndex(isNew)
      if (at <= 0) return toEnd()
      followed = false
      view.leap(at)
      view.fill(() => between.line.scrollIntoView({ block: 'start' }))
    },
    /** What only the reader sees, of before a reload. */
    restore() {
      answers.restore()
      view.redraw(view.hasEnd())
    },
    /** When all that is near to what is seen is drawn. */
    settled: () => view.tend(),
    older: past.load,
    /** Shows only what has these words, in small letters without accents; all of it where there is none. @param {readonly string[]} words @returns {number} how many have them */
    only(words) {
      const was = messages.isSearched()
      // Who has only just scrolled is there already, though nobody was told yet.
      if (!was && words.length) left = (isSeen() ? atEnd() : followed) ? undefined : view.seen()
      if (!messages.search(words)) return messages.items().length
      const back = words.length ? undefined : (reading() ?? left)
      list.classList.toggle('searched', words.length > 0)
      view.leap(back === undefined ? messages.items().length - 1 : placeOf(messages.items(), back), true)
      view.fill(back === undefined ? lowest : () => messages.drawn(back)?.scrollIntoView())
      return messages.items().length
    },
    /** @param {any} message */
    edit(message) {
      if (messages.get(message.id)) put(message)
    },
    /** @param {string} id */
    remove(id) {
      messages.drop(id)
      view.redraw()
      void view.tend()
    },
    /** Goes to a message, asking for older ones until it is there. @param {string} id */
    async find(id) {
      for (let page = 0; page < pagesBack && !messages.get(id); page += 1) if (!(await past.load())) break
      if (!messages.get(id)) return false
      unfold(id)
      return true
    },
    /** @param {1 | -1} by */
    step: (by) => void step(by),
    newest: () => messages.last(),
    /**
     * Shows an answer under what was pressed, or at the end.
     * @param {{ id: string, card: any, asked?: string }} answer @param {HTMLElement} [beside]
     */
    answer(answer, beside) {
      hearAnswer(answer.card)
      const at = beside && (beside.dataset.id ?? answers.placeOf(beside))
      const entry = answers.add(answer, at ?? messages.last() ?? '', beside)
      if (at === undefined) toEnd()
      view.redraw()
      // A long answer is read from its beginning.
      if (entry.offsetHeight > list.clientHeight - 32) entry.scrollIntoView({ block: 'start' })
      else if (at !== undefined) entry.scrollIntoView({ block: 'nearest' })
      else lowest()
      return entry
    },
  }
}

function emptyText() {
  return [
    el('p', { class: 'empty-title' }, 'Nothing here yet.'),
    el('p', {}, 'Posts appear as they arrive. Type ', el('code', {}, '/help'), ' to see what the desk can do.'),
  ]
}
