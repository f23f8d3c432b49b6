import { chat } from './chat.ts'
import { conversations } from './conversations.ts'
import { files } from './files.ts'
import type { Method } from './method.ts'
import { people } from './people.ts'
import { usergroups } from './usergroups.ts'
import { views } from './views.ts'

/** Every method that takes a bot token. `apps.connections.open` and `oauth.v2.access` have their own doors. */
export const methods: Readonly<Record<string, Method>> = {
  ...chat,
  ...conversations,
  ...files,
  ...people,
  ...usergroups,
  ...views,
}
