import type { App, types } from '@slack/bolt'
import { renderCard } from '../card/card.ts'
import type { Room } from './room.ts'

/** Slack tells of at most so many links of one message. */
const linksAtMost = 20

/**
 * Addresses that somebody wrote (docs.slack.dev/reference/events/link_shared): those that are kept are shown with their brief, for all of
 * the channel. Slack tells only of the domains that the app’s manifest names.
 */
export function listenToLinks(app: App, room: Room): void {
  app.event('link_shared', async ({ event, body }) => {
    const team = body.team_id
    if (!team) return
    room.run('links', async () => {
      const unfurls: Record<string, { blocks: types.KnownBlock[] }> = {}
      for (const { url } of event.links.slice(0, linksAtMost)) {
        const card = await room.desk.linked({ url, place: { platform: 'slack', workspace: team } })
        const [message] = card ? renderCard(card) : []
        if (message?.blocks) unfurls[url] = { blocks: message.blocks }
      }
      if (Object.keys(unfurls).length === 0) return
      const client = await room.clientFor(team)
      // While it is being written, the message has no place in the channel yet.
      await client.chat.unfurl(
        event.source === 'composer' && event.unfurl_id
          ? { source: 'composer', unfurl_id: event.unfurl_id, unfurls }
          : { channel: event.channel, ts: event.message_ts, unfurls },
      )
    })
  })
}
