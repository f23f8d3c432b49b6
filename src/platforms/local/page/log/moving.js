// @ts-check

/** @param {HTMLElement} list */
const entriesOf = (list) => /** @type {HTMLElement[]} */ ([...list.querySelectorAll('.entry:not([hidden])')])

/** To the next post, or the one before; from elsewhere to the newest. @param {HTMLElement} list @param {1 | -1} by */
export function moveBy(list, by) {
  const entries = entriesOf(list)
  const from = entries.findIndex((entry) => entry.contains(document.activeElement))
  moveTo(entries, from < 0 ? entries.length - 1 : from + by)
}

/** @param {HTMLElement} list @param {KeyboardEvent} event */
export function moveOver(list, event) {
  const entries = entriesOf(list)
  const from = entries.findIndex((entry) => entry.contains(document.activeElement))
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from < 0 ? entries.length - 1 : from - 1,
    Home: 0,
    End: entries.length - 1,
  }[event.key]
  if (event.key === 'Escape') {
    document.getElementById('line')?.focus()
    event.preventDefault()
  }
  if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  if (moveTo(entries, to)) event.preventDefault()
}

/** @param {readonly HTMLElement[]} entries @param {number} to */
function moveTo(entries, to) {
  const entry = entries[Math.max(0, Math.min(to, entries.length - 1))]
  entry?.focus({ preventScroll: true })
  entry?.scrollIntoView({ block: 'nearest' })
  return entry !== undefined
}
