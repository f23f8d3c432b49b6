// @ts-check
import { el } from '../dom.js'
import { shortText } from '../text.js'
import { timeElement } from '../times.js'

/** Earlier posts that are named under the newest. */
const namedAtMost = 12

/**
 * The earlier posts of a story, as the newest names them.
 * @param {any} newest @param {readonly any[]} earlier
 * @param {(id: string) => boolean} isNew whether the reader has not seen it yet
 * @param {(id: string) => void} show
 */
export function storyPosts(newest, earlier, isNew, show) {
  const all = [newest, ...earlier]
  const outlets = new Set(all.map(outletOf).filter(Boolean)).size
  const fresh = all.filter(({ id }) => isNew(id)).length
  const said = [outlets > 1 ? `${outlets} outlets` : `${all.length} articles`, ...(fresh ? [`${fresh} new`] : [])].join(
    ', ',
  )
  return el(
    'details',
    { class: 'story-posts' },
    el('summary', {}, `${said} · earlier in this story`),
    el('ul', {}, ...earlier.slice(0, namedAtMost).map((view) => lineOf(view, show))),
  )
}

/** @param {any} view @param {(id: string) => void} show */
function lineOf(view, show) {
  return el(
    'li',
    {},
    el('span', { class: 'context' }, timeElement(view.at, 'relative'), ` · ${shortText(outletOf(view), 60)} `),
    el(
      'button',
      { type: 'button', class: 'link', onclick: () => show(view.id), dir: 'auto' },
      shortText(view.card.title ?? '', 140),
    ),
  )
}

/** @param {any} view */
export function outletOf(view) {
  const origin = view.card.parts.find((/** @type {any} */ { role }) => role === 'origin')
  const strong = Array.isArray(origin?.text)
    ? origin.text.find((/** @type {any} */ { type }) => type === 'strong')
    : undefined
  return String(strong?.text ?? '')
}
