import type { CardPart, Inline } from '../../../src/core/card.ts'
import type { Invocation } from '../../../src/core/command.ts'
import { aboutOption, UserError } from '../../../src/core/errors.ts'
import type { FeedRow } from '../../../src/core/rows/feed.ts'
import type { SubscriptionRow } from '../../../src/core/rows/subscription.ts'
import { makeChange } from '../../../src/newsroom/audit/change.ts'
import { channelInline } from '../../../src/newsroom/cards/channel.ts'
import { nameOf } from '../../../src/newsroom/names.ts'
import type { Newsroom } from '../../../src/newsroom/newsroom.ts'
import { zoneOf } from '../../../src/newsroom/place.ts'
import { judgeItems } from '../../../src/newsroom/wires/judge-items.ts'
import { completeSubscription, findSubscription, isActive } from '../../../src/newsroom/wires/subscribe.ts'
import { answer, type Command, given } from '../../command.ts'
import { channelOption, feedOption, filterOption, readFilter, styleOption } from './option.ts'
import { refuseForPages } from './page-option.ts'

const judgedAtMost = 8
const longestName = 80

/** What a word leaves as it is, and what takes a value back. */
const none = /^(?:none|off|no|-)$/i

export const deskFeedSet = {
  name: 'desk feed set',
  description:
    'Change a feed in place: filter, style, channel, name, a pause; shows what that does to its last articles',
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
  ],
  async execute(invocation, newsroom) {
    const found = await findSubscription(newsroom, invocation, given(invocation, 'feed')!)
    const { subscription: before, feed } = found
    if (feed.kind === 'page') refuseForPages(invocation.options)
    const change = await changeOf(newsroom, invocation, before)
    const after: SubscriptionRow = { ...before, ...change.fields }
    if (change.told.length > 0) {
      await makeChange(newsroom, invocation, async (rows) => {
        await rows.subscriptions.save(before.id, change.fields)
        const summary = `${feed.title} in #${before.channelName}: ${change.told.join(', ')}`
        return { answer: undefined, change: { kind: 'feed', subject: before.id, summary, before, after } }
      })
    }
    const undo: CardPart[] =
      change.told.length > 0
        ? [{ type: 'actions', actions: [{ type: 'invoke', label: 'Undo', invoke: 'desk undo' }] }]
        : [{ type: 'context', text: 'Nothing was changed: say what to, such as filter:"visa -sport" or style:digest.' }]
    return answer({
      tone: 'answer',
      title: after.name ?? feed.title,
      parts: [
        { type: 'text', text: await standing(newsroom, after, feed) },
        ...(change.told.length > 0 ? [{ type: 'context' as const, text: `Changed: ${change.told.join(', ')}.` }] : []),
        ...(await preview(newsroom, after, feed)),
        ...undo,
      ],
    })
  },
  complete: completeSubscription,
} satisfies Command

interface Change {
  readonly fields: Partial<
    Pick<SubscriptionRow, 'filter' | 'style' | 'channel' | 'channelName' | 'name' | 'pausedUntil'>
  >
  readonly told: readonly string[]
}

async function changeOf(newsroom: Newsroom, invocation: Invocation, before: SubscriptionRow): Promise<Change> {
  const told: string[] = []
  const fields: { -readonly [Key in keyof Change['fields']]: Change['fields'][Key] } = {}
  const filter = given(invocation, 'filter')
  if (filter !== undefined) {
    const read = await readFilter(none.test(filter.trim()) ? '' : filter)
    fields.filter = read.typed
    told.push(read.said ? `only what has ${read.said}` : 'no filter')
  }
  const style = given(invocation, 'style')
  if (style === 'each' || style === 'digest') {
    fields.style = style
    told.push(style === 'each' ? 'a post each' : 'collected for the digest')
  }
  const channel = given(invocation, 'channel')
  if (channel !== undefined && channel !== before.channel) {
    fields.channel = channel
    fields.channelName = await nameOf(newsroom.store, invocation.place, 'channel', channel)
    await mustBeFree(newsroom, before, channel, fields.channelName)
    told.push(`to #${fields.channelName}`)
  }
  const name = given(invocation, 'name')?.trim()
  if (name !== undefined) {
    fields.name = none.test(name) || name === '' ? null : name.slice(0, longestName)
    told.push(fields.name === null ? 'named as it calls itself' : `named ${fields.name}`)
  }
  const pause = given(invocation, 'pause')
  if (pause !== undefined) {
    fields.pausedUntil = none.test(pause.trim()) ? null : await momentOf(newsroom, invocation, pause)
    told.push(fields.pausedUntil === null ? 'no pause' : `paused until ${pause.trim()}`)
  }
  return { fields, told }
}

async function mustBeFree(
  { store }: Newsroom,
  { platform, workspace, feed }: SubscriptionRow,
  channel: string,
  channelName: string,
): Promise<void> {
  const others = await store.subscriptions.ofFeed(feed)
  if (!others.some((one) => one.platform === platform && one.workspace === workspace && one.channel === channel)) return
  throw new UserError('already-subscribed', `#${channelName} has this feed already.`, 'Nothing was changed.')
}

async function momentOf(newsroom: Newsroom, invocation: Invocation, typed: string): Promise<number> {
  const zone = invocation.timeZone ?? (await zoneOf(newsroom, invocation.place))
  const morning = await newsroom.settings.get(invocation.place, 'morning')
  return aboutOption('pause', () => newsroom.calendar.parseMoment(typed, newsroom.clock(), zone, morning))
}

async function standing(newsroom: Newsroom, subscription: SubscriptionRow, feed: FeedRow): Promise<Inline[]> {
  const { said } = await readFilter(subscription.filter)
  const { pausedUntil } = subscription
  const rests = subscription.state === 'active' && !isActive(subscription, newsroom.clock())
  return [
    feed.kind === 'page' ? 'Its changes go to ' : 'Its articles go to ',
    channelInline(subscription),
    subscription.style === 'each' ? ', each as a post' : ', collected for the digest',
    said ? `, if they have ${said}` : '',
    ...(subscription.state === 'paused' ? ['; it is paused'] : []),
    ...(rests && pausedUntil !== null
      ? ['; it is paused until ', { type: 'time' as const, at: pausedUntil, style: 'datetime' as const }]
      : []),
    '.',
  ]
}

/** The newest of its articles that are kept, and for each why it would be posted or not. */
async function preview(newsroom: Newsroom, { filter }: SubscriptionRow, feed: FeedRow): Promise<CardPart[]> {
  const judged = await judgeItems(newsroom, feed, filter, judgedAtMost)
  if (judged.length === 0) return []
  const passing = judged.filter(({ passes }) => passes).length
  return [
    { type: 'heading', text: `Of its last ${judged.length}, ${passing} would be posted` },
    {
      type: 'list',
      items: judged.map(({ title, passes, why }): Inline[] => [
        passes ? '✓ ' : '✗ ',
        title || 'Untitled',
        ...(why ? [' · ', { type: 'implied' as const, text: why }] : []),
      ]),
    },
  ]
}
