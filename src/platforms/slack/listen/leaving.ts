import type { App } from '@slack/bolt'
import type { Room } from './room.ts'

/** The app was removed from a workspace, or its token taken back. Its settings are kept for a return. */
export function listenToLeaving(app: App, room: Room): void {
  app.event('app_uninstalled', async ({ body }) => {
    if (body.team_id) await room.accesses.lost(body.team_id, 'account_inactive')
  })
  app.event('tokens_revoked', async ({ event, body }) => {
    if (body.team_id && (event.tokens.bot ?? []).length) await room.accesses.lost(body.team_id, 'token_revoked')
  })
}
