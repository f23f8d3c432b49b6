import type { Clock } from '../../core/clock.ts'
import type { PageLook, PageReading } from '../../core/wire.ts'
import { say } from '../../locales/index.ts'
import { canonicalUrl } from '../canonical-url.ts'
import { decodeBytes } from '../decode.ts'
import { freshFor, retryAfter } from '../fetch/caching.ts'
import type { Fetcher, Opened } from '../fetch/open.ts'
import { openPage, type PageRequest } from '../fetch/open-page.ts'
import { FetchTrouble } from '../fetch/trouble.ts'
import { readPlainText } from '../plain/text.ts'
import type { Readers } from '../workers/index.ts'
import { OutOfTime, Starved, WorkerLost } from '../workers/pool.ts'
import type { ExtractedPage } from './extract.ts'
import { kindOf, naming } from './kind.ts'

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
    return { state: 'failed', identifier: 'http-error', reason: say.wire.answered304, passing: true }
  return reading
}

/** The same with a conditional request, and with what makes the next one conditional. */
export async function lookAtPage(
  fetcher: Fetcher,
  readers: Readers,
  request: PageRequest,
  clock: Clock,
  textChars: number,
): Promise<PageLook> {
  try {
    const opened = await openPage(fetcher, request)
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
      reason: say.wire.leadsTo(naming(contentType)),
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
    if (body.length > textChars) return { state: 'no-article', problem: 'too-large', reason: say.wire.textTooLong }
    const article = readPlainText(body, title)
    if (article.text === '') return { state: 'no-article', problem: 'no-article', reason: say.wire.noText }
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
        reason: reason ?? say.wire.noArticle,
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
        reason: say.wire.tooBusy,
        passing: true,
      }
    if (error instanceof OutOfTime)
      return {
        state: 'failed',
        identifier: 'page-too-slow',
        reason: say.wire.pageTooSlow,
        passing: false,
      }
    throw error
  }
}

function refusedStatus(status: number, wait: number | undefined): PageReading {
  const reason =
    status === 404 || status === 410
      ? say.wire.noSuchPage(status)
      : status === 401 || status === 403 || status === 451
        ? say.wire.notLetIn(status)
        : status === 402
          ? say.wire.forSubscribers
          : say.wire.siteAnswered(status)
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
