import type { CardPart, Inline } from '../../../src/core/card.ts'
import { colourName } from '../../../src/core/colour.ts'
import type { Invocation } from '../../../src/core/command.ts'
import { UserError } from '../../../src/core/errors.ts'
import type { FeedRow } from '../../../src/core/rows/feed.ts'
import type { SubscriptionRow } from '../../../src/core/rows/subscription.ts'
import { say } from '../../../src/locales/index.ts'
import { makeChange } from '../../../src/newsroom/audit/change.ts'
import { channelInline } from '../../../src/newsroom/cards/channel.ts'
import { linesPart } from '../../../src/newsroom/cards/offers.ts'
import type { Newsroom } from '../../../src/newsroom/newsroom.ts'
import { judgeItems } from '../../../src/newsroom/wires/judge-items.ts'
import { calledHere, completeSubscription, findSubscription, isActive } from '../../../src/newsroom/wires/subscribe.ts'
import { keepPart } from '../../../src/newsroom/wires/watched-part.ts'
import { answer, type Command, given } from '../../command.ts'
import { type Changed, changedOf } from './changed.ts'
import { lookOptions } from './look-option.ts'
import { channelOption, feedOption, filterOption, readFilter, styleOption } from './option.ts'
import { nearOption, refuseForPages } from './page-option.ts'

const judgedAtMost = 8
const linesShown = 8

export const deskFeedSet = {
  name: 'desk feed set',
  description: 'Change a feed in place: filter, style, look, channel, a pause; shows what that does to its articles',
  verb: 'Change the feed',
  permission: 'admin',
  options: [
    { ...feedOption, rest: false },
    {
      ...filterOption,
      otherwise: 'as it is',
      description:
        'Only articles with these words; or, -word, "some words", ( ), title: author: outlet:; none takes it away',
    },
    { ...styleOption, otherwise: 'as it is' },
    { ...channelOption, description: 'Where to post from now on', otherwise: 'as it is' },
    {
      name: 'name',
      type: 'string',
      description: 'What it is called here; none: as it calls itself',
      none: 'none',
      example: 'name:Courts',
    },
    {
      name: 'pause',
      type: 'string',
      description: 'Until when nothing is posted; none ends it',
      none: 'none',
      example: 'pause:"monday 8:00"',
    },
    ...lookOptions,
    {
      ...nearOption,
      description: 'Of a watched page: only the part near these words of it; none: all of it',
      otherwise: 'as it is',
      none: 'none',
    },
  ],
  async execute(invocation, newsroom) {
    const { subscription: before, feed } = await findSubscription(newsroom, invocation, given(invocation, 'feed')!)
    if (feed.kind === 'page') refuseForPages(invocation.options)
    const changed = await changedOf(newsroom, invocation, before, feed)
    const isChanged = changed.told.length > 0
    const now = isChanged ? await write(newsroom, invocation, before, feed, changed) : { subscription: before, feed }
    const undo: CardPart = isChanged
      ? { type: 'actions', actions: [{ type: 'invoke', label: say.buttons.undo, invoke: 'desk undo' }] }
      : { type: 'context', text: saidWhat(invocation) ? say.feeds.soAlready : say.feeds.sayWhatTo }
    return answer({
      tone: 'answer',
      title: calledHere(now.subscription, now.feed),
      ...(now.subscription.colour !== null && { colour: now.subscription.colour }),
      parts: [
        { type: 'text', text: await standing(newsroom, now.subscription, now.feed) },
        ...(isChanged ? [{ type: 'context' as const, text: say.feeds.changedTo(changed.told.join(', ')) }] : []),
        ...(changed.part
          ? previewOfPart(changed.part.page.lines)
          : await preview(newsroom, now.subscription, now.feed)),
        undo,
      ],
    })
  },
  complete: completeSubscription,
} satisfies Command

/** Whether anything was asked for, beside which feed. */
function saidWhat({ options }: Invocation): boolean {
  return Object.keys(options).some((name) => name !== feedOption.name)
}

interface Standing {
  readonly subscription: SubscriptionRow
  readonly feed: FeedRow
}

async function write(
  newsroom: Newsroom,
  invocation: Invocation,
  before: SubscriptionRow,
  feed: FeedRow,
  { fields, part, told }: Changed,
): Promise<Standing> {
  const at = newsroom.clock()
  return makeChange(newsroom, invocation, async (rows) => {
    const watched = part ? await keepPart(rows, part.page, part.near, at) : feed
    const others = part ? await rows.subscriptions.ofFeed(watched.id) : []
    const channel = fields.channel ?? before.channel
    if (
      others.some(
        (one) => one.channel === channel && one.workspace === before.workspace && one.platform === before.platform,
      )
    )
      throw new UserError('already-subscribed', say.feeds.hasPart, say.desk.nothingChanged, {
        option: 'near',
      })
    // What the other part says at its first look was there before.
    const moved = part ? { feed: watched.id, since: null, heldBack: null } : {}
    const after: SubscriptionRow = { ...before, ...fields, ...moved }
    await rows.subscriptions.save(before.id, { ...fields, ...moved })
    const summary = say.feeds.changed(calledHere(before, feed), before.channelName, told.join(', '))
    return {
      answer: { subscription: after, feed: watched },
      change: { kind: 'feed', subject: before.id, summary, before, after },
    }
  })
}

async function standing(newsroom: Newsroom, subscription: SubscriptionRow, feed: FeedRow): Promise<Inline[]> {
  const { said } = await readFilter(subscription.filter)
  const { pausedUntil, colour } = subscription
  const rests = subscription.state === 'active' && !isActive(subscription, newsroom.clock())
  return [
    ...say.feeds.itsGoTo[feed.kind](channelInline(subscription)),
    subscription.style === 'each' ? `, ${say.feeds.asPosts}` : `, ${say.feeds.forTheDigest}`,
    said ? say.feeds.ifTheyHave(said) : '',
    colour === null ? '' : `, ${say.feeds.inColour(colourName(colour))}`,
    ...(subscription.state === 'paused' ? [say.feeds.isPaused] : []),
    ...(rests && pausedUntil !== null
      ? say.feeds.isPausedUntil({ type: 'time', at: pausedUntil, style: 'datetime' })
      : []),
    '.',
  ]
}

function previewOfPart(lines: Parameters<typeof linesPart>[0]): CardPart[] {
  return [{ type: 'heading', text: say.feeds.watchedFromNow(lines.length) }, linesPart(lines, linesShown)]
}

/** The newest of its articles that are kept, and for each why it would be posted or not. */
async function preview(newsroom: Newsroom, { filter }: SubscriptionRow, feed: FeedRow): Promise<CardPart[]> {
  const judged = await judgeItems(newsroom, feed, filter, judgedAtMost)
  if (judged.length === 0) return []
  const passing = judged.filter(({ passes }) => passes).length
  return [
    { type: 'heading', text: say.feeds.ofItsLast(judged.length, passing) },
    {
      type: 'list',
      items: judged.map(({ title, passes, why }): Inline[] => [
        passes ? '✓ ' : '✗ ',
        title || say.lists.untitled,
        ...(why ? [' · ', { type: 'implied' as const, text: why }] : []),
      ]),
    },
  ]
}
