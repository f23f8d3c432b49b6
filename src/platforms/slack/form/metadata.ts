import type { Asker } from '../answer/asker.ts'
import { sizes } from '../limits.ts'

/** What a modal carries along, so that its submission can be answered after a restart. */
export interface FormMetadata {
  readonly command: string
  readonly channel: string
  readonly channelName: string
  readonly thread?: string
  readonly responseUrl?: string
  readonly message?: { readonly ts: string; readonly private: boolean }
  readonly inPublic?: true
}

export function writeMetadata(command: string, asker: Asker): string {
  const { channel, channelName, thread, responseUrl, message, inPublic } = asker
  const all: FormMetadata = {
    command,
    channel,
    channelName: channelName.slice(0, 100),
    ...(thread && { thread }),
    ...(responseUrl && { responseUrl }),
    ...(message && { message }),
    ...(inPublic && { inPublic }),
  }
  const text = JSON.stringify(all)
  if (text.length <= sizes.metadata) return text
  const { responseUrl: _tooLong, ...rest } = all
  return JSON.stringify(rest)
}

/** Reads it back; undefined for a modal that is not one of ours. */
export function readMetadata(text: unknown): FormMetadata | undefined {
  if (typeof text !== 'string' || text.length > sizes.metadata) return undefined
  try {
    const value = JSON.parse(text) as FormMetadata
    return typeof value.command === 'string' && typeof value.channel === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
