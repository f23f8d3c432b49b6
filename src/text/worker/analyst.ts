import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import type { Analysis, AnalysisInput, Analyst } from '../../core/analysis.ts'
import { UserError } from '../../core/errors.ts'
import { analyserVersion } from '../version.ts'

export interface AnalystOptions {
  readonly threads?: number
  /** How long one text may take before its worker is ended, in milliseconds. */
  readonly timeoutMs?: number
}

/** Analysis in worker threads, so that a long text never delays an answer in chat. */
export function startAnalyst({
  threads = Math.max(1, availableParallelism() - 1),
  timeoutMs = 60_000,
}: AnalystOptions = {}): Analyst {
  const pool = new Piscina<AnalysisInput, Analysis>({
    filename: new URL('./analyse-job.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 300_000,
  })
  return {
    version: analyserVersion,
    async analyse(input) {
      try {
        return await pool.run(input, { signal: AbortSignal.timeout(timeoutMs) })
      } catch (cause) {
        if (!(cause instanceof Error) || cause.name !== 'AbortError') throw cause
        const next = 'Paste only the part that matters.'
        throw new UserError(
          'analysis-timeout',
          `That text took longer than ${timeoutMs / 1000} seconds to read.`,
          next,
          { cause },
        )
      }
    },
    stop: () => pool.close({ force: true }),
  }
}
