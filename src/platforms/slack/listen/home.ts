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

interface OpenHome {
  readonly asker: Asker
  readonly at: number
  /** What Slack shows. */
  shown?: string
}

/** Keeps the homes of a room; `room` is asked for when there is something to show. */
export function createHomes(room: () => Room): Homes {
  const open = new Map<string, BoundedMap<string, OpenHome>>()
  const soon = new Set<string>()

  let beat: NodeJS.Timeout | undefined
  let running = false

  /** Answers whether Slack asks to wait. */
  async function publish(home: OpenHome): Promise<boolean> {
    const { asker } = home
    const { desk, clientFor, prefix, log } = room()
    if (!desk.commands.some(({ name }) => name === command)) return false
    const { cards } = await replyTo(room(), asker, command, {}, 'command')
    try {
      const view = homeView(cards, writeMetadata(command, asker), prefix)
      const print = JSON.stringify(view)
      if (home.shown === print) return false
      await (await clientFor(asker.team)).views.publish({ user_id: asker.user, view })
      home.shown = print
      return false
    } catch (error) {
      const trouble = troubleOf(error)
      log('warn', 'slack: a home could not be shown', { user: asker.user, reason: trouble.reason })
      return trouble.code === 'ratelimited'
    }
  }

  async function publishAll(team: string): Promise<void> {
    const now = room().clock()
    for (const home of [...(open.get(team)?.values() ?? [])]) {
      if (now - home.at >= seenMs) continue
      if (await publish(home)) return
    }
  }

  /** One after the other, and no second round while one goes on. */
  async function publishEverywhere(): Promise<void> {
    if (running) return
    running = true
    try {
      for (const team of [...open.keys()]) await publishAll(team)
    } finally {
      running = false
    }
  }

  return {
    async opened(asker) {
      const ofTeam = open.get(asker.team) ?? new BoundedMap(mostHomes)
      open.set(asker.team, ofTeam)
      const home = { asker, at: room().clock() }
      ofTeam.set(asker.user, home)
      await publish(home)
    },
    changed(team) {
      if (!open.has(team) || soon.has(team)) return
      soon.add(team)
      setTimeout(() => {
        soon.delete(team)
        room().run('homes', () => publishAll(team))
      }, room().timing.homes).unref()
    },
    begin() {
      beat ??= setInterval(() => room().run('homes by the clock', publishEverywhere), room().timing.homesEvery).unref()
    },
    stop() {
      clearInterval(beat)
      beat = undefined
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
