// @ts-check
import { el } from '../dom.js'
import { shortText } from '../text.js'
import { timeElement } from '../times.js'
import { hideEmptyDay } from './days.js'

/** Earlier posts that are named under the newest. */
const namedAtMost = 12

/**
 * Posts of one story stand together: the newest is shown, and names the earlier ones, each of which comes back where it was.
 * @param {(id: string) => boolean} isNew whether the reader has not seen it yet
 */
export function storyGroups(isNew) {
  /** @type {Map<string, Map<string, { entry: HTMLElement, view: any }>>} */
  const stories = new Map()

  /** @param {string} slug */
  function regroup(slug) {
    const posts = [...(stories.get(slug) ?? [])].toSorted(([a], [b]) => (a < b ? 1 : -1)).map(([, post]) => post)
    for (const [i, { entry }] of posts.entries()) {
      entry.querySelector('.story-posts')?.remove()
      const folded = i > 0 && entry.dataset.unfolded !== 'true' && !entry.contains(document.activeElement)
      if (entry.hidden === folded) continue
      entry.hidden = folded
      hideEmptyDay(entry)
    }
    const [newest, ...earlier] = posts
    if (newest && earlier.length) newest.entry.append(earlierElement(newest, earlier))
  }

  /** @typedef {{ entry: HTMLElement, view: any }} Post */
  /** @param {Post} newest @param {readonly Post[]} earlier */
  function earlierElement(newest, earlier) {
    const all = [newest, ...earlier]
    const outlets = new Set(all.map(({ view }) => outletOf(view)).filter(Boolean)).size
    const fresh = all.filter(({ view }) => isNew(view.id)).length
    const said = [
      outlets > 1 ? `${outlets} outlets` : `${all.length} articles`,
      ...(fresh ? [`${fresh} new`] : []),
    ].join(', ')
    return el(
      'details',
      { class: 'story-posts' },
      el('summary', {}, `${said} · earlier in this story`),
      el('ul', {}, ...earlier.slice(0, namedAtMost).map(lineOf)),
    )
  }

  /** @param {Post} post */
  function lineOf({ entry, view }) {
    const show = () => {
      entry.dataset.unfolded = 'true'
      entry.hidden = false
      hideEmptyDay(entry)
      entry.focus({ preventScroll: true })
      entry.scrollIntoView({ block: 'center' })
    }
    return el(
      'li',
      {},
      el('span', { class: 'context' }, timeElement(view.at, 'relative'), ` · ${shortText(outletOf(view), 60)} `),
      el(
        'button',
        { type: 'button', class: 'link', onclick: show, dir: 'auto' },
        shortText(view.card.title ?? '', 140),
      ),
    )
  }

  return {
    /** @param {HTMLElement} entry @param {any} view */
    put(entry, view) {
      const slug = view.card.story?.slug
      if (!slug) return
      const posts = stories.get(slug) ?? new Map()
      posts.set(view.id, { entry, view })
      stories.set(slug, posts)
      regroup(slug)
    },
    /** @param {string} id */
    remove(id) {
      for (const posts of stories.values()) posts.delete(id)
    },
  }
}

/** @param {any} view */
function outletOf(view) {
  const origin = view.card.parts.find((/** @type {any} */ { role }) => role === 'origin')
  const strong = Array.isArray(origin?.text)
    ? origin.text.find((/** @type {any} */ { type }) => type === 'strong')
    : undefined
  return String(strong?.text ?? '')
}
