/** Real, whatever a simulation has put in its place. */
const nextTurn = globalThis.setImmediate

export interface Time {
  /** The time that nobody can set, in milliseconds since 1970. */
  now(): number
  /** Answers what takes it back. */
  after(ms: number, then: () => void): () => void
  /** As `after`, for a beat that comes each `ms` and may be passed over: `matters` says from when on it could find work. */
  beat(ms: number, then: () => void, matters: () => number): () => void
  wait(ms: number): Promise<void>
  /** Lets everything happen up to a moment. */
  runUntil(end: number): Promise<void>
  /** What happened so far: each event that ran is one. */
  readonly events: number
}

interface Event {
  at: number
  readonly order: number
  readonly then: () => void
  gone: boolean
}

interface Beat extends Event {
  readonly every: number
  readonly matters: () => number
}

/**
 * Simulated time: the next event comes when all that the last one set going has come to rest. A beat that can't find anything is
 * passed over, which changes nothing but the time it takes.
 */
export function createTime(start: number): Time {
  const heap: Event[] = []
  const beats = new Set<Beat>()
  let now = start
  let order = 0
  let events = 0

  const before = (a: Event, b: Event) => a.at < b.at || (a.at === b.at && a.order < b.order)

  function push(event: Event): void {
    let i = heap.push(event) - 1
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (!before(event, heap[parent]!)) break
      heap[i] = heap[parent]!
      i = parent
    }
    heap[i] = event
  }

  function pop(): void {
    const last = heap.pop()!
    if (heap.length === 0) return
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++
      if (!before(heap[child]!, last)) break
      heap[i] = heap[child]!
      i = child
    }
    heap[i] = last
  }

  function nextEvent(end: number): Event | undefined {
    while (heap[0]?.gone) pop()
    let next = heap[0]
    for (const beat of beats) {
      if (beat.gone) {
        beats.delete(beat)
        continue
      }
      const limit = Math.min(next?.at ?? end + 1, end + 1)
      if (beat.at < limit) {
        const from = Math.min(beat.matters(), limit)
        if (from > beat.at) beat.at += Math.ceil((from - beat.at) / beat.every) * beat.every
      }
      if (!next || before(beat, next)) next = beat
    }
    return next
  }

  const after = (ms: number, then: () => void) => {
    const event: Event = { at: now + Math.max(0, ms), order: order++, then, gone: false }
    push(event)
    return () => {
      event.gone = true
    }
  }

  return {
    now: () => now,
    after,
    beat(ms, then, matters) {
      const event: Beat = { at: now + ms, order: order++, then, gone: false, every: ms, matters }
      beats.add(event)
      return () => {
        event.gone = true
      }
    },
    wait: (ms) => new Promise((resolve) => void after(ms, resolve)),
    get events() {
      return events
    },
    async runUntil(end) {
      await rest()
      for (;;) {
        const next = nextEvent(end)
        if (!next || next.at > end) break
        if (next === heap[0]) pop()
        else beats.delete(next as Beat)
        now = Math.max(now, next.at)
        events++
        next.then()
        await rest()
      }
      now = Math.max(now, end)
    },
  }
}

/** Until all that waits for nothing but the processor is done. */
function rest(): Promise<void> {
  return new Promise((resolve) => void nextTurn(() => nextTurn(resolve)))
}
