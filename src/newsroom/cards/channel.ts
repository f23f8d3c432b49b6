import type { Inline } from '../../core/card.ts'

/** A channel as the platform itself shows it. */
export function channelInline(row: { readonly channel: string; readonly channelName: string }): Inline {
  return { type: 'channel', id: row.channel, name: row.channelName }
}
