import { FeedTrouble, type RichFeed } from '../feed/neutral.ts'
import { parseFeed } from '../feed/parse.ts'
import type { WireLimits } from '../limits.ts'
import type { VisibleLines } from '../lines/visible.ts'
import type { ExtractedPage } from '../page/extract.ts'
import { openPool } from './pool.ts'
import type { ReadingJob } from './reading.ts'

/** A feed smaller than this takes a few milliseconds, and is read where it arrives. */
const smallFeed = 128 * 1024
const feedBudgetMs = 5_000

export interface Readers {
  /** Rejects with `OutOfTime` where the page took too long. */
  page(html: string, url: string | undefined): Promise<ExtractedPage>
  /** The lines of a page as somebody reads them. Rejects with `OutOfTime`. */
  lines(html: string): Promise<VisibleLines>
  /** The article of a PDF; its bytes are copied. */
  pdf(bytes: Uint8Array): Promise<ExtractedPage>
  /** Rejects with `FeedTrouble`, or `OutOfTime`. */
  feed(bytes: Uint8Array, contentType: string | undefined, url: string): Promise<RichFeed>
  stop(): Promise<void>
}

/** Pages, and feeds of some size, are read off the main loop. */
export function openReaders(limits: WireLimits): Readers {
  const pool = openPool(new URL('./reading.ts', import.meta.url), limits.workers)
  const run = (job: ReadingJob, budgetMs: number) => pool.run(job, budgetMs)
  return {
    page: async (html, url) =>
      (await run({ kind: 'page', html, url, bounds: limits }, limits.parseMs)) as ExtractedPage,
    lines: async (html) => (await run({ kind: 'lines', html }, limits.parseMs)) as VisibleLines,
    pdf: async (bytes) => (await run({ kind: 'pdf', bytes, bounds: limits }, limits.pdfMs)) as ExtractedPage,
    async feed(bytes, contentType, url) {
      if (bytes.length < smallFeed) return parseFeed(bytes, contentType, url)
      const found = (await run({ kind: 'feed', bytes, contentType, url }, feedBudgetMs)) as
        | { feed: RichFeed }
        | { problem: FeedTrouble['problem']; reason: string }
      if ('feed' in found) return found.feed
      throw new FeedTrouble(found.problem, found.reason)
    },
    stop: () => pool.stop(),
  }
}
