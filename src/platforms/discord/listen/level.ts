import { PermissionFlagsBits, Routes } from 'discord.js'
import type { Permission } from '../../../core/command.ts'
import type { Account } from '../connect/account.ts'
import { mayByRoles, type ServerRoles } from '../connect/permissions.ts'

const adminBits = PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild

/** The level of a member by their roles, where Discord doesn't say their permissions; a reader where it can't be asked. */
export async function levelByRoles(
  account: Account,
  server: string,
  user: string,
  roles: readonly string[],
): Promise<Permission> {
  const answer = await account.call({ method: 'GET', route: Routes.guild(server) })
  if (answer.state !== 'done') return 'reader'
  const guild = answer.value as ServerRoles
  const may = mayByRoles(server, guild, roles)
  return guild.owner_id === user || (may & adminBits) !== 0n ? 'admin' : 'reader'
}
