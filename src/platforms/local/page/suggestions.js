// @ts-check
import { ask } from './api.js'
import { el, speak } from './dom.js'
import { shortText } from './text.js'

const pause = 70

/**
 * The choices under a text field (the listbox pattern of the ARIA practices): the field keeps the focus, and
 * `aria-activedescendant` names the choice.
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 * @param {HTMLElement} box
 * @param {{ query: (typed: string) => string | undefined, take: (suggestion: any) => void }} wants `query` is the address to ask, if any
 */
export function suggestions(field, box, { query, take }) {
  /** @type {any[]} */
  let shown = []
  let active = -1
  /** @type {AbortController | undefined} */
  let asking
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer

  function close() {
    clearTimeout(timer)
    asking?.abort()
    shown = []
    active = -1
    box.hidden = true
    box.replaceChildren()
    field.removeAttribute('aria-activedescendant')
    if (field.getAttribute('role') === 'combobox') field.setAttribute('aria-expanded', 'false')
  }

  /** @param {number} index */
  function activate(index) {
    active = (index + shown.length) % shown.length
    for (const [i, option] of [...box.children].entries()) option.setAttribute('aria-selected', String(i === active))
    const option = box.children[active]
    option?.scrollIntoView({ block: 'nearest' })
    field.setAttribute('aria-activedescendant', option?.id ?? '')
  }

  /** @param {any} suggestion */
  function accept(suggestion) {
    close()
    take(suggestion)
  }

  async function look() {
    const address = query(field.value)
    if (!address) return close()
    asking?.abort()
    asking = new AbortController()
    const { signal } = asking
    const found = await ask(address, undefined, signal)
    if (signal.aborted) return
    close()
    if (!Array.isArray(found) || found.length === 0 || document.activeElement !== field) return
    shown = found
    box.replaceChildren(...found.map((suggestion, i) => option(box.id, suggestion, i, () => accept(suggestion))))
    box.hidden = false
    if (field.getAttribute('role') === 'combobox') field.setAttribute('aria-expanded', 'true')
    speak(`${found.length} suggestions`)
  }

  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(look, pause)
  })
  field.addEventListener('blur', close)

  return {
    close,
    /** Takes the keys that are for the list. @param {KeyboardEvent} event @returns {boolean} true when it was one */
    key(event) {
      if (!shown.length) {
        // Those that are still asked for aren't wanted either.
        if (event.key === 'Escape') close()
        return false
      }
      if (event.key === 'ArrowDown') activate(active + 1)
      else if (event.key === 'ArrowUp') activate(active < 0 ? -1 : active - 1)
      else if (event.key === 'Escape') close()
      else if (event.key === 'Tab' && !event.shiftKey) accept(shown[Math.max(0, active)])
      else if (event.key === 'Enter' && active >= 0) accept(shown[active])
      else return false
      event.preventDefault()
      event.stopPropagation()
      return true
    },
  }
}

/** @param {string} box @param {any} suggestion @param {number} index @param {() => void} choose */
function option(box, { label, description }, index, choose) {
  const element = el(
    'div',
    { id: `${box}-${index}`, role: 'option', 'aria-selected': 'false' },
    el('span', { class: 'suggestion' }, shortText(label, 100)),
  )
  if (description) element.append(el('span', { class: 'explained' }, shortText(description, 120)))
  // Before the field loses its focus, which would close the list.
  element.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    choose()
  })
  return element
}
