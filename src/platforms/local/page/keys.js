// @ts-check

/** What each key does, as the page's own help (`?`) says it. */
export const keys = /** @type {const} */ ([
  ['Ctrl K', 'everything by its name: channels, views, commands'],
  ['/', 'a command'],
  ['f, Ctrl F', 'searches this channel; once more is the browser’s own'],
  ['s', 'saves a post'],
  ['j, k', 'the next post, the one before'],
  ['e', 'the evidence of a post: its sources'],
  ['t', 'its timeline'],
  ['Alt ↓, Alt ↑', 'the next channel, the one before'],
  ['Esc', 'closes the panel; from a post, back to the command line'],
  ['?', 'these keys'],
])

/**
 * The keys that work anywhere on the page. Letters work where nobody is typing.
 * @param {{ slash: () => void, search: () => boolean, turn: (by: 1 | -1) => void, step: (by: 1 | -1) => void, use: (label: string) => void, palette: () => void, help: () => void, close: () => boolean }} does
 */
export function listenToKeys({ slash, search, turn, step, use, palette, help, close }) {
  /** @type {Record<string, () => void>} */
  const letters = {
    '/': slash,
    '?': help,
    j: () => step(1),
    k: () => step(-1),
    f: search,
    s: () => use('Save this post'),
    e: () => use('Sources'),
    t: () => use('Timeline'),
  }
  document.addEventListener('keydown', (event) => {
    if (document.querySelector('dialog[open]')) return
    const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    const by = { ArrowDown: /** @type {const} */ (1), ArrowUp: /** @type {const} */ (-1) }[event.key]
    const letter = plain && !typing ? letters[event.key] : undefined
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') palette()
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f') {
      if (!search()) return
    } else if (letter) letter()
    else if (event.altKey && by) turn(by)
    else if (event.key !== 'Escape' || event.defaultPrevented || !close()) return
    event.preventDefault()
  })
}
