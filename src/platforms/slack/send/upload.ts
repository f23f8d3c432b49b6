import type { webApi } from '@slack/bolt'
import type { Card } from '../../../core/card.ts'
import { clean } from '../../chat/clean.ts'
import { clip } from '../card/clip.ts'
import type { Uploaded } from '../card/parts.ts'
import { sizes } from '../limits.ts'

type FilePart = Extract<Card['parts'][number], { type: 'file' | 'picture' }>

export interface UploadedCard {
  readonly parts: Uploaded
  /** Files that are shown in the message's thread, once it was posted. */
  readonly files: readonly { readonly id: string; readonly title: string }[]
}

export type UploadBytes = (url: string, bytes: Uint8Array) => Promise<void>

/** Sends the bytes of the card's pictures and files to Slack. Nobody sees them before a message shows them. */
export async function uploadParts(client: webApi.WebClient, card: Card, send: UploadBytes): Promise<UploadedCard> {
  const parts = new Map<FilePart, { readonly id: string }>()
  const files: { id: string; title: string }[] = []
  for (const part of card.parts) {
    if (part.type !== 'picture' && part.type !== 'file') continue
    const bytes = Buffer.from(part.base64, 'base64')
    // Slack takes no empty files.
    if (bytes.length === 0) continue
    const file = await uploadFile(client, part.name, bytes, part.type === 'picture' ? part.alt : undefined, send)
    parts.set(part, { id: file.id })
    if (part.type === 'file') files.push(file)
    else await client.files.completeUploadExternal({ files: [file] })
  }
  return { parts, files }
}

/** The first two steps of an upload (docs.slack.dev, "Working with files"): an address, and the bytes. */
export async function uploadFile(
  client: webApi.WebClient,
  name: string,
  bytes: Uint8Array,
  alt: string | undefined,
  send: UploadBytes,
): Promise<{ id: string; title: string }> {
  const filename = clip(clean(name).replace(/[\\/\n]/g, '_') || 'file', 200)
  const altText = alt ? { alt_txt: clip(clean(alt), sizes.altText / 2) } : {}
  const { upload_url, file_id } = await client.files.getUploadURLExternal({
    filename,
    length: bytes.length,
    ...altText,
  })
  await send(upload_url!, bytes)
  return { id: file_id!, title: filename }
}

/** The third step, which shows the files in a channel or a thread. */
export async function showFiles(
  client: webApi.WebClient,
  files: UploadedCard['files'],
  to: { readonly channel: string; readonly thread?: string },
): Promise<void> {
  const [first, ...rest] = files
  if (!first) return
  await client.apiCall('files.completeUploadExternal', {
    files: [first, ...rest],
    channel_id: to.channel,
    ...(to.thread && { thread_ts: to.thread }),
  })
}

/** Posts the bytes to the address that Slack gave out. */
export function bytesSender(timeout: number, fetch: typeof globalThis.fetch): UploadBytes {
  return async (url, bytes) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    })
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`The upload was answered with HTTP ${response.status}`)
  }
}
