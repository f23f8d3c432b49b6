import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Milliseconds: by then the platforms are connected and what was due has gone out. */
const settledAfter = 20_000

/**
 * What only the start needed is given back once. V8 does so by itself when it has to grow, and a desk at rest never has to:
 * about a tenth of its memory would stay for as long as it runs.
 */
export function tidyAfterStart(): void {
  setTimeout(() => {
    setFlagsFromString('--expose-gc')
    ;(runInNewContext('gc') as () => void)()
    setFlagsFromString('--no-expose-gc')
  }, settledAfter).unref()
}
