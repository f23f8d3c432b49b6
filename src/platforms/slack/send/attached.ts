import type { Card } from '../../../core/card.ts'
import { troubleOf } from '../connect/trouble.ts'
import type { Under } from './rest.ts'
import { showFiles, type UploadedCard, uploadFile } from './upload.ts'

/** Shows the files of a post in its thread, and its pictures where the message could not hold them. */
export async function showAttached(
  card: Card,
  files: UploadedCard['files'],
  picturesShown: boolean,
  { client, channel, thread, key, log, sendBytes }: Under,
): Promise<void> {
  try {
    const shown = [...files]
    for (const part of picturesShown ? [] : card.parts) {
      if (part.type !== 'picture') continue
      shown.push(await uploadFile(client, part.name, Buffer.from(part.base64, 'base64'), part.alt, sendBytes))
    }
    await showFiles(client, shown, { channel, thread })
  } catch (error) {
    log('error', 'slack: files could not be shown in the thread', { key, reason: troubleOf(error).reason })
  }
}
