import { ChannelType, Routes } from 'discord.js'
import { type Found, type Hindrance, type Named, pickByName } from '../../../core/directory.ts'
import { say } from '../../../locales/index.ts'
import type { Account } from './account.ts'
import type { Attempt } from './attempt.ts'
import type { Call } from './rest.ts'

interface Channel {
  readonly id: string
  readonly name: string
  readonly type: number
  readonly guild_id?: string
}

interface GuildMember {
  readonly nick?: string | null
  readonly user: { readonly id: string; readonly username: string; readonly global_name?: string | null }
}

interface Role {
  readonly id: string
  readonly name: string
}

/** Finds a channel, member or role of a server by its id, its mention ("<#1>") or its name. */
export async function findOnDiscord(account: Account, named: Named): Promise<Found> {
  const id = /^(?:<(?:#|@[!&]?))?(\d{17,20})>?$/.exec(named.typed.trim())?.[1]
  const typed = named.typed.trim().replace(/^[#@]/, '')
  const ask = askerOf(account)
  if (named.kind === 'channel') return id ? channelById(ask, named, id) : channelByName(ask, named.workspace, typed)
  if (named.kind === 'member')
    return id ? memberById(ask, named.workspace, id) : memberByName(ask, named.workspace, typed)
  return role(ask, named.workspace, id, typed)
}

type Answer<T> = { readonly is: T } | { readonly refused: number } | { readonly unasked: Found }
type Ask = <T>(route: Call['route'], query?: URLSearchParams) => Promise<Answer<T>>

const unknown: Found = { state: 'unknown', alike: [] }

function askerOf(account: Account): Ask {
  return async <T>(route: Call['route'], query?: URLSearchParams): Promise<Answer<T>> => {
    const outcome: Attempt = await account.call({ method: 'GET', route, ...(query && { query }) })
    if (outcome.state === 'done') return { is: outcome.value as T }
    if (outcome.state === 'refused') return { refused: outcome.status }
    return { unasked: { state: 'unasked', reason: say.discord.notAsked } }
  }
}

async function channelById(ask: Ask, { workspace, thread }: Named, id: string): Promise<Found> {
  const answer = await ask<Channel>(Routes.channel(thread ?? id))
  if ('unasked' in answer) return answer.unasked
  if ('refused' in answer) {
    return answer.refused === 403 ? { state: 'found', id, name: id, hindrance: unseen() } : unknown
  }
  return answer.is.guild_id === workspace ? asFound(answer.is, id) : unknown
}

async function channelByName(ask: Ask, guild: string, typed: string): Promise<Found> {
  const answer = await ask<Channel[]>(Routes.guildChannels(guild))
  if ('unasked' in answer) return answer.unasked
  if ('refused' in answer) return unknown
  const rooms = answer.is.filter(({ type }) => type !== ChannelType.GuildCategory)
  const picked = pickByName(rooms, typed, ({ name }) => [name])
  if ('one' in picked) return asFound(picked.one, picked.one.id)
  return { state: 'unknown', alike: picked.alike.map((name) => `#${name}`) }
}

const unseen = (): Hindrance => ({ sentence: say.discord.unseen, next: say.discord.giveSight })

const postless = {
  [ChannelType.GuildMedia]: 'media',
  [ChannelType.GuildCategory]: 'category',
} as const

const isPostless = (type: number): type is keyof typeof postless => type in postless

function asFound({ name, type }: Channel, id: string): Found {
  const hindrance = isPostless(type) && {
    sentence: say.discord.postless[postless[type]](name),
    next: say.discord.chooseText,
  }
  return { state: 'found', id, name, ...(hindrance && { hindrance }) }
}

async function memberById(ask: Ask, guild: string, id: string): Promise<Found> {
  const answer = await ask<GuildMember>(Routes.guildMember(guild, id))
  if ('unasked' in answer) return answer.unasked
  return 'refused' in answer ? unknown : { state: 'found', id, name: namesOf(answer.is)[0]! }
}

async function memberByName(ask: Ask, guild: string, typed: string): Promise<Found> {
  const query = new URLSearchParams({ query: typed.slice(0, 100), limit: '25' })
  const answer = await ask<GuildMember[]>(Routes.guildMembersSearch(guild), query)
  if ('unasked' in answer) return answer.unasked
  if ('refused' in answer) return unknown
  const picked = pickByName(answer.is, typed, namesOf)
  if ('one' in picked) return { state: 'found', id: picked.one.user.id, name: namesOf(picked.one)[0]! }
  return { state: 'unknown', alike: picked.alike.map((name) => `@${name}`) }
}

const namesOf = ({ nick, user }: GuildMember) =>
  [nick, user.global_name, user.username].filter((name): name is string => Boolean(name))

async function role(ask: Ask, guild: string, id: string | undefined, typed: string): Promise<Found> {
  const answer = await ask<Role[]>(Routes.guildRoles(guild))
  if ('unasked' in answer) return answer.unasked
  if ('refused' in answer) return unknown
  const byId = id && answer.is.find((one) => one.id === id)
  const picked = byId ? { one: byId } : pickByName(answer.is, typed, ({ name }) => [name])
  if ('one' in picked) return { state: 'found', id: picked.one.id, name: picked.one.name }
  return { state: 'unknown', alike: picked.alike.map((name) => `@${name}`) }
}
