import { parentPort } from 'node:worker_threads'
import { FeedTrouble } from '../feed/neutral.ts'
import { parseFeed } from '../feed/parse.ts'
import { visibleLines } from '../lines/visible.ts'
import { extractPage, type PageBounds } from '../page/extract.ts'
import type { PdfBounds } from '../pdf/extract.ts'

/** What the worker is asked: a page's source for its article or its lines, or the bytes of a PDF or a feed. */
export type ReadingJob =
  | { readonly kind: 'page'; readonly html: string; readonly url: string | undefined; readonly bounds: PageBounds }
  | { readonly kind: 'lines'; readonly html: string }
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array; readonly bounds: PdfBounds }
  | {
      readonly kind: 'feed'
      readonly bytes: Uint8Array
      readonly contentType: string | undefined
      readonly url: string
    }

const port = parentPort!

port.on('message', async (job: ReadingJob) => {
  try {
    port.postMessage({ value: await read(job) })
  } catch (error) {
    port.postMessage({ error: error instanceof Error ? error.message : String(error) })
  }
})

async function read(job: ReadingJob): Promise<unknown> {
  if (job.kind === 'feed') return readFeed(job)
  if (job.kind === 'lines') return visibleLines(job.html)
  if (job.kind === 'page') return extractPage(job.html, job.url, job.bounds)
  // Most workers never see one, and its reader takes a tenth of a second to load.
  const { extractPdf } = await import('../pdf/extract.ts')
  return extractPdf(job.bytes, job.bounds)
}

/** A class does not survive the way between threads: the trouble is told as a value. */
function readFeed(job: ReadingJob & { readonly kind: 'feed' }) {
  try {
    return { feed: parseFeed(job.bytes, job.contentType, job.url) }
  } catch (error) {
    if (error instanceof FeedTrouble) return { problem: error.problem, reason: error.message }
    throw error
  }
}

port.postMessage({ ready: true })
