import type { App } from '@slack/bolt'
import { BoundedMap } from '../../chat/bounded-map.ts'
import type { Asker } from '../answer/asker.ts'
import { homeView } from '../answer/view.ts'
import { troubleOf } from '../connect/trouble.ts'
import { writeMetadata } from '../form/metadata.ts'
import type { Homes } from './homes.ts'
import { replyTo } from './invoke.ts'
import type { Room } from './room.ts'

/** The command whose answer a home shows. */
const command = 'home'
/** A home that was opened longer ago is shown anew when it is opened again. */
const seenMs = 12 * 3_600_000
/** So many homes of a workspace are kept up to date. */
const mostHomes = 50

/** Keeps the homes of a room; `room` is asked for when there is something to show. */
export function createHomes(room: () => Room): Homes {
  const open = new Map<string, BoundedMap<string, { asker: Asker; at: number }>>()
  const soon = new Set<string>()

  async function publish(asker: Asker): Promise<void> {
    const { desk, clientFor, prefix, log } = room()
    if (!desk.commands.some(({ name }) => name === command)) return
    const { cards } = await replyTo(room(), asker, command, {}, 'command')
    try {
      const view = homeView(cards, writeMetadata(command, asker), prefix)
      await (await clientFor(asker.team)).views.publish({ user_id: asker.user, view })
    } catch (error) {
      log('warn', 'slack: a home could not be shown', { user: asker.user, reason: troubleOf(error).reason })
    }
  }

  async function publishAll(team: string): Promise<void> {
    const now = room().clock()
    for (const { asker, at } of [...(open.get(team)?.values() ?? [])]) if (now - at < seenMs) await publish(asker)
  }

  return {
    async opened(asker) {
      const ofTeam = open.get(asker.team) ?? new BoundedMap(mostHomes)
      open.set(asker.team, ofTeam)
      ofTeam.set(asker.user, { asker, at: room().clock() })
      await publish(asker)
    },
    changed(team) {
      if (!open.has(team) || soon.has(team)) return
      soon.add(team)
      setTimeout(() => {
        soon.delete(team)
        room().run('homes', () => publishAll(team))
      }, room().timing.homes).unref()
    },
  }
}

/** A member opens the app’s home. */
export function listenToHome(app: App, room: Room): void {
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home' || !body.team_id) return
    const { user, channel } = event
    room.run('home', () => room.homes.opened({ team: body.team_id, user, userName: '', channel, channelName: 'home' }))
  })
}
