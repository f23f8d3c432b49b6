import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import type { Press, Sheet } from '../../../core/press.ts'

/** A press that nobody uses gives its thread back after so many milliseconds. */
const idleMs = 30_000

/** The press in worker threads, which begin with the first sheet: one core is left to the main loop. */
export function startPress(): Press {
  const pool = new Piscina<Sheet, string>({
    filename: new URL('./print.ts', import.meta.url).href,
    name: 'printSheet',
    minThreads: 0,
    recordTiming: false,
    maxThreads: Math.min(2, Math.max(1, availableParallelism() - 1)),
    idleTimeout: idleMs,
    // The main loop answers people, and goes first where cores are few.
    niceIncrement: 5,
  })
  return {
    print: (sheet) => pool.run(sheet),
    stop: () => pool.close({ force: true }),
  }
}
