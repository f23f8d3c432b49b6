import type { Json } from './check/problems.ts'

/** What shall go wrong with the next requests that match. */
export interface Fault {
  readonly method: string
  /**
   * `drop-before`: the connection is reset before anything happened; `drop-after`: it happened, the answer is lost;
   * `stall`: it happened, the answer never comes; `status`: an HTTP status before, `status-after`: after the effect;
   * `limited`: 429; `error`: `{ok: false}` with this error.
   */
  readonly kind:
    | 'drop-before'
    | 'drop-after'
    | 'stall'
    | 'stall-before'
    | 'status'
    | 'status-after'
    | 'slow'
    | 'limited'
    | 'error'
  readonly channel?: string
  /** Only requests that belong into a thread. */
  readonly threadOnly?: true
  /** Only requests for a page after the first. */
  readonly laterPageOnly?: true
  readonly times?: number
  readonly status?: number
  /** Milliseconds until the answer of a `slow` one, whose effect is there at once. */
  readonly ms?: number
  /** Seconds. */
  readonly retryAfter?: number
  readonly error?: string
}

export interface Faults {
  add(fault: Fault): void
  take(method: string, args: Json): Fault | undefined
  clear(): void
}

export function newFaults(): Faults {
  const waiting: { fault: Fault; left: number }[] = []
  return {
    add: (fault) => void waiting.push({ fault, left: fault.times ?? 1 }),
    take(method, args) {
      const found = waiting.find(
        ({ fault, left }) =>
          left > 0 &&
          fault.method === method &&
          (fault.channel === undefined || fault.channel === args.channel) &&
          (!fault.threadOnly || args.thread_ts !== undefined) &&
          (!fault.laterPageOnly || Boolean(args.cursor)),
      )
      if (!found) return undefined
      found.left -= 1
      return found.fault
    },
    clear: () => void waiting.splice(0),
  }
}
