// @ts-check
import { el } from './dom.js'
import { fold } from './text.js'

/** @typedef {{ name: string, note: string, go: () => void }} Way */

const most = 12

/**
 * Everything by its name (Ctrl+K): a native dialog with a listbox that the field drives (ARIA practices, combobox).
 * @param {() => readonly Way[]} ways
 */
export function openPalette(ways) {
  if (document.querySelector('dialog[open]')) return
  const all = ways()
  const box = el('div', { id: 'ways', role: 'listbox', class: 'ways', 'aria-label': 'Where to' })
  const field = el('input', {
    type: 'text',
    class: 'palette-field',
    role: 'combobox',
    'aria-label': 'Go to, or do',
    'aria-expanded': 'true',
    'aria-controls': 'ways',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: 'A channel, a view, a command …',
  })
  const dialog = el('dialog', { class: 'form palette', 'aria-label': 'Everything by its name' }, field, box)
  /** @type {readonly Way[]} */
  let shown = []
  let active = 0

  function draw() {
    const words = fold(field.value).split(/\s+/).filter(Boolean)
    const fits = (/** @type {Way} */ way) => words.every((word) => fold(`${way.name} ${way.note}`).includes(word))
    const begins = (/** @type {Way} */ way) =>
      fold(way.name)
        .replace(/^[#/]/, '')
        .startsWith(words[0] ?? '')
    shown = all
      .filter(fits)
      .sort((a, b) => Number(begins(b)) - Number(begins(a)))
      .slice(0, most)
    active = 0
    box.replaceChildren(
      ...shown.map((way, i) =>
        el(
          'div',
          { role: 'option', id: `way-${i}`, 'aria-selected': String(i === 0), onclick: () => take(i) },
          el('span', { class: 'way' }, way.name),
          ' ',
          el('span', { class: 'context' }, way.note),
        ),
      ),
    )
    if (!shown.length) box.append(el('p', { class: 'context' }, 'Nothing is called that.'))
    mark()
  }

  function mark() {
    for (const [i, option] of [...box.children].entries()) {
      if (option.getAttribute('role') === 'option') option.setAttribute('aria-selected', String(i === active))
    }
    if (shown.length) field.setAttribute('aria-activedescendant', `way-${active}`)
    else field.removeAttribute('aria-activedescendant')
    box.children[active]?.scrollIntoView({ block: 'nearest' })
  }

  /** @param {number} i */
  function take(i) {
    const way = shown[i]
    if (!way) return
    dialog.close()
    way.go()
  }

  const opener = document.activeElement
  field.addEventListener('input', draw)
  field.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') take(active)
    else if (by && shown.length) {
      active = (active + by + shown.length) % shown.length
      mark()
    } else return
    event.preventDefault()
  })
  dialog.addEventListener('close', () => {
    dialog.remove()
    if (opener instanceof HTMLElement && opener.isConnected && document.activeElement === document.body) opener.focus()
  })
  document.body.append(dialog)
  draw()
  dialog.showModal()
}
