import type { Server } from 'node:http'
import { join } from 'node:path'
import type { Clock } from '../../core/clock.ts'
import type { Permission } from '../../core/command.ts'
import type { NewId } from '../../core/id.ts'
import type { Log } from '../../core/log.ts'
import type { Desk, Platform } from '../../core/platform.ts'
import type { MessageRows } from '../../core/rows/message.ts'
import type { SavedRows } from '../../core/rows/saved.ts'
import type { PictureReading } from '../../core/wire.ts'
import { type AppParts, createApp } from './app.ts'
import { packed, readAssets } from './assets.ts'
import { channelsOf } from './channels.ts'
import { conversation } from './conversation.ts'
import { findOnDesk } from './directory.ts'
import { eventStream } from './events.ts'
import { readFonts } from './fonts.ts'
import { close, listen } from './listen.ts'
import { createLogIn, firstInvite, type LogIn, type LogInSettings } from './login/index.ts'
import { levelsOf } from './login/login.ts'
import { offerShelf } from './offers.ts'
import { createPictures } from './pictures.ts'
import { posting } from './posting.ts'

export interface LocalOptions {
  /** 0 takes any free port; `address()` tells which. */
  readonly port: number
  /** Loopback, unless the operator says otherwise. */
  readonly host: string
  /** Names under which a proxy may call the desk, beside its own. */
  readonly names?: readonly string[]
  readonly messages: MessageRows
  readonly saved: SavedRows
  readonly clock: Clock
  readonly newId: NewId
  /** Channels that are there from the start. */
  readonly channels: readonly string[]
  readonly metrics: () => Promise<string>
  /** Why the desk can't do its work now; undefined while it can. */
  readonly trouble: () => Promise<string | undefined>
  /** What the platforms need of a person: `/healthz` says it, and is 200 all the same. */
  readonly needs?: () => readonly string[]
  /** IANA zone, for what people type ("tomorrow 9:00"). The page shows times in its reader's own. */
  readonly timeZone: string
  readonly log: Log
  /** HTML of a sample article by its file's name ('ferry-sale.html'), shown under `/sample/`; undefined for no such article. */
  readonly samplePage?: (name: string) => Promise<string | undefined>
  /** Answers what other programs ask in the Model Context Protocol, under `/mcp`. */
  readonly assistants?: (request: Request, body: unknown) => Promise<Response>
  /** The calendar (RFC 5545) that a secret name opens, shown under `/calendar/`; undefined where it opens none. */
  readonly calendar?: (name: string) => Promise<{ readonly body: string; readonly etag: string } | undefined>
  /** The story that a secret name opens, shown under `/stories/` in each format; undefined where it opens none. */
  readonly story?: AppParts['story']
  /** Opens a picture that a post names, behind the guard; without it the page shows none. */
  readonly picture?: (url: string) => Promise<PictureReading>
  /** Whoever reaches the page is the operator: every member is an admin, unless this says otherwise. */
  readonly levelOf?: (member: string) => Permission
  /** How people log in, where the desk is open beyond this machine. */
  readonly logIn?: LogInSettings
}

export interface LocalPlatform extends Platform {
  /** Where the page is, once it is started. */
  address(): string
}

const beatEvery = 20_000
const patience = 4_000

/** The local desk: one page in the browser, and the HTTP interface under it. */
export function createLocalPlatform(options: LocalOptions): LocalPlatform {
  const { messages, clock, newId, log } = options
  const levelOf = options.logIn ? levelsOf(options.logIn.admins) : (options.levelOf ?? (() => 'admin'))
  const logIn = options.logIn && createLogIn(options.logIn, clock)
  const channels = channelsOf(messages, clock)
  const events = eventStream(messages, newId(), clock)
  const assets = packed(new Map([...readAssets(join(import.meta.dirname, 'page')), ...readFonts()]))
  let port = options.port
  let running: { readonly server: Server; readonly beat: NodeJS.Timeout } | undefined
  let stopping: Promise<void> | undefined

  const address = () => `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`

  async function start(desk: Desk): Promise<void> {
    desk.report({ platform: 'local', state: 'starting', detail: address() })
    for (const name of options.channels) await channels.add(name)
    await events.begin()
    const offers = offerShelf()
    const talk = conversation({ ...options, desk, channels, events, offers, levelOf })
    const door = () => ({ host: options.host, names: options.names ?? [] })
    const { logIn: _, picture, ...others } = options
    const pictures = picture && createPictures(messages, picture, clock)
    const app = createApp({
      ...others,
      door,
      desk,
      talk,
      channels,
      events,
      assets,
      levelOf,
      ...(logIn && { logIn }),
      ...(pictures && { pictures }),
    })
    const opened = await listen(app, options.port, options.host).catch((error: unknown) => {
      desk.report({ platform: 'local', state: 'down', detail: error instanceof Error ? error.message : String(error) })
      throw error
    })
    port = opened.port
    running = { server: opened.server, beat: setInterval(() => void events.beat(), beatEvery).unref() }
    log('info', 'the local desk is open', { address: address() })
    if (logIn && options.logIn) await inviteFirst(logIn, options.logIn)
    desk.report({ platform: 'local', state: 'up', detail: address() })
  }

  /** Who runs the machine reads the log: there the first admin is invited. */
  async function inviteFirst(asks: LogIn, settings: LogInSettings): Promise<void> {
    const code = await firstInvite(asks, settings)
    if (code === undefined) return
    const [name] = options.names ?? []
    const at = name === undefined ? `http://localhost:${port}` : `https://${name}`
    log('warn', 'nobody has a passkey yet: this link, good for two days, makes the first', {
      member: settings.admins[0],
      link: `${at}/login#invite=${code}`,
    })
  }

  async function stop(): Promise<void> {
    if (!running) return
    clearInterval(running.beat)
    events.close()
    const { server } = running
    running = undefined
    await close(server, patience)
  }

  return {
    name: 'local',
    can: {
      ...{ threads: true, ephemeral: true, completion: true, files: true, menus: true, commandsInThreads: true },
      roles: false,
      operator: true,
      shares: false,
      tellPrivately: false,
    },
    start,
    ...posting({ messages, channels, events, clock, isOpen: () => running !== undefined }),
    find: (named) => findOnDesk(channels, named),
    stop: () => {
      stopping ??= stop()
      return stopping
    },
    address,
  }
}
