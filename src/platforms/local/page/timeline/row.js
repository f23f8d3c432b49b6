// @ts-check
import { drawn, el, unseen } from '../dom.js'
import { richFragment } from '../inline.js'
import { shortText } from '../text.js'

let rows = 0

/**
 * One date of a timeline: a button that says it in short, and what opens under it.
 * @param {any} entry
 * @param {() => void} pressed
 */
export function timelineRow(entry, pressed) {
  const id = `timeline-${++rows}`
  const differs = entry.disagreements.length > 0
  const button = el(
    'button',
    { type: 'button', class: 'timeline-date', 'aria-expanded': 'false', 'aria-controls': id, onclick: pressed },
    el(
      'span',
      { class: 'timeline-head' },
      glyph(entry),
      el('strong', { dir: 'auto' }, shortText(entry.label, 80)),
      entry.marks.length > 0 && small(entry.marks.join(', ')),
      differs && el('span', { class: 'timeline-differs' }, warning(), 'readings differ'),
      entry.outlets.length > 1 && el('span', { class: 'timeline-outlets' }, `${entry.outlets.length} outlets`),
    ),
    el('span', { class: 'timeline-gist', dir: 'auto' }, richFragment(gist(entry.sentences[0] ?? ''))),
  )
  const panel = el(
    'div',
    { class: 'timeline-panel', id, hidden: true },
    el('ul', {}, ...entry.sentences.map((/** @type {any} */ said) => el('li', { dir: 'auto' }, richFragment(said)))),
    ...entry.disagreements.map((/** @type {any} */ said) => el('blockquote', { dir: 'auto' }, richFragment(said))),
    entry.outlets.length > 1 && el('p', { class: 'context', dir: 'auto' }, shortText(entry.outlets.join(', '), 300)),
  )
  return { item: el('li', { class: 'timeline-row' }, button, panel), button, panel }
}

/** @param {string} marks */
function small(marks) {
  return el('span', { class: 'timeline-marks' }, richFragment([{ type: 'implied', text: shortText(marks, 120) }]))
}

/** The article's own words of a sentence, without who says so. @param {any} rich */
function gist(rich) {
  if (!Array.isArray(rich)) return rich
  const own = rich.find((inline) => inline?.type === 'exact')
  return own ? [own] : rich
}

/**
 * Filled: said in the text. Hollow: worked out. Diamond: planned.
 * @param {{ planned: boolean, certain: boolean }} entry
 */
export function glyph({ planned, certain }) {
  const shape = planned ? drawn('path', { d: 'M8 2 14 8 8 14 2 8Z' }) : drawn('circle', { cx: 8, cy: 8, r: 5 })
  return drawn(
    'svg',
    { class: `timeline-glyph ${certain ? 'said' : 'guessed'}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    shape,
  )
}

export function warning() {
  return drawn(
    'svg',
    { class: 'timeline-glyph differs', viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    drawn('path', { d: 'M8 2 15 14H1Z' }),
    drawn('path', { class: 'stroke', d: 'M8 6.5v4M8 11.8v1' }),
  )
}

/** Plans that are on no day: a list beside the axis. @param {readonly any[]} sentences */
export function undatedList(sentences) {
  return el(
    'section',
    { class: 'timeline-undated', 'aria-label': 'No date given' },
    el('p', {}, glyph({ planned: true, certain: false }), el('strong', {}, 'No date given')),
    el('ul', { class: 'timeline-plans' }, ...sentences.map((said) => el('li', { dir: 'auto' }, richFragment(said)))),
  )
}

/** How to read the marks. */
export function legend() {
  const one = (/** @type {Node} */ mark, /** @type {string} */ says) => el('span', {}, mark, says)
  return el(
    'p',
    { class: 'timeline-legend context' },
    unseen('Marks: '),
    one(glyph({ planned: false, certain: true }), 'date said'),
    one(glyph({ planned: false, certain: false }), 'date worked out'),
    one(glyph({ planned: true, certain: true }), 'planned'),
    one(warning(), 'readings differ'),
  )
}
