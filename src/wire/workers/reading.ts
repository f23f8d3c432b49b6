import { parentPort } from 'node:worker_threads'
import { FeedTrouble } from '../feed/neutral.ts'
import { parseFeed } from '../feed/parse.ts'
import { extractPage, type PageBounds } from '../page/extract.ts'

/** What the worker is asked: a page's source, or a feed's bytes. */
export type ReadingJob =
  | { readonly kind: 'page'; readonly html: string; readonly url: string | undefined; readonly bounds: PageBounds }
  | {
      readonly kind: 'feed'
      readonly bytes: Uint8Array
      readonly contentType: string | undefined
      readonly url: string
    }

const port = parentPort!

port.on('message', (job: ReadingJob) => {
  try {
    port.postMessage({ value: job.kind === 'page' ? extractPage(job.html, job.url, job.bounds) : readFeed(job) })
  } catch (error) {
    port.postMessage({ error: error instanceof Error ? error.message : String(error) })
  }
})

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
