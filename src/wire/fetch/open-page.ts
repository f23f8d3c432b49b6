import { conditional } from './caching.ts'
import type { Fetcher, Opened } from './open.ts'

const accept = 'text/html, application/xhtml+xml, text/plain;q=0.8, application/pdf;q=0.8, */*;q=0.1'

/** An address, with what the last answer gave to ask for changes only. */
export interface PageRequest {
  readonly url: string
  readonly etag?: string
  readonly lastModified?: string
}

/** Opens a page, a text or a PDF: a conditional GET (RFC 9110, 13) where something is known of it. */
export const openPage = (fetcher: Fetcher, request: PageRequest): Promise<Opened> =>
  fetcher.open(request.url, { accept, 'accept-language': 'en, *;q=0.5', ...conditional(request) })
