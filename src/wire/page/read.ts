import type { Clock } from '../../core/clock.ts'
import type { PageLook, PageReading } from '../../core/wire.ts'
import { canonicalUrl } from '../canonical-url.ts'
import { decodeBytes } from '../decode.ts'
import { conditional, freshFor, retryAfter } from '../fetch/caching.ts'
import type { Fetcher, Opened } from '../fetch/open.ts'
import { FetchTrouble } from '../fetch/trouble.ts'
import { readPlainText } from '../plain/text.ts'
import type { Readers } from '../workers/index.ts'
import { OutOfTime, Starved, WorkerLost } from '../workers/pool.ts'
import type { ExtractedPage } from './extract.ts'

const accept = 'text/html, application/xhtml+xml, text/plain;q=0.8, application/pdf;q=0.8, */*;q=0.1'

/** Opens an address and reads the article on it. Expected trouble is an outcome. */
export async function readPageAt(
  fetcher: Fetcher,
  readers: Readers,
  url: string,
  clock: Clock,
  textChars: number,
): Promise<PageReading> {
  const { reading } = await lookAtPage(fetcher, readers, { url }, clock, textChars)
  if (reading === 'unchanged')
    return { state: 'failed', identifier: 'http-error', reason: 'The site answered 304.', passing: true }
  return reading
}

/** The same with a conditional request, and with what makes the next one conditional. */
export async function lookAtPage(
  fetcher: Fetcher,
  readers: Readers,
  request: { readonly url: string; readonly etag?: string; readonly lastModified?: string },
  clock: Clock,
  textChars: number,
): Promise<PageLook> {
  try {
    const opened = await fetcher.open(request.url, {
      accept,
      'accept-language': 'en, *;q=0.5',
      ...conditional(request),
    })
    const { status, header } = opened
    const fresh = freshFor(header, clock())
    if (status === 304) return { reading: 'unchanged', ...(fresh === undefined ? {} : { freshFor: fresh }) }
    const [etag, lastModified] = [header('etag'), header('last-modified')]
    return {
      reading: await readOpened(readers, opened, clock, textChars),
      ...(etag ? { etag } : {}),
      ...(lastModified ? { lastModified } : {}),
      ...(fresh === undefined ? {} : { freshFor: fresh }),
    }
  } catch (error) {
    if (!(error instanceof FetchTrouble)) throw error
    if (error.problem === 'too-large')
      return { reading: { state: 'no-article', problem: 'too-large', reason: error.message } }
    return { reading: { state: 'failed', identifier: error.problem, reason: error.message, passing: error.passing } }
  }
}

async function readOpened(readers: Readers, opened: Opened, clock: Clock, textChars: number): Promise<PageReading> {
  const { status, header } = opened
  if (status < 200 || status > 299) return refusedStatus(status, retryAfter(header, clock()))
  const contentType = header('content-type')
  const kind = kindOf(opened.bytes, contentType)
  if (kind === 'other')
    return {
      state: 'no-article',
      problem: 'not-a-page',
      reason: `The address leads to ${naming(contentType)}, not to a page.`,
    }
  const at = /^data:/i.test(opened.url) ? undefined : opened.url
  if (kind === 'pdf') {
    const reading = await readExtracted(readers.pdf(opened.bytes), at)
    if (reading.state !== 'read' || at === undefined) return reading
    return { ...reading, article: { ...reading.article, canonicalUrl: canonicalUrl(at) } }
  }
  const body = decodeBytes(opened.bytes, contentType, kind)
  return readBodyOf(readers, body, kind, at, textChars)
}

