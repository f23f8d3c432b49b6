import type { Clock } from '../../core/clock.ts'
import type { LinesReading, PageLine } from '../../core/wire.ts'
import { decodeBytes } from '../decode.ts'
import { problems } from '../feed/poll.ts'
import { freshFor, retryAfter } from '../fetch/caching.ts'
import type { Fetcher, Opened } from '../fetch/open.ts'
import { openPage, type PageRequest } from '../fetch/open-page.ts'
import { FetchTrouble } from '../fetch/trouble.ts'
import { given } from '../given.ts'
import { kindOf, naming } from '../page/kind.ts'
import type { Readers } from '../workers/index.ts'
import { OutOfTime, WorkerLost } from '../workers/pool.ts'
import type { VisibleLines } from './visible.ts'

/** Looks at the lines of a page: a conditional GET (RFC 9110, 13), and what the answer means. Expected trouble is an outcome. */
export async function readLinesAt(
  fetcher: Fetcher,
  readers: Readers,
  request: PageRequest,
  clock: Clock,
  mostCharacters: number,
): Promise<LinesReading> {
  try {
    const opened = await openPage(fetcher, request)
    const { status, header } = opened
    const now = clock()
    const fresh = given('freshFor', freshFor(header, now))
    if (status === 304) return { state: 'unchanged', ...fresh }
    const refused = refusal(status)
    if (refused) return { state: 'failed', ...refused, ...given('retryAfter', retryAfter(header, now)) }
    const read = await linesOf(readers, opened, mostCharacters)
    if ('problem' in read) return { state: 'failed', ...read }
    return {
      state: 'read',
      ...read,
      url: opened.keptUrl,
      ...given('etag', header('etag')),
      ...given('lastModified', header('last-modified')),
      ...fresh,
    }
  } catch (error) {
    if (error instanceof FetchTrouble)
      return { state: 'failed', problem: problems[error.problem], reason: error.message }
    if (error instanceof OutOfTime || error instanceof WorkerLost)
      return { state: 'failed', problem: 'too-large', reason: 'The page is built so that reading it takes too long.' }
    throw error
  }
}

type Failure = Pick<Extract<LinesReading, { state: 'failed' }>, 'problem' | 'reason'>

function refusal(status: number): Failure | undefined {
  if (status === 410) return { problem: 'gone', reason: 'The publisher says that the page is gone for good (410).' }
  if (status === 404) return { problem: 'http-error', reason: 'There is no such page (404).' }
  if (status === 429) return { problem: 'rate-limited', reason: 'The publisher asks for fewer visits (429).' }
  if (status < 200 || status > 299) return { problem: 'http-error', reason: `The page answered ${status}.` }
  return undefined
}

async function linesOf(readers: Readers, opened: Opened, mostCharacters: number): Promise<VisibleLines | Failure> {
  const contentType = opened.header('content-type')
  const kind = kindOf(opened.bytes, contentType)
  if (kind === 'other')
    return { problem: 'not-a-page', reason: `The address leads to ${naming(contentType)}, not to a page.` }
  if (kind === 'pdf') {
    const { article, reason } = await readers.pdf(opened.bytes)
    if (!article) return { problem: 'not-a-page', reason: reason ?? 'No text was found in the PDF.' }
    return { title: article.headline, lines: linesIn(article.text) }
  }
  const text = decodeBytes(opened.bytes, contentType, kind)
  if (text.length > mostCharacters) return { problem: 'too-large', reason: 'The page is too long to be watched.' }
  const read = kind === 'html' ? await readers.lines(text) : { title: '', lines: linesIn(text) }
  if (read.lines.length === 0) return { problem: 'not-a-page', reason: 'The page has no text that could be watched.' }
  return read
}

const mostLines = 3_000
const longestLine = 2_000

function linesIn(text: string): PageLine[] {
  return text
    .split('\n')
    .map((line) => ({ text: line.replace(/\s+/g, ' ').trim().slice(0, longestLine) }))
    .filter((line) => line.text !== '')
    .slice(0, mostLines)
}
