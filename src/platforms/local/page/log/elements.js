// @ts-check

/** Elements that somebody did something in are kept when they go far, so many. */
const touchedAtMost = 100

/**
 * The elements of messages that are drawn. One in which something was opened or typed is kept as it is, so that it comes back so.
 * @param {HTMLElement} list
 * @param {(id: string) => HTMLElement} make
 */
export function messageElements(list, make) {
  /** @type {Map<string, HTMLElement>} */
  const elements = new Map()
  /** @type {Set<string>} */
  const touched = new Set()

  for (const type of ['click', 'input', 'toggle']) {
    list.addEventListener(
      type,
      (event) => {
        const id = event.target instanceof Element && event.target.closest('[data-id]')?.getAttribute('data-id')
        if (!id) return
        touched.delete(id)
        touched.add(id)
        const oldest = touched.size > touchedAtMost ? touched.values().next().value : undefined
        if (oldest !== undefined) touched.delete(oldest)
      },
      { capture: true },
    )
  }

  return {
    /** @param {string} id */
    of(id) {
      const there = elements.get(id)
      if (there) return there
      const made = make(id)
      elements.set(id, made)
      return made
    },
    /** Only where it was made. @param {string} id */
    known: (id) => elements.get(id),
    /** @param {string} id */
    leave: (id) => touched.has(id) || elements.delete(id),
    /** @param {string} id */
    forget(id) {
      touched.delete(id)
      elements.delete(id)
    },
  }
}
