import type { Json } from './check/problems.ts'

export interface SlackUser {
  readonly id: string
  readonly name: string
  readonly realName: string
  readonly admin: boolean
  readonly timeZone: string
  /** No longer in the workspace. */
  gone?: boolean
}

export interface SlackMessage {
  readonly ts: string
  readonly channel: string
  readonly user: string
  readonly botId?: string
  readonly thread?: string
  /** Set on ephemeral messages: the only person who sees it. */
  readonly onlyFor?: string
  readonly files?: readonly SlackFile[]
  /** As posted: text, blocks, metadata. Replaced by an update. */
  body: Json
  edits: number
  deleted?: boolean
}

export interface SlackFile {
  readonly id: string
  readonly name: string
  readonly altText?: string
  bytes?: Buffer
  complete?: boolean
}

export interface SlackChannel {
  readonly id: string
  readonly name: string
  readonly members: Set<string>
  archived: boolean
  readonly messages: SlackMessage[]
}

export interface SlackGroup {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly users: Set<string>
}

export interface SlackTeam {
  readonly id: string
  readonly name: string
  readonly users: Map<string, SlackUser>
  readonly channels: Map<string, SlackChannel>
  readonly files: Map<string, SlackFile>
  readonly groups: Map<string, SlackGroup>
  /** The home that stands for each person. */
  readonly homes: Map<string, Json>
  readonly botUser: string
  readonly botId: string
}

export interface Token {
  readonly value: string
  readonly team: string
  readonly scopes: ReadonlySet<string>
  readonly expiresAt?: number
  readonly refresh?: string
  state: 'good' | 'revoked'
}

export interface ResponseUrl {
  readonly team: string
  readonly channel: string
  readonly user: string
  readonly thread?: string
  /** The message that a button belongs to: the one that `replace_original` replaces. */
  readonly message?: string
  readonly until: number
  uses: number
}

export interface Trigger {
  readonly team: string
  readonly user: string
  readonly until: number
  used: boolean
}

export interface OpenView {
  readonly id: string
  readonly team: string
  readonly user: string
  view: Json
}

/** Everything the local Slack knows. */
export interface SlackState {
  readonly teams: Map<string, SlackTeam>
  readonly tokens: Map<string, Token>
  readonly responseUrls: Map<string, ResponseUrl>
  readonly triggers: Map<string, Trigger>
  readonly views: OpenView[]
  /** Every request to the Web API that reached its effect or its refusal. */
  readonly calls: { readonly method: string; readonly args: Json; readonly token?: string }[]
  /** Requests that the documented limits reject: each fails the test that made it. */
  readonly rejected: string[]
  /** The next installation is for a whole organisation. */
  orgWide: boolean
  /** The manifest has a home tab. */
  homeEnabled: boolean
  counter: number
  /** Messages a page of a history has at most: 15 for some apps, whatever they ask for. */
  historyPage: number
}

export function newState(): SlackState {
  return {
    teams: new Map(),
    tokens: new Map(),
    responseUrls: new Map(),
    triggers: new Map(),
    views: [],
    calls: [],
    rejected: [],
    orgWide: false,
    homeEnabled: false,
    counter: 0,
    historyPage: 999,
  }
}

/** A new id with Slack's letter in front: 'F', 'V', … */
export function nextId(state: SlackState, letter: string): string {
  state.counter += 1
  return `${letter}${state.counter.toString(36).toUpperCase().padStart(8, '0')}`
}

/** A timestamp that no other message has: seconds, six digits. */
export function nextTs(state: SlackState, now: number): string {
  state.counter += 1
  return `${Math.floor(now / 1000)}.${String(state.counter).padStart(6, '0')}`
}

export function addTeam(state: SlackState, id: string, name = id): SlackTeam {
  const team: SlackTeam = {
    id,
    name,
    users: new Map(),
    channels: new Map(),
    files: new Map(),
    groups: new Map(),
    homes: new Map(),
    botUser: `UBOT${id}`,
    botId: `B${id}`,
  }
  state.teams.set(id, team)
  return team
}

export function addUser(team: SlackTeam, id: string, options: Partial<SlackUser> = {}): SlackUser {
  const user = { id, name: id.toLowerCase(), realName: id, admin: false, timeZone: 'Europe/London', ...options }
  team.users.set(id, user)
  return user
}

export function addChannel(team: SlackTeam, id: string, name: string, withBot = true): SlackChannel {
  const members = new Set([...team.users.keys(), ...(withBot ? [team.botUser] : [])])
  const channel: SlackChannel = { id, name, members, archived: false, messages: [] }
  team.channels.set(id, channel)
  return channel
}

export function addGroup(team: SlackTeam, id: string, handle: string, users: readonly string[] = []): SlackGroup {
  const group = { id, handle, name: handle, users: new Set(users) }
  team.groups.set(id, group)
  return group
}
