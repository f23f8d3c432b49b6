// @ts-check
import { el } from './dom.js'

/**
 * A message's own menu: the commands that can be used on a message.
 * @param {readonly any[]} commands
 * @param {(label: string, opener: HTMLElement) => Promise<void>} choose
 */
export function menuElement(commands, choose) {
  const entries = commands.filter((command) => command.menu)
  if (!entries.length) return undefined
  const summary = el('summary', { 'aria-label': 'More for this message', title: 'More' }, '⋯')
  const list = el('div', { class: 'menu-list' })
  const menu = el('details', { class: 'menu' }, summary, list)
  const shut = () => {
    menu.open = false
    summary.focus()
  }
  for (const { menu: label, description } of entries) {
    list.append(
      el(
        'button',
        {
          type: 'button',
          title: description,
          onclick: () => {
            shut()
            choose(label, summary)
          },
        },
        label,
      ),
    )
  }
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return
    event.stopPropagation()
    shut()
  })
  menu.addEventListener('focusout', (event) => {
    if (!menu.contains(/** @type {Node | null} */ (event.relatedTarget))) menu.open = false
  })
  return menu
}
