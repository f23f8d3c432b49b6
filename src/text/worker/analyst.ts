import { availableParallelism, totalmem } from 'node:os'
import { Piscina } from 'piscina'
import type { Analysis, AnalysisInput, Analyst } from '../../core/analysis.ts'
import type { Checker, CheckInput, CheckReport } from '../../core/check.ts'
import { UserError } from '../../core/errors.ts'
import { analyserVersion } from '../version.ts'
import { openTurns } from './turns.ts'

export interface AnalystOptions {
  readonly threads?: number
  /** How long one text may be worked on before its worker is ended, in milliseconds; the wait for a worker doesn't count. A long one has more. */
  readonly timeoutMs?: number
}

/** Milliseconds for a character: thirty times what it takes, for a machine that has other things to do. */
const perCharacter = 0.3
/** Characters. An article is read in a third of a second at most; a report of many pages is not. */
const longFrom = 20_000
/** What a worker takes with the model loaded and a long text in hand, in bytes. */
const roomPerThread = 512 * 1024 * 1024

/** A core is left to the main loop. */
const coresToUse = () => Math.max(1, availableParallelism() - 1)

/** Two workers at least, so that a short text never waits for a long one; as many as there is room for. */
function threadsOfThisMachine(): number {
  const room = Math.floor(totalmem() / 2 / roomPerThread)
  return Math.max(1, Math.min(room, Math.max(2, coresToUse())))
}

/** Analysis in worker threads, and the check of drafts, so that a long text delays no answer in chat, and no other text. */
export function startAnalyst({
  threads = threadsOfThisMachine(),
  timeoutMs = 60_000,
}: AnalystOptions = {}): Analyst & Checker {
  const pool = new Piscina({
    filename: new URL('./jobs.ts', import.meta.url).href,
    minThreads: 0,
    recordTiming: false,
    maxThreads: threads,
    idleTimeout: 300_000,
    // The main loop answers people, and goes first where cores are few.
    niceIncrement: 5,
  })
  // A worker takes some 200 MB: on two cores the second begins only where a long text and a short one are to be read at once.
  const turns = openTurns(threads, coresToUse())

  async function run<T>(job: keyof typeof import('./jobs.ts'), input: unknown, characters: number): Promise<T> {
    const length = characters >= longFrom ? 'long' : 'short'
    const patience = Math.max(timeoutMs, length === 'long' ? characters * perCharacter : 0)
    try {
      return await turns.take(length, () => pool.run(input, { name: job, signal: AbortSignal.timeout(patience) }))
    } catch (cause) {
      if (!(cause instanceof Error) || cause.name !== 'AbortError') throw cause
      const next = 'Paste only the part that matters.'
      const sentence = `That text took longer than ${Math.round(patience / 1000)} seconds to read.`
      throw new UserError('analysis-timeout', sentence, next, { cause })
    }
  }

  return {
    version: analyserVersion,
    analyse: (input: AnalysisInput) => run<Analysis>('analyse', input, input.text.length),
    check: (input: CheckInput) => run<CheckReport>('checkDraft', input, sizeOf(input)),
    stop: () => pool.close({ force: true }),
  }
}

/** Characters to be read and compared. */
function sizeOf({ draft, kept }: CheckInput): number {
  return draft.length + kept.reduce((sum, { text }) => sum + text.length, 0)
}
