// @ts-check
import { fillMessage, messageElement } from '../message.js'
import { messageElements } from './elements.js'
import { inOrder } from './order.js'
import { storyGroups } from './stories.js'
import { storyPosts } from './story-posts.js'
import { wordsOf } from './words.js'

/**
 * The messages of a channel that are known here, in their order, each with its element where it is drawn; of a story's posts the newest
 * stands for the others.
 * @param {HTMLElement} list
 * @param {import('../message.js').MessageActs} acts
 * @param {(id: string) => boolean} isNew since the reader was here last
 * @param {(id: string) => void} show goes to an earlier post of a story
 */
export function channelMessages(list, acts, isNew, show) {
  /** @type {ReturnType<typeof inOrder<any>>} */
  const known = inOrder()
  const stories = storyGroups()
  /** @type {Set<string>} */
  const arriving = new Set()
  /** Words that are searched for. @type {readonly string[]} */
  let wanted = []
  /** @type {readonly string[] | undefined} */
  let shown

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
    if (earlier.length) entry.append(storyPosts(known.get(id), earlier, isNew, show))
  }

  /** @param {Iterable<string>} ids */
  function showStories(ids) {
    for (const id of ids) {
      const entry = elements.known(id)
      if (entry) showStory(entry, id)
    }
  }

  const fits = (/** @type {string} */ id) => wanted.every((word) => wordsOf(known.get(id)).includes(word))

  return {
    get: known.get,
    size: known.size,
    first: known.first,
    last: known.last,
    ids: known.ids,
    element: elements.of,
    drawn: elements.known,
    leave: elements.leave,
    isSearched: () => wanted.length > 0,
    /** Ids of what may be seen. A search looks into what is folded away as well. */
    items() {
      shown ??= known.ids.filter(wanted.length ? fits : (id) => !stories.isFolded(id))
      return shown
    },
    /** @param {readonly string[]} words @returns {boolean} false where the same are searched for already */
    search(words) {
      if (words.join(' ') === wanted.join(' ')) return false
      wanted = words
      shown = undefined
      return true
    },
    /** Its element will be drawn as one that came. @param {string} id */
    arrives: (id) => void arriving.add(id),
    /** Whoever reads a post keeps it, although a newer one would stand for it. @param {string} id */
    unfold(id) {
      stories.unfold(id)
      shown = undefined
    },
    /** @param {any} message @returns {boolean} false when it was there */
    keep(message) {
      const { id } = message
      const old = known.get(id)
      if (old && old.editedAt === message.editedAt) return false
      const others = stories.alongside(id)
      known.set(id, message)
      // Here a message a time: a search through ten thousand would be long.
      wordsOf(message)
      stories.put(message)
      shown = undefined
      const drawn = elements.known(id)
      if (old && drawn) fillMessage(drawn, message, acts)
      showStories(new Set([...others, ...stories.alongside(id)]))
      return !old
    },
    /** @param {string} id */
    drop(id) {
      const others = stories.alongside(id).filter((one) => one !== id)
      known.remove(id)
      stories.remove(id)
      elements.forget(id)
      shown = undefined
      showStories(others)
    },
  }
}
