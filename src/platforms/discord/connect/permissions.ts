import { PermissionFlagsBits as bits, OverwriteType } from 'discord.js'

/** A server, as much as is needed for what its roles may. */
export interface ServerRoles {
  readonly owner_id: string
  readonly roles: readonly { readonly id: string; readonly permissions: string }[]
}

interface Overwrite {
  readonly id: string
  readonly type: number
  readonly allow: string
  readonly deny: string
}

/** What a post needs, by Discord's own names, as docs/discord.md tells them. */
const needed = [
  ['View Channel', bits.ViewChannel],
  ['Send Messages', bits.SendMessages],
  ['Embed Links', bits.EmbedLinks],
  ['Attach Files', bits.AttachFiles],
  ['Read Message History', bits.ReadMessageHistory],
  ['Create Public Threads', bits.CreatePublicThreads],
  ['Send Messages in Threads', bits.SendMessagesInThreads],
] as const

/** The sum of them: what the link asks for that invites the bot. */
export const neededBits = needed.reduce((all, [, bit]) => all | bit, 0n)

/** What somebody with these roles may in a server, its channels aside; everybody has the role that is called as the server. */
export function mayByRoles(server: string, { roles }: ServerRoles, mine: readonly string[]): bigint {
  return roles
    .filter(({ id }) => id === server || mine.includes(id))
    .reduce((all, { permissions }) => all | BigInt(permissions || '0'), 0n)
}

/**
 * What a member may in a channel: its overwrites for everybody, for their roles, for them alone, in this order
 * (https://docs.discord.com/developers/topics/permissions#permission-overwrites).
 */
export function mayInChannel(
  may: bigint,
  overwrites: readonly Overwrite[],
  who: { readonly server: string; readonly roles: readonly string[]; readonly id: string },
): bigint {
  if (may & bits.Administrator) return may
  const steps = [
    overwrites.filter(({ id }) => id === who.server),
    overwrites.filter(({ id, type }) => type === OverwriteType.Role && id !== who.server && who.roles.includes(id)),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === who.id),
  ]
  return steps.reduce((so, step) => {
    const denied = step.reduce((all, { deny }) => all | BigInt(deny || '0'), 0n)
    return step.reduce((all, { allow }) => all | BigInt(allow || '0'), so & ~denied)
  }, may)
}

/** The names of what is missing; where the channel can't be seen, that alone: nothing else counts there. */
export function missingOf(may: bigint): readonly string[] {
  if (may & bits.Administrator) return []
  const missing = needed.filter(([, bit]) => !(may & bit)).map(([name]) => name)
  return missing.includes('View Channel') ? ['View Channel'] : missing
}
