export type Permissions = bigint

/** https://docs.discord.com/developers/topics/permissions */
export const permission = {
  administrator: 1n << 3n,
  manageGuild: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useCommands: 1n << 31n,
  createThreads: 1n << 35n,
  sendInThreads: 1n << 38n,
} as const

/** What a bot invited with the README's link may do. */
export const usual: Permissions =
  permission.viewChannel |
  permission.sendMessages |
  permission.embedLinks |
  permission.attachFiles |
  permission.readHistory |
  permission.createThreads |
  permission.sendInThreads

export function has(owned: Permissions, wanted: Permissions): boolean {
  return (owned & permission.administrator) !== 0n || (owned & wanted) === wanted
}