/** Reads a page or a text that is at hand. */
export async function readBodyOf(
  readers: Readers,
  body: string,
  kind: 'html' | 'text',
  url: string | undefined,
  textChars: number,
  title?: string,
): Promise<PageReading> {
  if (kind === 'text') {
    if (body.length > textChars)
      return { state: 'no-article', problem: 'too-large', reason: 'The text is too long to be an article.' }
    const article = readPlainText(body, title)
    if (article.text === '') return { state: 'no-article', problem: 'no-article', reason: 'There is no text.' }
    return {
      state: 'read',
      article: url === undefined ? article : { ...article, canonicalUrl: canonicalUrl(url) },
      url: url ?? '',
    }
  }
  return readExtracted(readers.page(body, url), url, title)
}

async function readExtracted(
  extracting: Promise<ExtractedPage>,
  url: string | undefined,
  title?: string,
): Promise<PageReading> {
  try {
    const { article, problem, reason } = await extracting
    if (problem !== undefined || article === undefined)
      return {
        state: 'no-article',
        problem: problem ?? 'no-article',
        reason: reason ?? 'No article was found on the page.',
      }
    return {
      state: 'read',
      article: title ? { ...article, headline: title } : article,
      url: url ?? article.canonicalUrl ?? '',
    }
  } catch (error) {
    if (error instanceof Starved || error instanceof WorkerLost)
      return {
        state: 'failed',
        identifier: 'reader-busy',
        reason: 'The page could not be read: this machine is too busy at the moment.',
        passing: true,
      }
    if (error instanceof OutOfTime)
      return {
        state: 'failed',
        identifier: 'page-too-slow',
        reason: 'The page is built so that reading it takes too long.',
        passing: false,
      }
    throw error
  }
}

function refusedStatus(status: number, wait: number | undefined): PageReading {
  const reason =
    status === 404 || status === 410
      ? `There is no such page (${status}).`
      : status === 401 || status === 403 || status === 451
        ? `The site does not let us read that page (${status}).`
        : status === 402
          ? 'The page is for subscribers (402).'
          : `The site answered ${status}.`
  if (status === 402) return { state: 'no-article', problem: 'paywall', reason }
  const passing = status >= 500 || status === 429 || status === 408 || status === 425
  return {
    state: 'failed',
    identifier: status === 404 || status === 410 ? 'page-missing' : 'http-error',
    reason,
    passing,
    ...(wait === undefined ? {} : { retryAfter: wait }),
  }
}

/** A page, a text, a PDF, or none of them: by the declared type, and for an undeclared or vague one by the first bytes. */
export function kindOf(bytes: Uint8Array, contentType: string | undefined): 'html' | 'text' | 'pdf' | 'other' {
  const type = (contentType ?? '').split(';')[0]!.trim().toLowerCase()
  const start = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1')
  // Readers accept a header that does not begin the file (ISO 32000-1, annex H, note 13).
  if (start.startsWith('%PDF-') || (type === 'application/pdf' && start.includes('%PDF-'))) return 'pdf'
  const binary =
    /^(\x89PNG|GIF8|\xff\xd8\xff|PK\x03\x04|\x1f\x8b|ID3|OggS|RIFF)/.test(start) ||
    (start.includes('\0') && !/^(\xff\xfe|\xfe\xff|<\0|\0<)/.test(start))
  if (binary) return 'other'
  const markup = /<(!doctype html|html|head|body|article|div|p|h1|meta|title)\b/i.test(start)
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html'
  if (type === 'text/plain' || type === 'text/markdown')
    return markup && start.trimStart().startsWith('<') ? 'html' : 'text'
  if (type === '' || type === 'application/octet-stream' || type.endsWith('/xml') || type.endsWith('+xml'))
    return markup ? 'html' : type === '' ? 'text' : 'other'
  return 'other'
}

export function naming(contentType: string | undefined): string {
  const type = (contentType ?? '').split(';')[0]!.trim().toLowerCase()
  if (type.startsWith('image/')) return 'a picture'
  if (type.startsWith('video/')) return 'a video'
  if (type.startsWith('audio/')) return 'a sound file'
  if (type === 'application/pdf') return 'a PDF file'
  return type === '' ? 'a file' : `a file (${type.slice(0, 60)})`
}
