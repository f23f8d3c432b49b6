// @ts-check
import { byId } from '../dom.js'
import { fold } from '../text.js'

/** Pages of older messages that are looked through for one search. */
const pagesAtMost = 100
const pause = 150

/**
 * The field that shows only the messages with these words, older ones as well.
 * @param {() => ReturnType<typeof import('./log.js').channelLog> | undefined} log
 */
export function searchField(log) {
  /** @type {HTMLInputElement} */
  const field = byId('search')
  const said = byId('search-said')
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  let turn = 0

  async function look() {
    const mine = ++turn
    const words = fold(field.value).split(/\s+/).filter(Boolean)
    const found = log()?.only(words) ?? 0
    said.textContent = words.length ? `${found} here` : ''
    for (let page = 0; words.length && page < pagesAtMost; page += 1) {
      const more = await log()?.older()
      if (mine !== turn) return
      said.textContent = `${log()?.only(words)} ${more ? 'so far' : 'in all'}`
      if (!more) return
    }
  }

  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(look, pause)
  })
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    if (field.value === '') byId('line').focus()
    clear()
  })

  function clear() {
    field.value = ''
    void look()
  }

  return {
    clear,
    focus: () => field.focus(),
    hasFocus: () => document.activeElement === field,
  }
}
