import type { webApi } from '@slack/bolt'
import { type Found, type Hindrance, type Named, pickByName } from '../../../core/directory.ts'
import { UserError } from '../../../core/errors.ts'
import { say } from '../../../locales/index.ts'
import type { Accesses, Clients } from './access.ts'
import { troubleOf } from './trouble.ts'

/** Pages of a thousand that are looked through for a name: Slack has no search for apps. */
const mostPages = 8

/** Finds a channel, a member or a user group of a team by its id or its name. */
export async function findOnSlack(accesses: Accesses, clients: Clients, named: Named): Promise<Found> {
  const typed = named.typed
    .trim()
    .replace(/^<?(?:!subteam\^|[#@])?/, '')
    .replace(/(?:\|[^>]*)?>$/, '')
  try {
    const client = clients.for((await accesses.for(named.workspace)).token)
    if (named.kind === 'channel') return await channel(client, typed)
    return named.kind === 'member' ? await member(client, typed) : await group(client, typed)
  } catch (error) {
    const reason = error instanceof UserError ? error.message : troubleOf(error).reason
    return { state: 'unasked', reason }
  }
}

/** Ids begin with the letter of their kind and have digits in them: “DESK” is a name in capitals. */
function isId(typed: string, ...letters: readonly string[]): boolean {
  return letters.includes(typed[0]!) && /^[A-Z0-9]{3,}$/.test(typed) && /\d/.test(typed)
}

const unknown: Found = { state: 'unknown', alike: [] }

interface Channel {
  readonly id?: string
  readonly name?: string
  readonly is_member?: boolean
  readonly is_archived?: boolean
  readonly is_im?: boolean
}

async function channel(client: webApi.WebClient, typed: string): Promise<Found> {
  if (isId(typed, 'D')) return { state: 'found', id: typed, name: 'private messages' }
  if (isId(typed, 'C', 'G')) {
    try {
      const { channel: info } = await client.conversations.info({ channel: typed })
      return info ? asFound({ ...info, id: typed }) : unknown
    } catch (error) {
      if (troubleOf(error).code !== 'channel_not_found') throw error
      return { state: 'found', id: typed, name: typed, hindrance: uninvited('that channel') }
    }
  }
  const all = await paged((page) => client.conversations.list({ ...every, ...page }))
  const picked = pickByName(all, typed, ({ name = '' }) => [name])
  if ('one' in picked) return asFound(picked.one)
  return { state: 'unknown', alike: picked.alike.map((name) => `#${name}`) }
}

interface Page {
  readonly channels?: unknown[]
  readonly response_metadata?: { readonly next_cursor?: string }
}

/** The channels of a list of Slack’s, page by page, as far as is looked. */
async function paged(ask: (page: { readonly cursor?: string }) => Promise<Page>): Promise<readonly Channel[]> {
  const all: Channel[] = []
  for (let page = 0, cursor: string | undefined; page < mostPages; page++) {
    const answer = await ask(cursor ? { cursor } : {})
    all.push(...((answer.channels ?? []) as Channel[]))
    cursor = answer.response_metadata?.next_cursor
    if (!cursor) break
  }
  return all
}

const every = { types: 'public_channel,private_channel', limit: 1000 } as const

/** The channels that the app is in. */
export function channelsOfBot(client: webApi.WebClient): Promise<readonly Channel[]> {
  return paged((page) => client.users.conversations({ ...every, exclude_archived: true, ...page }))
}

function asFound({ id = '', name = id, is_member, is_archived, is_im }: Channel): Found {
  const found = { state: 'found', id, name } as const
  if (is_archived) {
    return { ...found, hindrance: { sentence: say.slack.archived(name), next: say.slack.chooseAnother } }
  }
  return is_member || is_im ? found : { ...found, hindrance: uninvited(`#${name}`) }
}

function uninvited(where: string): Hindrance {
  return {
    sentence: say.slack.notIn(where),
    next: say.slack.invite,
  }
}

interface User {
  readonly id?: string
  readonly name?: string
  readonly real_name?: string
  readonly deleted?: boolean
  readonly profile?: { readonly display_name?: string }
}

async function member(client: webApi.WebClient, typed: string): Promise<Found> {
  if (isId(typed, 'U', 'W')) {
    try {
      const { user } = await client.users.info({ user: typed })
      return { state: 'found', id: typed, name: namesOf(user ?? {})[0] ?? typed }
    } catch (error) {
      if (troubleOf(error).code !== 'user_not_found') throw error
      return unknown
    }
  }
  const all: User[] = []
  for (let page = 0, cursor: string | undefined; page < mostPages; page++) {
    const answer = await client.users.list({ limit: 1000, ...(cursor && { cursor }) })
    all.push(...((answer.members ?? []) as User[]).filter(({ deleted }) => !deleted))
    cursor = answer.response_metadata?.next_cursor
    if (!cursor) break
  }
  const picked = pickByName(all, typed, namesOf)
  if ('one' in picked) return { state: 'found', id: picked.one.id!, name: namesOf(picked.one)[0]! }
  return { state: 'unknown', alike: picked.alike.map((name) => `@${name}`) }
}

const namesOf = ({ name, real_name, profile }: User) =>
  [profile?.display_name, real_name, name].filter((one): one is string => Boolean(one))

async function group(client: webApi.WebClient, typed: string): Promise<Found> {
  const all = (await client.usergroups.list({})).usergroups ?? []
  const byId = all.find(({ id }) => id === typed)
  const picked = byId ? { one: byId } : pickByName(all, typed, ({ handle, name }) => [handle ?? '', name ?? ''])
  if ('one' in picked)
    return { state: 'found', id: picked.one.id!, name: picked.one.handle ?? picked.one.name ?? typed }
  return { state: 'unknown', alike: picked.alike.map((handle) => `@${handle}`) }
}
