interface Waiting {
  readonly start: () => void
}

/** Whose turn it is. */
export interface Turns {
  /** Resolves or rejects as `work` does, which begins when its turn comes. */
  take<T>(length: 'short' | 'long', work: () => Promise<T>): Promise<T>
}

/**
 * At most `places` are at work at once, and `shortPlaces` of them on short work. Short work overtakes long work, and where there are two
 * places or more, one is never given to long work: what takes milliseconds does not wait for what takes seconds.
 */
export function openTurns(places: number, shortPlaces = places): Turns {
  const waiting = { short: [] as Waiting[], long: [] as Waiting[] }
  const running = { short: 0, long: 0 }
  const longPlaces = Math.max(1, places - 1)

  function next(): void {
    while (running.short + running.long < places) {
      const short = running.short < shortPlaces ? waiting.short.shift() : undefined
      const free = short ?? (running.long < longPlaces ? waiting.long.shift() : undefined)
      if (!free) return
      free.start()
    }
  }

  return {
    take: (length, work) =>
      new Promise((resolve, reject) => {
        waiting[length].push({
          start() {
            running[length]++
            work()
              .then(resolve, reject)
              .finally(() => {
                running[length]--
                next()
              })
          },
        })
        next()
      }),
  }
}
