// @ts-check

/**
 * Messages by their ids, whose order is that of time: what comes is nearly always the newest, or older than all.
 * @template T
 */
export function inOrder() {
  /** @type {string[]} */
  const ids = []
  /** @type {Map<string, T>} */
  const kept = new Map()
  return {
    /** @param {string} id */
    get: (id) => kept.get(id),
    size: () => ids.length,
    all: () => [...kept.values()],
    first: () => ids[0],
    last: () => ids.at(-1),
    /** Keeps it, and answers what stands before it. @param {string} id @param {T} value @returns {T | undefined} */
    add(id, value) {
      let at = ids.length
      if (ids[0] !== undefined && id < ids[0]) at = 0
      else while (at > 0 && /** @type {string} */ (ids[at - 1]) > id) at -= 1
      ids.splice(at, 0, id)
      kept.set(id, value)
      return at > 0 ? kept.get(/** @type {string} */ (ids[at - 1])) : undefined
    },
    /** @param {string} id */
    remove(id) {
      const at = ids.indexOf(id)
      if (at >= 0) ids.splice(at, 1)
      const value = kept.get(id)
      kept.delete(id)
      return value
    },
  }
}
