// @ts-check
import { el } from '../dom.js'
import { answerElement, fillMessage, messageElement } from '../message.js'
import { answersBetween } from './answers.js'
import { messageElements } from './elements.js'
import { hearAnswer } from './heard.js'
import { movingOver } from './moving.js'
import { inOrder, placeOf } from './order.js'
import { betweenMessages } from './stands.js'
import { storyGroups } from './stories.js'
import { storyPosts } from './story-posts.js'
import { listWindow } from './window.js'
import { wordsOf } from './words.js'

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
  /** @type {ReturnType<typeof inOrder<any>>} */
  const known = inOrder()
  const stories = storyGroups()
  const answers = answersBetween()
  const between = betweenMessages()
  const isNew = (/** @type {string} */ id) => since !== undefined && id > since
  const empty = el('div', { class: 'empty' }, ...emptyText())
  /** @type {Set<string>} */
  const arriving = new Set()
  /** @type {readonly string[]} */
  let wanted = []
  /** @type {readonly string[] | undefined} */
  let shown
  let isLoaded = false
  /** Whether the reader was at the end when the list was seen last. */
  let followed = true
  /** Where the reader stood when that went far. */
  let stood = ''
  /** What was seen when a search began; nothing where that was the end. @type {string | undefined} */
  let left

  const fits = (/** @type {string} */ id) => wanted.every((word) => wordsOf(known.get(id)).includes(word))
  /** A search looks into what is folded away as well. */
  const items = () => {
    shown ??= known.ids.filter(wanted.length ? fits : (id) => !stories.isFolded(id))
    return shown
  }

  const elements = messageElements(list, (id) => {
    const entry = messageElement(known.get(id), acts)
    if (arriving.delete(id)) entry.classList.add('arriving')
    showStory(entry, id)
    return entry
  })

  /** @param {HTMLElement} entry @param {string} id */
  function showStory(entry, id) {
    entry.querySelector(':scope > .story-posts')?.remove()
    const earlier = stories.under(id).map(known.get)
    if (earlier.length) entry.append(storyPosts(known.get(id), earlier, isNew, unfold))
  }

  const view = listWindow(list, {
    items,
    entry: elements.of,
    older: loadOlder,
    nodes(from, to) {
      const all = items()
      if (known.size() === 0 && answers.isEmpty()) return new Set(isLoaded ? [empty] : [])
      const nodes = new Set(from === 0 ? answers.between('', all[0]) : [])
      for (let i = from; i < to; i += 1) {
        const id = all[i] ?? ''
        const before = all[i - 1]
        if (wanted.length === 0) {
          nodes.add(between.day(known.get(id).at))
          if (isNew(id) && before !== undefined && !isNew(before)) nodes.add(between.line)
        }
        nodes.add(elements.of(id))
        for (const answer of answers.between(id, all[i + 1])) nodes.add(answer)
      }
      return nodes
    },
    leaves(element) {
      const id = element.getAttribute('data-id')
      if (element.contains(document.activeElement)) {
        stood = id ?? stood
        list.focus({ preventScroll: true })
      }
      if (id) elements.leave(id)
    },
  })

  const isSeen = () => list.clientHeight > 0
  const atEnd = () => isSeen() && view.hasEnd() && list.scrollHeight - list.scrollTop - list.clientHeight < 80
  const lowest = () => list.scrollTo({ top: list.scrollHeight })

  function toEnd() {
    followed = true
    view.leap(items().length - 1)
    view.fill(lowest)
  }

  /** @param {string} id @param {ScrollLogicalPosition} block */
  function goTo(id, block) {
    view.leap(placeOf(items(), id))
    view.fill(() => elements.known(id)?.scrollIntoView({ block }))
    elements.known(id)?.focus({ preventScroll: true })
  }

  /** @param {string} id */
  function unfold(id) {
    stories.unfold(id)
    shown = undefined
    view.redraw()
    goTo(id, 'center')
  }

  /** @param {any} message @returns {boolean} false when it was there */
  function keep(message) {
    const { id } = message
    const old = known.get(id)
    if (old && old.editedAt === message.editedAt) return false
    const others = stories.alongside(id)
    known.set(id, message)
    stories.put(message)
    // Whoever reads a post keeps it, although a newer one would stand for it.
    const reading = list.contains(document.activeElement) && document.activeElement?.closest('[data-id]')
    if (reading instanceof HTMLElement) stories.unfold(reading.dataset.id ?? '')
    shown = undefined
    const drawn = elements.known(id)
    if (old && drawn) fillMessage(drawn, message, acts)
    for (const one of new Set([...others, ...stories.alongside(id)])) {
      const entry = elements.known(one)
      if (entry) showStory(entry, one)
    }
    return !old
  }

  /** A message that came, or was changed. @param {any} message @returns {boolean} false when it was there */
  function put(message) {
    const follows = isSeen() && view.hasEnd()
    const isThere = known.get(message.id) !== undefined
    if (!isThere && follows) arriving.add(message.id)
    const added = keep(message)
    view.redraw(follows)
    if (added && wanted.length === 0 && known.size() > keptAtMost && atEnd()) forgetOldest()
    void view.tend()
    return added
  }

  function forgetOldest() {
    for (const id of known.ids.slice(0, known.size() - keptAtMost + 200)) drop(id)
    whole = false
    view.redraw()
  }

  /** @param {string} id */
  function drop(id) {
    const others = stories.alongside(id).filter((one) => one !== id)
    known.remove(id)
    stories.remove(id)
    elements.forget(id)
    shown = undefined
    for (const one of others) {
      const entry = elements.known(one)
      if (entry) showStory(entry, one)
    }
  }

  /** @type {Promise<boolean> | undefined} */
  let asking
  let whole = false
  /** What stands above: history has no end but its beginning. @returns {Promise<boolean>} whether more came */
  function loadOlder() {
    asking ??= ask().finally(() => {
      asking = undefined
    })
    return asking
  }

  async function ask() {
    const first = known.first()
    if (whole || first === undefined) return false
    const views = await acts.older(channel, first)
    if (!Array.isArray(views)) return false
    whole = views.length === 0
    for (const message of views) keep(message)
    view.redraw()
    return !whole
  }

  const step = movingOver(list, {
    async more(by) {
      const { from } = view.range()
      if (by < 0 && from === 0) await loadOlder()
      await view.tend()
      return true
    },
    leap(to) {
      if (to === 'last') return toEnd()
      view.leap(0)
      view.fill(() => list.scrollTo({ top: 0 }))
    },
    was: () => elements.known(stood),
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
      const isGap = views.length === full && known.size() > 0 && from > (known.last() ?? '')
      // More came than was told: what is between is asked for from there.
      if (isGap) for (const id of known.ids.slice()) drop(id)
      if (isGap) whole = false
      else if (views.length < full && known.size() === 0) whole = true
      for (const message of views) keep(message)
      isLoaded = true
      view.redraw(follows && !isGap)
      void view.tend()
    },
    /** Shows what came since the reader was here last from its beginning, else the newest. */
    async toUnseen() {
      for (let page = 0; page < pagesBack && isNew(known.first() ?? ''); page += 1) if (!(await loadOlder())) break
      const at = items().findIndex(isNew)
      if (at <= 0) return toEnd()
      followed = false
      view.leap(at)
      view.fill(() => between.line.scrollIntoView({ block: 'start' }))
    },
    /** When all that is near to what is seen is drawn. */
    settled: () => view.tend(),
    older: loadOlder,
    /** Shows only what has these words, in small letters without accents; all of it where there is none. @param {readonly string[]} words @returns {number} how many have them */
    only(words) {
      if (words.join(' ') === wanted.join(' ')) return items().length
      if (wanted.length === 0) left = followed ? undefined : view.seen()
      const reading = document.activeElement?.closest('[data-id]')
      const back = reading instanceof HTMLElement && list.contains(reading) ? reading.dataset.id : left
      wanted = words
      shown = undefined
      list.classList.toggle('searched', words.length > 0)
      view.leap(words.length || back === undefined ? items().length - 1 : placeOf(items(), back), true)
      view.fill(words.length || back === undefined ? lowest : () => elements.known(back)?.scrollIntoView())
      return items().length
    },
    /** @param {any} message */
    edit(message) {
      if (known.get(message.id)) put(message)
    },
    /** @param {string} id */
    remove(id) {
      drop(id)
      view.redraw()
      void view.tend()
    },
    /** Goes to a message, asking for older ones until it is there. @param {string} id */
    async find(id) {
      for (let page = 0; page < pagesBack && !known.get(id); page += 1) if (!(await loadOlder())) break
      if (!known.get(id)) return false
      unfold(id)
      return true
    },
    /** @param {1 | -1} by */
    step: (by) => void step(by),
    newest: () => known.last(),
    /**
     * Shows an answer under what was pressed, or at the end.
     * @param {{ id: string, card: any, asked?: string }} answer @param {HTMLElement} [beside]
     */
    answer(answer, beside) {
      const entry = answerElement(answer, acts)
      hearAnswer(answer.card)
      const at = beside && (beside.dataset.id ?? answers.placeOf(beside))
      answers.add(entry, at ?? known.last() ?? '', beside)
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
