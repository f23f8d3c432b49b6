import type { Invocation } from '../../../src/core/command.ts'
import { aboutOption, UserError } from '../../../src/core/errors.ts'
import type { FeedRow } from '../../../src/core/rows/feed.ts'
import type { SubscriptionRow } from '../../../src/core/rows/subscription.ts'
import { say } from '../../../src/locales/index.ts'
import { nameOf } from '../../../src/newsroom/names.ts'
import type { Newsroom } from '../../../src/newsroom/newsroom.ts'
import { zoneOf } from '../../../src/newsroom/place.ts'
import { type FoundPage, findPage } from '../../../src/newsroom/wires/watch-page.ts'
import { pageAddress } from '../../../src/newsroom/wires/watched-address.ts'
import { given } from '../../command.ts'
import { lookOf } from './look-option.ts'
import { readFilter } from './option.ts'

const longestName = 80

/** What leaves nothing of a value: it is taken back. */
const none = /^(?:none|off|no|-)$/i

export interface Changed {
  readonly fields: Partial<
    Pick<
      SubscriptionRow,
      'filter' | 'style' | 'channel' | 'channelName' | 'name' | 'pausedUntil' | 'colour' | 'picture' | 'icon'
    >
  >
  /** Another part of the watched page. */
  readonly part?: { readonly page: FoundPage; readonly near: string }
  readonly told: readonly string[]
}

/** What a command asks to change of a feed in its channel. Throws a `UserError` that names the option. */
export async function changedOf(
  newsroom: Newsroom,
  invocation: Invocation,
  before: SubscriptionRow,
  feed: FeedRow,
): Promise<Changed> {
  const told: string[] = []
  const fields: { -readonly [Key in keyof Changed['fields']]: Changed['fields'][Key] } = {}
  const filter = given(invocation, 'filter')
  if (filter !== undefined) {
    const read = await readFilter(none.test(filter.trim()) ? '' : filter)
    if (read.typed !== before.filter) {
      fields.filter = read.typed
      told.push(read.said ? say.feeds.onlyWhatHas(read.said) : say.feeds.noFilter)
    }
  }
  const style = given(invocation, 'style')
  if ((style === 'each' || style === 'digest') && style !== before.style) {
    fields.style = style
    told.push(style === 'each' ? say.feeds.postEach : say.feeds.forTheDigest)
  }
  const channel = given(invocation, 'channel')
  if (channel !== undefined && channel !== before.channel) {
    fields.channel = channel
    fields.channelName = await nameOf(newsroom.store, invocation.place, 'channel', channel)
    await mustBeFree(newsroom, before, channel, fields.channelName)
    told.push(say.feeds.toChannel(fields.channelName))
  }
  const typedName = given(invocation, 'name')?.trim()
  const name =
    typedName === undefined || typedName === '' || none.test(typedName) ? null : typedName.slice(0, longestName)
  if (typedName !== undefined && name !== before.name) {
    fields.name = name
    told.push(fields.name === null ? say.feeds.ownName : say.feeds.named(fields.name))
  }
  const pause = given(invocation, 'pause')
  if (pause !== undefined) {
    const zone = invocation.timeZone ?? (await zoneOf(newsroom, invocation.place))
    const until = none.test(pause.trim()) ? null : await momentOf(newsroom, invocation, pause, zone)
    if (until !== before.pausedUntil) {
      fields.pausedUntil = until
      told.push(until === null ? say.feeds.noPause : say.feeds.pausedUntilMoment(newsroom.calendar.format(until, zone)))
    }
  }
  const look = lookOf({
    colour: given(invocation, 'colour'),
    picture: given(invocation, 'picture'),
    icon: given(invocation, 'icon'),
  })
  Object.assign(fields, look.fields)
  told.push(...look.told)
  const part = await partOf(newsroom, given(invocation, 'near')?.trim(), feed)
  if (part) told.push(part.near === '' ? say.feeds.wholePage : say.feeds.partNear(part.near))
  return { fields, told, ...(part && { part }) }
}

/** The part of a watched page that is meant: read now, to see that the words are on it. */
async function partOf(newsroom: Newsroom, typed: string | undefined, feed: FeedRow): Promise<Changed['part']> {
  if (typed === undefined) return undefined
  if (feed.kind !== 'page')
    throw new UserError('bad-option', say.feeds.nearForPages, say.feeds.chooseWithFilter, { option: 'near' })
  const near = none.test(typed) ? '' : typed
  const page = await findPage(newsroom, pageAddress(feed.url), near)
  return page.address === feed.url ? undefined : { page, near }
}

async function mustBeFree(
  { store }: Newsroom,
  { platform, workspace, feed }: SubscriptionRow,
  channel: string,
  channelName: string,
): Promise<void> {
  const others = await store.subscriptions.ofFeed(feed)
  if (!others.some((one) => one.platform === platform && one.workspace === workspace && one.channel === channel)) return
  throw new UserError('already-subscribed', say.feeds.hasThis(channelName), say.desk.nothingChanged)
}

async function momentOf(newsroom: Newsroom, invocation: Invocation, typed: string, zone: string): Promise<number> {
  const morning = await newsroom.settings.get(invocation.place, 'morning')
  return aboutOption('pause', () => newsroom.calendar.parseMoment(typed, newsroom.clock(), zone, morning))
}
