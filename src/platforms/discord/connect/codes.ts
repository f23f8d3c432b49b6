/** Why Discord refuses, in words for the newsroom (https://docs.discord.com/developers/topics/opcodes-and-status-codes#json). */
export const code = {
  unknownChannel: 10003,
  unknownMessage: 10008,
  unknownInteraction: 10062,
  missingAccess: 50001,
  closedToUs: 50007,
  missingPermissions: 50013,
  invalidForm: 50035,
  alreadyAcknowledged: 40060,
  threadExists: 160004,
} as const

/** Refusals that any other message to the channel would meet as well, until a person mends something. */
const ofTheChannel = new Set<number>([
  ...[code.unknownChannel, code.missingAccess, code.missingPermissions, code.closedToUs],
  ...[10013, 50008, 50024, 50278],
])

export function isAboutChannel({ code: answered }: { readonly code: number }): boolean {
  return ofTheChannel.has(answered)
}

const sentences: Readonly<Record<number, string>> = {
  [code.unknownChannel]: 'there is no such channel any more',
  [code.unknownMessage]: 'the message is no longer there',
  [code.missingAccess]: 'Nightdesk can’t see the channel: give it “View Channel” there',
  [code.missingPermissions]: 'Nightdesk may not write in the channel: give it “Send Messages” and “Embed Links” there',
  [code.closedToUs]: 'that member takes no private messages',
  10013: 'there is no such member any more',
  50278: 'that member is no longer in the server',
  50008: 'the channel takes no messages',
  50024: 'the channel takes no messages',
  50083: 'the thread is archived and locked',
  160002: 'Nightdesk may not read the channel’s history',
  200000: 'the server’s AutoMod blocked the message',
  200001: 'the server’s AutoMod blocked the message’s title',
  40005: 'a file of the message is too large',
}

export function refusal(refused: { readonly code: number; readonly status: number; readonly reason: string }): string {
  return sentences[refused.code] ?? `Discord refused the message: ${refused.reason} (${refused.code || refused.status})`
}
