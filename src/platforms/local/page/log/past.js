// @ts-check

/**
 * Asks for what stands above the first message, a page at a time: history has no end but its beginning.
 * @param {() => Promise<any>} ask @param {(views: readonly any[]) => void} keep
 */
export function olderMessages(ask, keep) {
  /** @type {Promise<boolean> | undefined} */
  let asking
  let isWhole = false

  async function askOnce() {
    if (isWhole) return false
    const views = await ask()
    if (!Array.isArray(views)) return false
    isWhole = views.length === 0
    keep(views)
    return !isWhole
  }

  return {
    /** @returns {Promise<boolean>} whether more came */
    load() {
      asking ??= askOnce().finally(() => {
        asking = undefined
      })
      return asking
    },
    /** Whether the first message is the channel's first. @param {boolean} whole */
    setWhole(whole) {
      isWhole = whole
    },
  }
}
