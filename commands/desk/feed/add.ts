import type { Invocation } from '../../../src/core/command.ts'
import { aboutOption, UserError } from '../../../src/core/errors.ts'
import type { FeedItem } from '../../../src/core/wire.ts'
import { say } from '../../../src/locales/index.ts'
import { makeChange } from '../../../src/newsroom/audit/change.ts'
import { offersCard } from '../../../src/newsroom/cards/offers.ts'
import { mustPostIn } from '../../../src/newsroom/desk/directory.ts'
import { nameOf } from '../../../src/newsroom/names.ts'
import type { With } from '../../../src/newsroom/newsroom.ts'
import { offeredOptions } from '../../../src/newsroom/wires/offered.ts'
import { type FoundFeed, findFeed, type NewSubscription, subscribeTo } from '../../../src/newsroom/wires/subscribe.ts'
import { findOffers, findPage } from '../../../src/newsroom/wires/watch-page.ts'
import { answer, type Command, given } from '../../command.ts'
import { feedCard, pageCard } from './added.ts'
import { otherActions, pageActions } from './offers.ts'
import { readFilter, subscriptionOptions, urlOption } from './option.ts'
import { pageMeant, pageOptions } from './page-option.ts'

const catchUpAtMost = 20

export const deskFeedAdd = {
  name: 'desk feed add',
  description: 'Watch a feed, or a page that has none, and post what is new in a channel',
  verb: 'Add the feed',
  permission: 'admin',
  options: [
    urlOption,
    ...subscriptionOptions,
    {
      name: 'catch-up',
      type: 'integer',
      otherwise: 'none of them',
      description: 'How many of the articles that are there already to post; none unless you say so',
      example: 'catch-up:3',
    },
    ...pageOptions,
  ],
  async execute(typed, newsroom) {
    const invocation = { ...typed, options: await offeredOptions(newsroom, typed.place, typed.options) }
    const catchUp = Number(invocation.options['catch-up'] ?? 0)
    if (catchUp < 0 || catchUp > catchUpAtMost)
      throw new UserError('bad-option', say.feeds.catchUpRange(catchUpAtMost), say.desk.nothingChanged)
    const near = pageMeant(invocation.options)
    if (!given(invocation, 'channel')) await mustPostIn(newsroom, invocation.place)
    const url = given(invocation, 'url')!
    if (near !== undefined) {
      const page = await findPage(newsroom, url, near)
      const wanted = await subscriptionOf(newsroom, invocation, 0)
      await subscribe(newsroom, invocation, { url: page.address, title: page.title, near }, wanted)
      return answer(pageCard(page, wanted))
    }
    let found: FoundFeed
    try {
      found = await aboutOption('url', () => findFeed(newsroom, url))
    } catch (error) {
      const offers =
        error instanceof UserError && error.identifier === 'not-a-feed' && (await findOffers(newsroom, url))
      if (!offers) throw error
      return answer(offersCard(offers.page, await pageActions(newsroom, invocation, offers)))
    }
    const wanted = await subscriptionOf(newsroom, invocation, catchUp)
    const { url: address, feed } = found
    const { title } = await subscribe(
      newsroom,
      invocation,
      { url: address, title: feed.title || address, items: feed.items },
      wanted,
    )
    return answer(feedCard(found, title, wanted, await otherActions(newsroom, invocation, found)))
  },
} satisfies Command

async function subscriptionOf(
  newsroom: With<'store'>,
  invocation: Invocation,
  catchUp: number,
): Promise<NewSubscription> {
  const { place, member } = invocation
  const elsewhere = given(invocation, 'channel')
  const channel = elsewhere ?? place.channel
  return {
    platform: place.platform,
    workspace: place.workspace,
    channel,
    ...(!elsewhere && place.thread && { thread: place.thread }),
    channelName: elsewhere ? await nameOf(newsroom.store, place, 'channel', channel) : place.channelName,
    filter: (await readFilter(given(invocation, 'filter') ?? '')).typed,
    style: given(invocation, 'style') === 'digest' ? 'digest' : 'each',
    catchUp,
    createdBy: member.id,
  }
}

/** The feed, or the page, as it is kept from now on. Throws `UserError` `already-subscribed`. */
function subscribe(
  newsroom: With<'store' | 'clock'>,
  invocation: Invocation,
  what: {
    readonly url: string
    readonly title: string
    readonly near?: string
    readonly items?: readonly FeedItem[]
  },
  wanted: NewSubscription,
) {
  const at = newsroom.clock()
  return makeChange(newsroom, invocation, async (rows) => {
    const subscribed = await subscribeTo(rows, { ...what, nextPoll: at, at }, wanted)
    if (!subscribed) {
      throw new UserError(
        'already-subscribed',
        say.feeds.hasAlready(wanted.channelName, what.title),
        say.feeds.removeFirst,
      )
    }
    const { subscription, feed } = subscribed
    const summary = say.feeds.added(feed.title, wanted.channelName)
    return {
      answer: feed,
      change: { kind: 'feed', subject: subscription.id, summary, before: null, after: subscription },
    }
  })
}
