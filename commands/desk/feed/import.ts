import type { CardPart } from '../../../src/core/card.ts'
import { UserError } from '../../../src/core/errors.ts'
import { say } from '../../../src/locales/index.ts'
import { mustPostIn } from '../../../src/newsroom/desk/directory.ts'
import { nameOf } from '../../../src/newsroom/names.ts'
import { importFeeds } from '../../../src/newsroom/wires/feed-list.ts'
import { answer, type Command, given } from '../../command.ts'
import { intoChannels } from './by-folder.ts'
import { readFilter, subscriptionOptions } from './option.ts'

const refusedShown = 10

export const deskFeedImport = {
  name: 'desk feed import',
  description: 'Watch all feeds of a list from a feed reader (OPML)',
  verb: 'Add the feeds',
  permission: 'admin',
  options: [
    { name: 'file', type: 'file', description: 'The OPML file', required: true },
    ...subscriptionOptions,
    {
      name: 'folders',
      type: 'string',
      description: 'Each folder of the list into the channel of its name; all into one, unless you say so',
      otherwise: 'all into one channel',
      choices: [{ label: 'Each into the channel of its name', value: 'channels' }],
    },
  ],
  async execute(invocation, newsroom) {
    const { place, member } = invocation
    if (!given(invocation, 'channel')) await mustPostIn(newsroom, place)
    const file = await newsroom.wire.readFile(given(invocation, 'file')!)
    if (file.state === 'failed')
      throw new UserError(file.identifier, say.feeds.listUnread(file.reason), say.desk.nothingChanged)
    const { feeds, refused } = newsroom.feedLists.read(file.text)
    const elsewhere = given(invocation, 'channel')
    const here = {
      channel: elsewhere ?? place.channel,
      channelName: elsewhere ? await nameOf(newsroom.store, place, 'channel', elsewhere) : place.channelName,
    }
    const sorted =
      given(invocation, 'folders') === 'channels'
        ? await intoChannels(newsroom, place, feeds, here)
        : { targets: feeds.map((feed) => ({ feed, to: here })), refused: [] }
    const wanted = {
      platform: place.platform,
      workspace: place.workspace,
      filter: (await readFilter(given(invocation, 'filter') ?? '')).typed,
      style: given(invocation, 'style') === 'digest' ? ('digest' as const) : ('each' as const),
      catchUp: 0,
      createdBy: member.id,
    }
    const { added, byChannel, known, failing, polledBy } = await importFeeds(
      newsroom,
      invocation,
      sorted.targets.map(({ feed, to }) => ({ feed, wanted: { ...wanted, ...to } })),
    )
    const unread = [...refused, ...failing]
    const went = byChannel.size > 0 ? [...byChannel] : [[here.channelName, 0] as const]
    const text = say.feeds.imported({ went, known, leftOut: sorted.refused.length, unread: unread.length })
    const parts: CardPart[] = [{ type: 'text', text }]
    const told = [...sorted.refused, ...unread]
    if (told.length > 0) {
      parts.push({
        type: 'list',
        items: told.slice(0, refusedShown).map(({ address, reason }) => `${address.slice(0, 120)}: ${reason}`),
      })
      if (told.length > refusedShown) parts.push({ type: 'context', text: say.counts.more(told.length - refusedShown) })
    }
    if (added > 0) {
      const minutes = Math.max(1, Math.ceil((polledBy - newsroom.clock()) / 60_000))
      parts.push(
        {
          type: 'context',
          text: say.feeds.firstRead(minutes),
        },
        { type: 'actions', actions: [{ type: 'invoke', label: say.buttons.undo, invoke: 'desk undo' }] },
      )
    }
    return answer({ tone: 'answer', title: say.feeds.inList(feeds.length), parts })
  },
} satisfies Command
