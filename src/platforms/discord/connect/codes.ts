import { say } from '../../../locales/index.ts'

/** Why Discord refuses, in words for the newsroom (https://docs.discord.com/developers/topics/opcodes-and-status-codes#json). */
export const code = {
  unknownChannel: 10003,
  unknownMessage: 10008,
  unknownInteraction: 10062,
  missingAccess: 50001,
  closedToUs: 50007,
  notText: 50008,
  wrongKind: 50024,
  tagDemanded: 40067,
  alreadyPublished: 40033,
  missingPermissions: 50013,
  invalidForm: 50035,
  alreadyAcknowledged: 40060,
  threadExists: 160004,
} as const

/** Refusals that any other message to the channel would meet as well, until a person mends something. */
const ofTheChannel = new Set<number>([
  ...[code.unknownChannel, code.missingAccess, code.missingPermissions, code.closedToUs],
  ...[10013, code.notText, code.wrongKind, 50278, code.tagDemanded],
])

export function isAboutChannel({ code: answered }: { readonly code: number }): boolean {
  return ofTheChannel.has(answered)
}

const reasons: Readonly<Record<number, keyof typeof say.discord.refusals>> = {
  [code.unknownChannel]: 'channelGone',
  [code.unknownMessage]: 'messageGone',
  [code.missingAccess]: 'channelUnseen',
  [code.missingPermissions]: 'mayNotWrite',
  [code.closedToUs]: 'closedToUs',
  10013: 'memberGone',
  50278: 'memberLeft',
  [code.notText]: 'noMessages',
  [code.wrongKind]: 'noMessages',
  [code.tagDemanded]: 'tagDemanded',
  50083: 'threadLocked',
  160002: 'historyUnread',
  200000: 'messageBlocked',
  200001: 'titleBlocked',
  40005: 'fileTooLarge',
}

export function refusal(refused: { readonly code: number; readonly status: number; readonly reason: string }): string {
  const known = reasons[refused.code]
  return known ? say.discord.refusals[known] : say.discord.refused(refused.reason, refused.code || refused.status)
}
