// @ts-check
import { placeOf } from './order.js'

/** Which posts belong to one story: the newest is shown, and names the earlier ones, each of which comes back where it was. */
export function storyGroups() {
  /** The posts of each story, oldest first. @type {Map<string, string[]>} */
  const posts = new Map()
  /** @type {Map<string, string>} */
  const storyOf = new Map()
  /** @type {Set<string>} */
  const unfolded = new Set()

  /** @param {string} id */
  function remove(id) {
    const ids = posts.get(storyOf.get(id) ?? '')
    storyOf.delete(id)
    unfolded.delete(id)
    if (ids) ids.splice(placeOf(ids, id), 1)
  }

  /** @param {string} id */
  const postsWith = (id) => posts.get(storyOf.get(id) ?? '') ?? []

  return {
    remove,
    /** @param {any} view */
    put({ id, card }) {
      const slug = card.story?.slug
      if (storyOf.get(id) === slug) return
      remove(id)
      if (!slug) return
      storyOf.set(id, slug)
      const ids = posts.get(slug) ?? []
      ids.splice(placeOf(ids, id), 0, id)
      posts.set(slug, ids)
    },
    /** Whether a newer post of its story stands for it. @param {string} id */
    isFolded: (id) => !unfolded.has(id) && storyOf.has(id) && postsWith(id).at(-1) !== id,
    /** @param {string} id */
    unfold: (id) => void unfolded.add(id),
    /** Whose card changes with it. @param {string} id @returns {readonly string[]} */
    alongside: postsWith,
    /** The earlier posts that it stands for, the latest first. @param {string} id */
    under: (id) => (postsWith(id).at(-1) === id ? postsWith(id).slice(0, -1).reverse() : []),
  }
}
