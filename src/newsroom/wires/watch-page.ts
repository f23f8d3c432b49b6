import { UserError } from '../../core/errors.ts'
import type { LinesReading, NewsSitemap, PageLine } from '../../core/wire.ts'
import { say } from '../../locales/index.ts'
import { partNear } from '../../text/changes/index.ts'
import type { With } from '../newsroom.ts'
import { leaveToLook } from './robots.ts'
import { asAddress } from './subscribe.ts'
import { watchedAddress, watchTitle } from './watched-address.ts'

type Page = Extract<LinesReading, { state: 'read' }>

/** A page that can be watched, with the lines of the part that would be. */
export interface FoundPage {
  readonly address: string
  readonly title: string
  readonly lines: readonly PageLine[]
}

/** What an address without a feed offers instead. */
export interface Offers {
  readonly url: string
  readonly page: Page
  readonly sitemap?: NewsSitemap
}

/** Reads a page once, to see that it can be watched, and that the words are on it. Throws a `UserError`. */
export async function findPage(
  newsroom: With<'wire' | 'store' | 'clock'>,
  typed: string,
  near: string,
): Promise<FoundPage> {
  const url = asAddress(typed)
  const leave = await leaveToLook(newsroom, url)
  if (leave !== 'may')
    throw new UserError(
      leave.passing ? 'unreachable' : 'disallowed',
      say.feeds.pageUnwatchable(leave.reason),
      leave.passing ? say.feeds.tryLater : say.feeds.askSite,
      { option: 'url' },
    )
  const page = await newsroom.wire.readLines({ url })
  if (page.state !== 'read') {
    const [problem, reason] =
      page.state === 'failed' ? [page.problem, page.reason] : ['unreachable', say.feeds.answered304]
    throw new UserError(problem, say.feeds.pageUnwatchable(reason), say.feeds.checkAddress, {
      option: 'url',
    })
  }
  const lines = partNear(page.lines, near)
  if (!lines)
    throw new UserError('no-such-words', say.feeds.wordsNotThere(near.slice(0, 60)), say.feeds.copyWords, {
      option: 'near',
    })
  return { address: watchedAddress(page.url, near), title: watchTitle(page.title || url, near), lines }
}

/** What can be had of an address that has no feed; undefined where its page can't be read either. */
export async function findOffers(newsroom: With<'wire'>, typed: string): Promise<Offers | undefined> {
  const url = asAddress(typed)
  const page = await newsroom.wire.readLines({ url })
  if (page.state !== 'read') return undefined
  const sitemap = await newsroom.wire.newsSitemap(page.url)
  return { url, page, ...(sitemap && { sitemap }) }
}
