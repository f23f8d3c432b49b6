import { aboutOption, UserError } from '../../../src/core/errors.ts'
import { makeChange } from '../../../src/newsroom/audit/change.ts'
import { channelInline } from '../../../src/newsroom/cards/channel.ts'
import { mustPostIn } from '../../../src/newsroom/desk/directory.ts'
import { nameOf } from '../../../src/newsroom/desk/names.ts'
import { findFeed, subscribeTo } from '../../../src/newsroom/wires/subscribe.ts'
import { answer, type Command, given } from '../../command.ts'
import { subscriptionOptions, urlOption } from './option.ts'

const shownTitles = 3
const catchUpAtMost = 20

export const deskFeedAdd = {
  name: 'desk feed add',
  description: 'Watch a feed and post its articles in a channel',
  permission: 'admin',
  options: [
    urlOption,
    ...subscriptionOptions,
    {
      name: 'catch-up',
      type: 'integer',
      description: 'How many of the articles that are there already to post; none unless you say so',
      example: 'catch-up:3',
    },
  ],
  async execute(invocation, newsroom) {
    const { place, member } = invocation
    const catchUp = Number(invocation.options['catch-up'] ?? 0)
    if (catchUp < 0 || catchUp > catchUpAtMost)
      throw new UserError('bad-option', `catch-up: goes from 0 to ${catchUpAtMost}.`, 'Nothing was changed.')
    if (!given(invocation, 'channel')) await mustPostIn(newsroom, place)
    const found = await aboutOption('url', () => findFeed(newsroom, given(invocation, 'url')!))
    const channel = given(invocation, 'channel') ?? place.channel
    const thread = given(invocation, 'channel') ? undefined : place.thread
    const channelName = given(invocation, 'channel')
      ? await nameOf(newsroom.store, place, 'channel', channel)
      : place.channelName
    const style = given(invocation, 'style') === 'digest' ? 'digest' : 'each'
    const filter = given(invocation, 'filter') ?? ''
    const wanted = {
      platform: place.platform,
      workspace: place.workspace,
      channel,
      ...(thread && { thread }),
      channelName,
      filter,
      style,
      catchUp,
      createdBy: member.id,
    } as const
    const at = newsroom.clock()
    const { feed } = await makeChange(newsroom, invocation, async (rows) => {
      const { title } = found.feed
      const subscribed = await subscribeTo(
        rows,
        { url: found.url, title: title || found.url, nextPoll: at, at },
        wanted,
      )
      if (!subscribed) {
        throw new UserError(
          'already-subscribed',
          `#${channelName} has ${title} already.`,
          'Remove it first with “/desk feed remove” to change it.',
        )
      }
      const { subscription } = subscribed
      const summary = `added ${subscribed.feed.title} to #${channelName}`
      const change = { kind: 'feed', subject: subscription.id, summary, before: null, after: subscription }
      return { answer: subscribed, change }
    })
    const items = found.feed.items.length
    const posted = Math.min(catchUp, items)
    return answer({
      tone: 'answer',
      title: `Watching ${feed.title}`,
      parts: [
        {
          type: 'text',
          text: [
            thread ? 'New articles go to this thread of ' : 'New articles go to ',
            channelInline({ channel, channelName }),
            `, ${style === 'each' ? 'each as a post' : 'collected for its digest'}${filter ? `, if they hold: ${filter}` : ''}.`,
          ],
        },
        {
          type: 'context',
          text: `${items - posted} of the ${items} articles that are there already are held back${posted ? `, the newest ${posted} are posted` : ''}.`,
        },
        { type: 'list', items: found.feed.items.slice(0, shownTitles).map((item) => item.title || 'Untitled') },
        ...(style === 'digest'
          ? [
              {
                type: 'context' as const,
                text: `A digest needs its hour: /desk schedule add when:"weekdays 08:30" what:digest channel:#${channelName}`,
              },
            ]
          : []),
        { type: 'actions', actions: [{ type: 'invoke', label: 'Undo', invoke: 'desk undo' }] },
      ],
    })
  },
} satisfies Command
