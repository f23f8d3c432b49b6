import type { Time } from './time.ts'

/**
 * Puts simulated time and chance in the place of the machine's for as long as a world runs, since libraries (discord.js, Slack's
 * web-api, Keyv) ask the machine itself. The product's own are parameters. Answers what puts the machine's back.
 */
export function replaceMachine(time: Time, random: () => number): () => void {
  const own = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    setInterval: globalThis.setInterval,
    clearInterval: globalThis.clearInterval,
    fetch: globalThis.fetch,
  }
  const { now } = Date
  const chance = Math.random
  const { timeout } = AbortSignal
  const cancels = new Map<number, () => void>()
  let count = 0
  const handle = (id: number) => ({
    id,
    unref: () => handle(id),
    ref: () => handle(id),
    hasRef: () => true,
    [Symbol.toPrimitive]: () => id,
  })
  const setTimer = (then: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    const id = ++count
    const cancel = time.after(ms, () => {
      cancels.delete(id)
      then(...args)
    })
    cancels.set(id, cancel)
    return handle(id)
  }
  const clearTimer = (timer: { id: number } | undefined) => {
    if (timer === undefined || timer === null) return
    cancels.get(timer.id)?.()
    cancels.delete(timer.id)
  }
  Object.assign(globalThis, {
    setTimeout: setTimer,
    clearTimeout: clearTimer,
    // Libraries sweep their caches by it; a world is over before that matters.
    setInterval: () => handle(++count),
    clearInterval: () => {},
    fetch: () => Promise.reject(new Error('the simulation has no network of the machine')),
  })
  Date.now = time.now
  Math.random = random
  AbortSignal.timeout = (ms) => {
    const controller = new AbortController()
    time.after(ms, () => controller.abort(new DOMException('The operation timed out', 'TimeoutError')))
    return controller.signal
  }
  return () => {
    Object.assign(globalThis, own)
    Date.now = now
    Math.random = chance
    AbortSignal.timeout = timeout
  }
}
