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

const sentences: Readonly<Record<number, string>> = {
  [code.unknownChannel]: 'there is no such channel any more',
  [code.unknownMessage]: 'the message is no longer there',
  [code.missingAccess]: 'Nightdesk can’t see the channel: give it “View Channel” there',
  [code.missingPermissions]: 'Nightdesk may not write in the channel: give it “Send Messages” and “Embed Links” there',
  [code.closedToUs]: 'that member takes no private messages',
  10013: 'there is no such member any more',
  50278: 'that member is no longer in the server',
  [code.notText]: 'the channel takes no messages',
  [code.wrongKind]: 'the channel takes no messages',
  [code.tagDemanded]: 'the forum demands a tag of each post: take that out of its settings',
  50083: 'the thread is archived and locked',
  160002: 'Nightdesk may not read the channel’s history',
  200000: 'the server’s AutoMod blocked the message',
  200001: 'the server’s AutoMod blocked the message’s title',
  40005: 'a file of the message is too large',
}

export function refusal(refused: { readonly code: number; readonly status: number; readonly reason: string }): string {
  return sentences[refused.code] ?? `Discord refused the message: ${refused.reason} (${refused.code || refused.status})`
}
