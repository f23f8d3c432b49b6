import type { App } from '@slack/bolt'
import { keyOfMark } from '../send/recall.ts'
import type { Room } from './room.ts'

/** What Slack tells of a message, in either event. */
interface Told {
  readonly channel?: string
  readonly channel_id?: string
  readonly ts?: string
  readonly message_ts?: string
  readonly thread_ts?: string
  readonly bot_id?: string
  readonly user?: string
  readonly user_id?: string
  readonly metadata?: unknown
}

/**
 * Slack's word that one of our own posts is there (docs.slack.dev/reference/events/message and …/message_metadata_posted): where the
 * answer to a post was lost, its doubt ends here, without a look into the history. What others write is not looked at.
 */
export function listenToOwnPosts(app: App, room: Room): void {
  const take = async (team: string | undefined, told: Told) => {
    const key = keyOfMark(told.metadata)
    const channel = told.channel ?? told.channel_id
    const ts = told.ts ?? told.message_ts
    if (!team || !channel || !ts || key === undefined) return
    const access = await room.accesses.known(team)
    const ours = access && (told.bot_id === access.botId || (told.user ?? told.user_id) === access.botUser)
    if (!ours) return
    const thread = told.thread_ts && told.thread_ts !== ts ? { thread: told.thread_ts } : {}
    room.poster.saw({ platform: 'slack', workspace: team, channel, ...thread }, key, ts)
  }
  app.event('message', ({ event, body }) => take(body.team_id, event as unknown as Told))
  app.event('message_metadata_posted', ({ event, body }) => take(body.team_id, event as unknown as Told))
}
