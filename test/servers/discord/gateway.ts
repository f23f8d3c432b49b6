import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Context } from './context.ts'
import type { Json } from './state.ts'
import { channelJson } from './threads.ts'

interface Session {
  readonly id: string
  readonly intents: number
  readonly sent: { readonly s: number; readonly t: string; readonly d: unknown }[]
  socket: WebSocket | undefined
}

type Identify = { token: string; intents: number }
type Resume = { token: string; session_id: string; seq: number }

/** https://docs.discord.com/developers/events/gateway-events#privileged-intents */
const privileged = (1 << 1) | (1 << 8) | (1 << 15)

/** The gateway: hello, identify, heartbeat, resume with replay, and everything that can go wrong on demand. */
export class Gateway {
  heartbeatMs = 45_000
  /** Refuses the next RESUMEs with op 9. */
  refuseResumes = 0
  /** Closes the next identifying sockets with these codes. */
  readonly refuseIdentify: number[] = []
  /** Intents that the application was granted besides the unprivileged ones. */
  granted = 0
  identified = 0
  resumed = 0
  heartbeats = 0
  readonly intents: number[] = []
  readonly #context: Context
  readonly #sessions = new Map<string, Session>()
  readonly #sockets = new Set<WebSocket>()
  readonly #server: WebSocketServer
  #away = false

  constructor(http: Server, context: Context) {
    this.#context = context
    this.#server = new WebSocketServer({ server: http })
    this.#server.on('connection', (socket) => this.#open(socket))
  }

  get connected(): boolean {
    return [...this.#sessions.values()].some((session) => session.socket)
  }

  /** Sends to every session; one that is not connected gets it when it resumes. */
  dispatch(t: string, d: unknown): void {
    for (const session of this.#sessions.values()) if (isTold(session.intents, t, d)) this.#push(session, t, d)
  }

  /** Closes every connection; 1006 cuts the line. */
  drop(code = 1006): void {
    for (const socket of this.#sockets) {
      if (code === 1006) socket.terminate()
      else socket.close(code)
    }
  }

  /** Every new connection is cut until `back()`. */
  goAway(): void {
    this.#away = true
    this.drop()
  }

  back(): void {
    this.#away = false
  }

  /** Sends every event of this kind once more, as a careless resume does. */
  replay(t: string): void {
    for (const session of this.#sessions.values()) {
      for (const event of session.sent.filter((sent) => sent.t === t)) this.#push(session, t, event.d)
    }
  }

  /** Op 7: asks the bot to reconnect and resume. */
  askReconnect(): void {
    for (const socket of this.#sockets) send(socket, { op: 7, d: null })
  }

  /** Op 9. */
  invalidate(resumable: boolean): void {
    if (!resumable) this.#sessions.clear()
    for (const socket of this.#sockets) send(socket, { op: 9, d: resumable })
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.terminate()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #open(socket: WebSocket): void {
    if (this.#away) {
      socket.terminate()
      return
    }
    this.#sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => {
      this.#sockets.delete(socket)
      for (const session of this.#sessions.values()) if (session.socket === socket) session.socket = undefined
      this.#context.changed()
    })
    socket.on('message', (raw) => this.#receive(socket, JSON.parse(String(raw))))
    send(socket, { op: 10, d: { heartbeat_interval: this.heartbeatMs } })
  }

  #receive(socket: WebSocket, packet: { op: number; d: Json }): void {
    if (packet.op === 1) {
      this.heartbeats++
      send(socket, { op: 11, d: null })
    } else if (packet.op === 2) this.#identify(socket, packet.d as Identify)
    else if (packet.op === 6) this.#resume(socket, packet.d as Resume)
    this.#context.changed()
  }

  #identify(socket: WebSocket, data: Identify): void {
    const { state } = this.#context
    const refused = this.refuseIdentify.shift()
    const ungranted = (data.intents & privileged & ~this.granted) !== 0
    const code = refused ?? (data.token !== state.token ? 4004 : ungranted ? 4014 : undefined)
    if (code !== undefined) {
      socket.close(code)
      return
    }
    this.identified++
    this.intents.push(data.intents)
    const session: Session = { id: `session-${this.identified}`, intents: data.intents, sent: [], socket }
    this.#sessions.set(session.id, session)
    const guilds = [...state.guilds.values()].filter((guild) => guild.present)
    this.#push(session, 'READY', {
      v: 10,
      user: { id: state.bot, username: 'nightdesk', discriminator: '0', avatar: null, global_name: null, bot: true },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#context.origin.replace('http', 'ws'),
      shard: [0, 1],
      application: { id: state.app, flags: 0 },
    })
    for (const guild of guilds) this.#push(session, 'GUILD_CREATE', guildJson(this.#context, guild.id))
  }

  #resume(socket: WebSocket, data: Resume): void {
    if (data.token !== this.#context.state.token) {
      socket.close(4004)
      return
    }
    const session = this.#sessions.get(data.session_id)
    if (!session || this.refuseResumes > 0) {
      this.refuseResumes = Math.max(0, this.refuseResumes - 1)
      this.#sessions.delete(data.session_id)
      send(socket, { op: 9, d: false })
      return
    }
    this.resumed++
    session.socket = socket
    for (const event of session.sent) if (event.s > data.seq) send(socket, { op: 0, ...event })
    this.#push(session, 'RESUMED', {})
  }

  #push(session: Session, t: string, d: unknown): void {
    const event = { s: session.sent.length + 1, t, d }
    session.sent.push(event)
    if (session.socket) send(session.socket, { op: 0, ...event })
  }
}

/** Messages of a server come with their intent (1 << 9), private ones with theirs (1 << 12). */
function isTold(intents: number, t: string, d: unknown): boolean {
  if (!t.startsWith('MESSAGE_')) return true
  const wanted = (d as { guild_id?: string }).guild_id ? 1 << 9 : 1 << 12
  return (intents & wanted) !== 0
}

function send(socket: WebSocket, packet: unknown): void {
  socket.send(JSON.stringify(packet))
}

export function guildJson(context: Context, id: string) {
  const guild = context.state.guilds.get(id)!
  return {
    id,
    name: guild.name,
    owner_id: guild.ownerId,
    unavailable: false,
    member_count: 1,
    large: false,
    joined_at: '2020-01-01T00:00:00Z',
    features: [],
    roles: [
      {
        id,
        name: '@everyone',
        permissions: '0',
        color: 0,
        hoist: false,
        position: 0,
        managed: false,
        mentionable: false,
      },
    ],
    emojis: [],
    stickers: [],
    members: [],
    channels: [...guild.channels.values()].filter((channel) => channel.type !== 11).map(channelJson),
    threads: [...guild.channels.values()].filter((channel) => channel.type === 11).map(channelJson),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    preferred_locale: 'en-US',
    premium_tier: 0,
    nsfw_level: 0,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    afk_timeout: 300,
    system_channel_flags: 0,
    premium_progress_bar_enabled: false,
    ...guild.more?.(),
  }
}
