import { PermissionFlagsBits, Routes } from 'discord.js'
import type { Permission } from '../../../core/command.ts'
import type { Account } from '../connect/account.ts'

const adminBits = PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild

interface Guild {
  readonly owner_id: string
  readonly roles: readonly { readonly id: string; readonly permissions: string }[]
}

/** The level of a member by their roles, where Discord doesn't say their permissions; a reader where it can't be asked. */
export async function levelByRoles(
  account: Account,
  server: string,
  user: string,
  roles: readonly string[],
): Promise<Permission> {
  const answer = await account.call({ method: 'GET', route: Routes.guild(server) })
  if (answer.state !== 'done') return 'reader'
  const guild = answer.value as Guild
  const mine = guild.roles.filter(({ id }) => id === server || roles.includes(id))
  const may = mine.reduce((all, { permissions }) => all | BigInt(permissions || '0'), 0n)
  return guild.owner_id === user || (may & adminBits) !== 0n ? 'admin' : 'reader'
}
