import type { Permissions } from './permissions.ts'

/** What came over the wire; every body was checked against the specification. */
export type Json = { readonly [key: string]: any }

export interface Guild {
  readonly id: string
  readonly name: string
  readonly ownerId: string
  readonly channels: Map<string, Channel>
  /** False after the bot was removed. */
  present: boolean
  /** What the gateway tells of it besides: roles, emojis, channels that no test looks at. */
  readonly more?: () => Json
}

/** `type` 0 is a text channel, 11 a public thread. */
export interface Channel {
  readonly id: string
  readonly guild: string
  readonly name: string
  readonly type: number
  readonly parent?: string
  /** The person of a private channel. */
  readonly recipient?: string
  /** What the bot may do here. */
  permissions: Permissions
}

export interface Attachment {
  readonly id: string
  readonly filename: string
  readonly description?: string
  readonly content_type: string
  readonly bytes: Buffer
}

export interface Message {
  readonly id: string
  readonly channel: string
  readonly at: number
  readonly nonce?: string | number
  readonly interaction?: string
  /** Seen by this person only. */
  readonly onlyFor?: string
  readonly reference?: Json
  /** Of a person, not of the bot. */
  readonly author?: string
  /** Sent on to the channels that follow this one. */
  published?: boolean
  content: string
  embeds: Json[]
  components: Json[]
  attachments: Attachment[]
  allowedMentions: Json | undefined
  flags: number
  edited: number
}

export type InteractionState = 'waiting' | 'deferred' | 'answered' | 'modal' | 'choices'

export interface Interaction {
  readonly id: string
  readonly token: string
  readonly at: number
  readonly type: number
  readonly guild: string
  readonly channel: string
  readonly user: string
  /** The message whose button was pressed. */
  readonly source?: string
  state: InteractionState
  /** Milliseconds from the press to the first answer. */
  ackedAfter?: number
  ephemeral: boolean
  original?: string
  modal?: Json
  choices?: readonly Json[]
  /** Every message that answers it, the deferred one included once it is filled. */
  readonly messages: string[]
}

export interface Rejected {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly code: number
  readonly reasons: readonly string[]
  readonly body: unknown
}

export interface Request {
  readonly at: number
  readonly method: string
  readonly path: string
  readonly body: Json | readonly Json[] | undefined
  status: number
}

/** Everything the local Discord knows. Plain data, so that a test can look at all of it. */
export interface State {
  readonly app: string
  readonly bot: string
  token: string
  readonly guilds: Map<string, Guild>
  readonly channels: Map<string, Channel>
  /** Humans, by id, each in one server. */
  readonly people: Map<
    string,
    { readonly name: string; readonly guild: string; readonly roles?: readonly string[]; closed?: boolean }
  >
  readonly roles: Map<string, { readonly name: string; readonly guild: string; readonly permissions?: bigint }>
  readonly messages: Map<string, Message>
  readonly interactions: Map<string, Interaction>
  /** Registered commands by scope: 'global' or a guild's id. */
  readonly commands: Map<string, Json[]>
  readonly rejected: Rejected[]
  readonly requests: Request[]
  /** Times of answers with 401, 403 or 429: 10,000 in ten minutes ban an address. */
  readonly invalid: number[]
  readonly published: { readonly channel: string; readonly message: string; readonly at: number }[]
  registrations: number
  /** Requests that are being answered. */
  open: number
}

export function emptyState(app: string, bot: string, token: string): State {
  return {
    app,
    bot,
    token,
    guilds: new Map(),
    channels: new Map(),
    people: new Map(),
    roles: new Map(),
    messages: new Map(),
    interactions: new Map(),
    commands: new Map(),
    rejected: [],
    requests: [],
    invalid: [],
    published: [],
    registrations: 0,
    open: 0,
  }
}
