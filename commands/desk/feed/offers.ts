import type { Action } from '../../../src/core/card.ts'
import type { Invocation, OptionValue } from '../../../src/core/command.ts'
import { say } from '../../../src/locales/index.ts'
import { shortLabel } from '../../../src/newsroom/cards/offers.ts'
import type { With } from '../../../src/newsroom/newsroom.ts'
import { offeredCommand } from '../../../src/newsroom/wires/offered.ts'
import type { FoundFeed } from '../../../src/newsroom/wires/subscribe.ts'
import type { Offers } from '../../../src/newsroom/wires/watch-page.ts'

const othersOffered = 3
const partsOffered = 2

/** The news sitemap, the page, and its first parts, with the options that were typed. */
export async function pageActions(
  newsroom: With<'store'>,
  { place, options }: Invocation,
  { url, page, sitemap }: Offers,
): Promise<Action[]> {
  const offer = async (label: string, more: Readonly<Record<string, OptionValue>>): Promise<Action> => ({
    type: 'invoke',
    label,
    invoke: await offeredCommand(newsroom, place, 'desk feed add', more),
  })
  const { style: _, 'catch-up': __, ...kept } = options
  const headings = page.lines.filter(({ heading }) => heading).slice(1, 1 + partsOffered)
  const actions = headings.map(({ text }) => offer(say.feeds.near(shortLabel(text)), { ...kept, url, near: text }))
  actions.unshift(offer(say.feeds.watchPage, { ...kept, url, watch: 'page' }))
  if (sitemap)
    actions.unshift(offer(say.feeds.newsSitemap(sitemap.feed.items.length), { ...options, url: sitemap.url }))
  return Promise.all(actions)
}

/** Where a page's address was typed: its other feeds, and the page itself. */
export async function otherActions(
  newsroom: With<'store'>,
  { place, options }: Invocation,
  { others }: FoundFeed,
): Promise<Action[]> {
  if (!others) return []
  const { style: _, 'catch-up': __, ...kept } = options
  const feeds = others.slice(0, othersOffered).map(
    async ({ url, title }): Promise<Action> => ({
      type: 'invoke',
      label: shortLabel(say.feeds.add(title ?? url)),
      invoke: await offeredCommand(newsroom, place, 'desk feed add', { ...options, url }),
    }),
  )
  const page: Action = {
    type: 'invoke',
    label: say.feeds.watchPageItself,
    invoke: await offeredCommand(newsroom, place, 'desk feed add', { ...kept, watch: 'page' }),
  }
  return [...(await Promise.all(feeds)), page]
}
