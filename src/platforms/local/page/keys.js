// @ts-check

/**
 * The keys that work anywhere on the page: `/` goes to the command line, Alt with an arrow to the next channel.
 * @param {{ slash: () => void, turn: (by: 1 | -1) => void }} does
 */
export function listenToKeys({ slash, turn }) {
  document.addEventListener('keydown', (event) => {
    if (document.querySelector('dialog[open]')) return
    const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    const by = { ArrowDown: /** @type {const} */ (1), ArrowUp: /** @type {const} */ (-1) }[event.key]
    if (event.key === '/' && plain && !typing) slash()
    else if (event.altKey && by) turn(by)
    else return
    event.preventDefault()
  })
}
