// @ts-check
import { drawn } from '../dom.js'
import { closeUp, lengthOf } from './closing.js'
import { placeRows } from './placing.js'
import { ticksOf } from './ticks.js'

/** From a row's top to the middle of its first line. */
const edge = 16
const axisX = 62
const tickEvery = 56

/**
 * Stands the rows beside an axis to scale, and draws the axis with a line from each row to its moment.
 * @param {SVGSVGElement} axis
 * @param {readonly { item: HTMLElement, open: boolean, start: number, end: number }[]} rows shown, in order
 */
export function arrange(axis, rows) {
  const heights = rows.map(({ item }) => item.offsetHeight)
  const taken = heights.reduce((sum, height) => sum + height, 0)
  const room = taken + (rows.length > 1 ? Math.min(160, 16 * rows.length) : 0)
  const first = rows[0]?.start ?? 0
  const last = Math.max(rows.at(-1)?.start ?? 0, first + 60_000)
  const single = rows.length === 1 || rows.at(-1)?.start === first
  const end = single ? Math.max(first + 86_400_000, rows[0]?.end ?? 0) : last
  const { place, gaps } = closeUp(
    rows.map(({ start }) => start),
    end,
  )
  const height = (/** @type {number} */ at) => edge + place(Math.min(at, end)) * Math.max(1, room - 2 * edge)

  const tops = placeRows(
    rows.map(({ start }) => height(start) - edge),
    heights,
    room,
  )
  let bottom = 0
  for (const [i, { item }] of rows.entries()) {
    item.style.marginTop = `${(tops[i] ?? 0) - bottom}px`
    bottom = (tops[i] ?? 0) + (heights[i] ?? 0)
  }
  const width = axis.clientWidth || 96
  axis.setAttribute('viewBox', `0 0 ${width} ${room}`)
  axis.style.height = `${room}px`
  axis.replaceChildren(
    ...openStretches(first, end, gaps).flatMap(([from, to]) => ticks(from, to, height, rows.some(brief))),
    ...axisLines(room, gaps, height),
    ...gaps.map((gap) =>
      drawn(
        'text',
        { class: 'gap', x: axisX - 10, y: (height(gap.from) + height(gap.to)) / 2 + 4, 'text-anchor': 'end' },
        lengthOf(gap),
      ),
    ),
    ...rows.filter(wide).map(({ start, end, open }) =>
      drawn('rect', {
        class: open ? 'band open' : 'band',
        x: axisX - 3.5,
        width: 7,
        rx: 3.5,
        y: height(start),
        height: Math.max(6, height(end) - height(start)),
      }),
    ),
    ...rows.map(({ start, open }, i) => {
      const from = height(start)
      const to = (tops[i] ?? 0) + edge
      const middle = (axisX + width) / 2
      return drawn(
        'g',
        { class: open ? 'leader open' : 'leader' },
        drawn('path', { d: `M${axisX} ${from}C${middle} ${from} ${middle} ${to} ${width} ${to}` }),
        drawn('circle', { cx: axisX, cy: from, r: open ? 4.5 : 3 }),
      )
    }),
  )
}

/** Covers more than a day. @param {{ start: number, end: number }} row */
function wide({ start, end }) {
  return end - start > 1.5 * 86_400_000
}

/** Known to the minute. @param {{ start: number, end: number }} row */
function brief({ start, end }) {
  return end - start < 86_400_000
}

/**
 * The stretches between the closed ones.
 * @param {number} first @param {number} end @param {readonly { from: number, to: number }[]} gaps
 * @returns {[number, number][]}
 */
function openStretches(first, end, gaps) {
  const edges = [first, ...gaps.flatMap(({ from, to }) => [from, to]), end]
  /** @type {[number, number][]} */
  const stretches = []
  for (let i = 0; i + 1 < edges.length; i += 2) stretches.push([edges[i] ?? 0, edges[i + 1] ?? 0])
  return stretches
}

/** The axis, dotted where it is closed up. @param {number} room @param {readonly { from: number, to: number }[]} gaps @param {(at: number) => number} height */
function axisLines(room, gaps, height) {
  const edges = [4, ...gaps.flatMap(({ from, to }) => [height(from), height(to)]), room - 4]
  return edges
    .slice(1)
    .map((y2, i) =>
      drawn('line', { class: i % 2 === 0 ? 'axis' : 'axis closed', x1: axisX, x2: axisX, y1: edges[i] ?? 0, y2 }),
    )
}

/**
 * @param {number} start @param {number} end
 * @param {(at: number) => number} height @param {boolean} hours
 */
function ticks(start, end, height, hours) {
  // A single moment between two closed stretches has its year.
  if (end - start < 60_000)
    return [
      drawn(
        'text',
        { x: axisX - 10, y: height(start) + 4, 'text-anchor': 'end' },
        String(new Date(start).getUTCFullYear()),
      ),
    ]
  const room = height(end) - height(start)
  return ticksOf(start, end, Math.max(1, room / tickEvery), hours).flatMap(({ at, label }) => [
    drawn('line', { class: 'tick', x1: axisX - 6, x2: axisX, y1: height(at), y2: height(at) }),
    drawn('text', { x: axisX - 10, y: height(at) + 4, 'text-anchor': 'end' }, label),
  ])
}
