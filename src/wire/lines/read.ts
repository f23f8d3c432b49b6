import type { Clock } from '../../core/clock.ts'
import type { LinesReading, PageLine } from '../../core/wire.ts'
import { say } from '../../locales/index.ts'
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
      return { state: 'failed', problem: 'too-large', reason: say.wire.pageTooSlow }
    throw error
  }
}

type Failure = Pick<Extract<LinesReading, { state: 'failed' }>, 'problem' | 'reason'>

function refusal(status: number): Failure | undefined {
  if (status === 410) return { problem: 'gone', reason: say.wire.pageGone }
  if (status === 404) return { problem: 'http-error', reason: say.wire.noSuchPage404 }
  if (status === 429) return { problem: 'rate-limited', reason: say.wire.fewerVisits }
  if (status < 200 || status > 299) return { problem: 'http-error', reason: say.wire.pageAnswered(status) }
  return undefined
}

async function linesOf(readers: Readers, opened: Opened, mostCharacters: number): Promise<VisibleLines | Failure> {
  const contentType = opened.header('content-type')
  const kind = kindOf(opened.bytes, contentType)
  if (kind === 'other') return { problem: 'not-a-page', reason: say.wire.leadsTo(naming(contentType)) }
  if (kind === 'pdf') {
    const { article, reason } = await readers.pdf(opened.bytes)
    if (!article) return { problem: 'not-a-page', reason: reason ?? say.wire.noTextInPdf }
    return { title: article.headline, lines: linesIn(article.text) }
  }
  const text = decodeBytes(opened.bytes, contentType, kind)
  if (text.length > mostCharacters) return { problem: 'too-large', reason: say.wire.pageTooLong }
  const read = kind === 'html' ? await readers.lines(text) : { title: '', lines: linesIn(text) }
  if (read.lines.length === 0) return { problem: 'not-a-page', reason: say.wire.nothingToWatch }
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
