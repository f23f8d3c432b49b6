// @ts-check

/**
 * Where an id stands among ids in their order, or would stand.
 * @param {readonly string[]} ids @param {string} id
 */
export function placeOf(ids, id) {
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (/** @type {string} */ (ids[middle]) < id) low = middle + 1
    else high = middle
  }
  return low
}

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
    ids: /** @type {readonly string[]} */ (ids),
    /** @param {string} id */
    get: (id) => kept.get(id),
    size: () => ids.length,
    first: () => ids[0],
    last: () => ids.at(-1),
    /** @param {string} id @param {T} value */
    set(id, value) {
      if (!kept.has(id)) ids.splice(placeOf(ids, id), 0, id)
      kept.set(id, value)
    },
    /** @param {string} id */
    remove(id) {
      if (kept.delete(id)) ids.splice(placeOf(ids, id), 1)
    },
  }
}
