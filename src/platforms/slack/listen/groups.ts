import type { App } from '@slack/bolt'
import type { Room } from './room.ts'

/** User groups have other members, or there are others (docs.slack.dev/reference/events/subteam_members_changed and its neighbours). */
export function listenToGroups(app: App, { groups }: Pick<Room, 'groups'>): void {
  app.event('subteam_members_changed', async ({ event, body }) => {
    if (body.team_id) await groups.changed(body.team_id, event.subteam_id)
  })
  app.event('subteam_updated', async ({ body }) => {
    if (body.team_id) await groups.changed(body.team_id)
  })
  app.event('subteam_created', async ({ body }) => {
    if (body.team_id) await groups.changed(body.team_id)
  })
}
