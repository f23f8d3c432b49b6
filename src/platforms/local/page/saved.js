// @ts-check
import { el } from './dom.js'

const shelf = 'nightdesk-saved'
const mostSaved = 500

/** Ids of the messages that this browser's reader saved, the latest first. @returns {string[]} */
export function savedMessages() {
  try {
    return JSON.parse(localStorage.getItem(shelf) ?? '[]')
  } catch {
    return []
  }
}

/** A star on a message: pressed, it is kept under Saved. @param {string} id */
export function saveButton(id) {
  const isSaved = () => savedMessages().includes(id)
  const button = el('button', { type: 'button', class: 'quiet save', 'aria-label': 'Save this post', title: 'Save' })
  const draw = () => {
    button.setAttribute('aria-pressed', String(isSaved()))
    button.textContent = isSaved() ? '★' : '☆'
  }
  button.addEventListener('click', () => {
    const others = savedMessages().filter((one) => one !== id)
    localStorage.setItem(shelf, JSON.stringify(isSaved() ? others : [id, ...others].slice(0, mostSaved)))
    draw()
  })
  draw()
  return button
}

/** What was saved, as answers of the panel. @param {readonly any[]} views as the desk tells them @returns {{ id: string, card: any }[]} */
export function savedCard(views) {
  const there = views.filter((view) => view.card)
  if (there.length) return there.map(({ id, card }) => ({ id, card }))
  const text = 'Nothing is saved yet: the star at the head of a post keeps it here, in this browser.'
  return [{ id: 'saved', card: { parts: [{ type: 'text', text }] } }]
}
