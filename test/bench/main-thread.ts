import type { CDPSession } from 'playwright-core'

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds: wall, and processor time of the thread. */
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** Tasks as long as this are kept; a page has thousands that are short. */
const keptFromUs = 5_000

/**
 * Listens to what the page's main thread does, by Chromium's own trace: its longest task in processor time, which other programs on the
 * machine don't lengthen.
 */
export async function traceMainThread(session: CDPSession): Promise<{ end(): Promise<number> }> {
  const long: TraceEvent[] = []
  const mains = new Set<string>()
  const keyOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) {
      if (event.name === 'thread_name' && event.args?.name === 'CrRendererMain') mains.add(keyOf(event))
      else if (event.name.endsWith('RunTask') && (event.dur ?? 0) > keptFromUs) long.push(event)
    }
  })
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] } })
  return {
    /** Milliseconds. */
    async end() {
      const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
      await session.send('Tracing.end')
      await complete
      return Math.max(0, ...long.filter((event) => mains.has(keyOf(event))).map(({ tdur = 0 }) => tdur)) / 1000
    },
  }
}
