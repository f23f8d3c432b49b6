import type { App } from '@slack/bolt'
import { createSeen } from '../../chat/seen.ts'
import { listenToButtons } from './buttons.ts'
import { listenToComing } from './coming.ts'
import { listenToForms } from './forms.ts'
import { listenToGroups } from './groups.ts'
import { listenToHome } from './home.ts'
import { listenToLeaving } from './leaving.ts'
import { listenToLinks } from './links.ts'
import { listenToMentions } from './mentions.ts'
import { listenToMenus } from './menus.ts'
import { listenToOwnPosts } from './own-posts.ts'
import type { Room } from './room.ts'
import { listenToSlash } from './slash.ts'

/** Everything that people and Slack can bring to us. */
export function listen(app: App, room: Room): void {
  const seen = createSeen(room.clock)
  app.use(async ({ body, next }) => {
    const id = (body as { event_id?: unknown }).event_id
    if (typeof id === 'string' && seen(id)) {
      room.log('info', 'slack: an event came again', { id })
      return
    }
    await next()
  })
  listenToSlash(app, room)
  listenToButtons(app, room)
  listenToForms(app, room)
  listenToMenus(app, room)
  listenToMentions(app, room)
  listenToLeaving(app, room)
  listenToComing(app, room)
  listenToGroups(app, room)
  listenToHome(app, room)
  listenToLinks(app, room)
  listenToOwnPosts(app, room)
}
