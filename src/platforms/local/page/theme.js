// @ts-check
import { byId } from './dom.js'

const shelf = 'nightdesk-theme'
const turns = { auto: 'light', light: 'dark', dark: 'auto' }
const labels = { auto: 'Appearance: system', light: 'Appearance: day', dark: 'Appearance: night' }

/** @returns {keyof typeof turns} */
function chosen() {
  const kept = localStorage.getItem(shelf)
  return kept === 'light' || kept === 'dark' ? kept : 'auto'
}

/** @param {keyof typeof turns} theme */
function show(theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  byId('theme').textContent = labels[theme]
}

show(chosen())
byId('theme').addEventListener('click', () => {
  const next = /** @type {keyof typeof turns} */ (turns[chosen()])
  localStorage.setItem(shelf, next)
  show(next)
})
