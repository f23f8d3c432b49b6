// @ts-check

/**
 * Goes over the posts of a list by keys. Beyond the last that is drawn, more are drawn first.
 * @param {HTMLElement} list
 * @param {{ more: (by: 1 | -1) => Promise<boolean>, leap: (to: 'first' | 'last') => void, was: () => HTMLElement | undefined }} given
 *   `was`: where the reader stood before it went far
 */
export function movingOver(list, { more, leap, was }) {
  const entries = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll('.entry')])

  /** @param {HTMLElement | undefined} entry */
  function stand(entry) {
    entry?.focus({ preventScroll: true })
    entry?.scrollIntoView({ block: 'nearest' })
    return entry !== undefined
  }

  /** The step that waits until more is drawn; those behind it wait for it, so that a quick hand loses none. @type {Promise<unknown> | undefined} */
  let going

  /** @param {1 | -1} by @param {boolean} [inside] from elsewhere to where it leads, and not to the newest */
  function step(by, inside = false) {
    const gone = going === undefined ? go(by, inside) : going.then(() => go(by, inside))
    const waits = gone.finally(() => {
      if (going === waits) going = undefined
    })
    going = waits
    return waits
  }

  /** @param {1 | -1} by @param {boolean} inside */
  async function go(by, inside) {
    const at = list === document.activeElement ? was() : document.activeElement
    const from = entries().findIndex((entry) => entry.contains(at ?? null))
    const start = inside && by > 0 ? 0 : entries().length - 1
    const to = from < 0 ? start : from + by
    if (entries()[to]) return stand(entries()[to])
    const here = entries()[from]
    if (!(await more(by)) || !here?.isConnected) return stand(here)
    return stand(entries()[entries().indexOf(here) + by] ?? here)
  }

  list.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      document.getElementById('line')?.focus()
      event.preventDefault()
    }
    if (event.altKey || event.ctrlKey || event.metaKey || entries().length === 0) return
    if (event.key === 'ArrowDown') void step(1, true)
    else if (event.key === 'ArrowUp') void step(-1, true)
    else if (event.key === 'Home' || event.key === 'End') {
      leap(event.key === 'Home' ? 'first' : 'last')
      stand(event.key === 'Home' ? entries()[0] : entries().at(-1))
    } else return
    event.preventDefault()
  })

  return step
}
