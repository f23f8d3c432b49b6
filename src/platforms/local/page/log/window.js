// @ts-check
import { nextFrame } from '../in-turns.js'
import { placeOf } from './order.js'
import { pace } from './pace.js'

/** In heights of the list: what is nearer than this is drawn, … */
const near = 2
/** … and what is farther than this is not. */
const far = 5
/** What a leap shows at once on each side of where it goes. */
const beside = 4
/** Milliseconds in which the place of a leap is filled at once; the rest comes in the next frames. */
const fillMs = 12

/**
 * Draws of a long list only what is near to what is seen: ten thousand messages scroll like ten. Above and below, messages come and go
 * while one scrolls, each turn a few, and what is seen stays where it is.
 * @param {HTMLElement} list that scrolls
 * @param {object} parts
 * @param {() => readonly string[]} parts.items ids of what may be seen, in their order
 * @param {(id: string) => HTMLElement} parts.entry the element of an item, made when it is not there
 * @param {(from: number, to: number) => ReadonlySet<Element>} parts.nodes all that stands in the list when these items are drawn
 * @param {() => Promise<boolean>} parts.older asks for what comes before the first item; false where nothing does
 * @param {(element: Element) => void} parts.leaves called before an element is taken out
 */
export function listWindow(list, { items, entry, nodes, older, leaves }) {
  let first = ''
  let last = ''
  let isDrawn = false
  /** @type {Promise<void> | undefined} */
  let tending
  const paced = pace()

  /** Of `items`, what is drawn: from, and before which. */
  function range() {
    const all = items()
    if (!isDrawn) return { all, from: 0, to: 0 }
    const to = placeOf(all, last)
    return { all, from: placeOf(all, first), to: all[to] === last ? to + 1 : to }
  }

  /** @param {number} from @param {number} to */
  function draw(from, to) {
    const all = items()
    first = all[from] ?? ''
    last = all[to - 1] ?? ''
    isDrawn = to > from
    const wanted = nodes(from, to)
    for (const element of [...list.children]) {
      if (wanted.has(element)) continue
      leaves(element)
      element.remove()
    }
    let at = list.firstElementChild
    for (const element of wanted) {
      if (element === at) at = at.nextElementSibling
      else list.insertBefore(element, at)
    }
  }

  /** What is seen first stays where it is, whatever comes or goes above it. @param {number} from @param {number} to */
  function drawKeeping(from, to) {
    const { all, ...old } = range()
    const top = list.getBoundingClientRect().top
    let at = Math.max(from, old.from)
    const end = Math.min(to, old.to)
    const stands = (/** @type {number} */ i) => entry(all[i] ?? '').isConnected
    while (at < end - 1 && (!stands(at) || boxOf(all[at]).bottom <= top)) at += 1
    const anchor = at < end && stands(at) ? all[at] : undefined
    const was = anchor === undefined ? 0 : boxOf(anchor).top
    draw(from, to)
    if (anchor !== undefined) list.scrollTop += boxOf(anchor).top - was
  }

  /** @param {string | undefined} id */
  const boxOf = (id) => entry(id ?? '').getBoundingClientRect()

  /** One turn: lets go of what is far, and makes some of what came near. @returns {boolean} whether there was something to do */
  function turn() {
    const height = list.clientHeight
    const { all, from, to } = range()
    if (height === 0 || to === from) return false
    const above = list.scrollTop
    const below = list.scrollHeight - above - height
    const box = list.getBoundingClientRect()
    let lo = from
    let hi = to
    if (above > (far + 1) * height) while (lo < hi - 1 && boxOf(all[lo]).bottom < box.top - far * height) lo += 1
    if (below > (far + 1) * height) while (hi > lo + 1 && boxOf(all[hi - 1]).top > box.bottom + far * height) hi -= 1
    const begun = performance.now()
    let left = paced.count()
    const room = left
    if (below < near * height && hi === to) for (; hi < all.length && left > 0; left -= 1) entry(all[hi++] ?? '')
    if (above < near * height && lo === from) for (; lo > 0 && left > 0; left -= 1) entry(all[--lo] ?? '')
    if (lo === from && hi === to) return false
    drawKeeping(lo, hi)
    paced.took(room - left, performance.now() - begun)
    return true
  }

  async function tendOn() {
    for (;;) {
      await nextFrame()
      if (turn()) continue
      const { from, to } = range()
      if (from > 0 || to === from || list.clientHeight === 0 || list.scrollTop >= near * list.clientHeight) return
      if (!(await older())) return
    }
  }

  /** Brings what is drawn up to what is seen. */
  function tend() {
    tending ??= tendOn().finally(() => {
      tending = undefined
    })
    return tending
  }

  /** Draws what stands around an item; `anew`: that alone, although it is drawn. @param {number} index @param {boolean} [anew] */
  function leap(index, anew = false) {
    const { all, from, to } = range()
    if (anew || index < from || index >= to)
      draw(Math.max(0, index - beside), Math.min(all.length, Math.max(index, 0) + beside + 1))
  }

  list.addEventListener('scroll', () => void tend())

  return {
    tend,
    range,
    leap,
    /** The id of what is seen first. */
    seen() {
      const { all, from, to } = range()
      const { top } = list.getBoundingClientRect()
      return all.slice(from, to).find((id) => boxOf(id).bottom > top + 1)
    },
    /** Whether the last item is drawn, so that a newer one is drawn as well. */
    hasEnd() {
      const { all, to } = range()
      return to === all.length
    },
    /** Draws anew after a change; `end`: with what came at the end. @param {boolean} [end] */
    redraw(end = false) {
      const { all, from, to } = range()
      // What is more than can be drawn at once comes when it is near.
      const until = end && all.length - to <= 2 * beside ? all.length : to
      if (until > from) drawKeeping(from, until)
      else if (all.length > 0) leap(Math.min(from, all.length - 1))
      else draw(0, 0)
    },
    /** Fills what is seen at once, as far as a moment allows. @param {() => void} place where it has to stand */
    fill(place) {
      place()
      const until = performance.now() + fillMs
      while (performance.now() < until && turn()) place()
      void tend()
    },
  }
}
