// @ts-check

/** Milliseconds that one turn may take to make messages and to lay them out, so that keys, scrolling and painting go between. */
const turnMs = 8
const most = 12

/** How many messages one turn may make: it is learnt from what the last ones took, since laying them out takes longer than making them. */
export function pace() {
  let each = 2
  return {
    /** @returns {number} */
    count: () => Math.max(1, Math.min(most, Math.floor(turnMs / each))),
    /** @param {number} count messages that were made @param {number} ms until they stood in the list, laid out */
    took(count, ms) {
      if (count > 0) each = Math.max(0.1, (each + ms / count) / 2)
    },
  }
}
