import type { CardPart } from '../../../src/core/card.ts'
import { UserError } from '../../../src/core/errors.ts'
import { mustPostIn } from '../../../src/newsroom/desk/directory.ts'
import { importFeeds } from '../../../src/newsroom/wires/feed-list.ts'
import { answer, type Command, given } from '../../command.ts'
import { readFilter, subscriptionOptions } from './option.ts'

const refusedShown = 10

export const deskFeedImport = {
  name: 'desk feed import',
  description: 'Watch all feeds of a list from a feed reader (OPML)',
  verb: 'Add the feeds',
  permission: 'admin',
  options: [{ name: 'file', type: 'file', description: 'The OPML file', required: true }, ...subscriptionOptions],
  async execute(invocation, newsroom) {
    const { place, member } = invocation
    if (!given(invocation, 'channel')) await mustPostIn(newsroom, place)
    const file = await newsroom.wire.readFile(given(invocation, 'file')!)
    if (file.state === 'failed')
      throw new UserError(file.identifier, `The list could not be read: ${file.reason}`, 'Nothing was changed.')
    const { feeds, refused } = newsroom.feedLists.read(file.text)
    const channelName = given(invocation, 'channel') ?? place.channelName
    const { added, known, failing, polledBy } = await importFeeds(newsroom, invocation, feeds, {
      platform: place.platform,
      workspace: place.workspace,
      channel: given(invocation, 'channel') ?? place.channel,
      channelName,
      filter: (await readFilter(given(invocation, 'filter') ?? '')).typed,
      style: given(invocation, 'style') === 'digest' ? 'digest' : 'each',
      catchUp: 0,
      createdBy: member.id,
    })
    const unread = [...refused, ...failing]
    const counts = [`${added} added to #${channelName}`, `${known} known already`, `${unread.length} could not be read`]
    const parts: CardPart[] = [{ type: 'text', text: `${counts.join(', ')}.` }]
    if (unread.length > 0) {
      parts.push({
        type: 'list',
        items: unread.slice(0, refusedShown).map(({ address, reason }) => `${address.slice(0, 120)}: ${reason}`),
      })
      if (unread.length > refusedShown)
        parts.push({ type: 'context', text: `and ${unread.length - refusedShown} more` })
    }
    if (added > 0) {
      const minutes = Math.max(1, Math.ceil((polledBy - newsroom.clock()) / 60_000))
      parts.push(
        {
          type: 'context',
          text: `Each is read for the first time within ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}; nothing old is posted, and a feed that can’t be read is told.`,
        },
        { type: 'actions', actions: [{ type: 'invoke', label: 'Undo', invoke: 'desk undo' }] },
      )
    }
    return answer({ tone: 'answer', title: `${feeds.length} feeds in the list`, parts })
  },
} satisfies Command
