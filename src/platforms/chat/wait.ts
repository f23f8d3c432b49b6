/** Waits this many milliseconds; an aborted wait ends at once. Tests give a wait of their own. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>

/** Real time; none for none. */
export const wait: Wait = (ms, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted || ms <= 0) return resolve()
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal?.addEventListener('abort', end, { once: true })
  })

/** What the promise gives, or `otherwise` when it takes longer than `ms`. */
export async function within<T>(ms: number, promise: Promise<T>, otherwise: T): Promise<T> {
  const patience = new AbortController()
  try {
    return await Promise.race([promise, wait(ms, patience.signal).then(() => otherwise)])
  } finally {
    patience.abort()
  }
}
