// @ts-check
import { ask } from './api.js'
import { el, speak } from './dom.js'

/** Where former versions kept what was saved: in this browser alone. */
const formerShelf = 'nightdesk-saved'

/**
 * What a member saved: the desk keeps it, so that they have it wherever they open it.
 * @param {() => string | undefined} member
 */
export function savedPosts(member) {
  /** @type {Set<string>} */
  let ids = new Set()
  const query = () => `/api/saved?${new URLSearchParams({ ...(member() && { member: member() ?? '' }) })}`

  /** @param {string} message @param {boolean} saved */
  const keep = (message, saved) => ask('/api/saved', { message, saved, member: member() })

  /** @returns {Promise<any[]>} as the desk tells them, the latest first */
  async function all() {
    const views = await ask(query())
    return Array.isArray(views) ? views : []
  }

  function draw() {
    for (const button of document.querySelectorAll('[data-saves]')) drawButton(button)
  }

  /** @param {Element} button */
  function drawButton(button) {
    const isSaved = ids.has(button.getAttribute('data-saves') ?? '')
    button.setAttribute('aria-pressed', String(isSaved))
    button.textContent = isSaved ? '★' : '☆'
  }

  /** What this browser kept itself goes to the desk, once. */
  async function bringOver() {
    const former = localStorage.getItem(formerShelf)
    if (former === null) return
    for (const id of JSON.parse(former).toReversed()) if ((await keep(id, true)).error?.identifier === 'away') return
    localStorage.removeItem(formerShelf)
  }

  return {
    async load() {
      await bringOver()
      ids = new Set((await all()).map(({ id }) => id))
      draw()
    },
    /** What was saved, as answers of the panel. @returns {Promise<{ id: string, card: any }[]>} */
    async cards() {
      const views = await all()
      if (views.length) return views.map(({ id, card }) => ({ id, card }))
      const text = 'Nothing is saved yet: the star at the head of a post keeps it here.'
      return [{ id: 'saved', card: { parts: [{ type: 'text', text }] } }]
    },
    /** A star on a message: pressed, it is kept under Saved. @param {string} id */
    button(id) {
      const attributes = { type: 'button', class: 'quiet save', 'aria-label': 'Save this post', title: 'Save' }
      const button = el('button', { ...attributes, 'data-saves': id })
      button.addEventListener('click', async () => {
        const isSaved = ids.has(id)
        const { error } = await keep(id, !isSaved)
        if (error) return speak(error.sentence)
        if (isSaved) ids.delete(id)
        else ids.add(id)
        draw()
        speak(isSaved ? 'No longer saved' : 'Saved')
      })
      drawButton(button)
      return button
    },
  }
}
