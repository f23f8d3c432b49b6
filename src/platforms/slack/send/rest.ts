import type { webApi } from '@slack/bolt'
import type { Card } from '../../../core/card.ts'
import { renderPlain } from '../../../core/plain.ts'
import { fallbackText, type Message } from '../blocks/card.ts'
import { clean } from '../blocks/foreign.ts'
import { troubleOf } from '../connect/trouble.ts'
import type { Log } from '../options.ts'
import { wait } from '../wait.ts'
import { markOf } from './recall.ts'
import { showFiles, type UploadBytes, uploadFile } from './upload.ts'

/** More messages than this would flood a thread: then the whole text goes there as one file. */
const mostMessages = 5

export interface Under {
  readonly client: webApi.WebClient
  readonly channel: string
  readonly thread: string
  readonly key: string
  readonly log: Log
  /** Milliseconds between two messages. */
  readonly pauseMs: number
  readonly sendBytes: UploadBytes
}

/**
 * Puts the rest of a long card into the thread: as messages, or as one file with all of it. What Slack refuses is told
 * there, or at least in the log: never lost in silence.
 */
export async function sendRest(card: Card, rest: readonly Message[], under: Under): Promise<void> {
  if (rest.length === 0) return
  const { client, channel, thread, key, log } = under
  try {
    if (rest.length < mostMessages) return await sendMessages(rest, under)
    const bytes = new TextEncoder().encode(clean(renderPlain(card)))
    const file = await uploadFile(client, 'whole-text.txt', bytes, undefined, under.sendBytes)
    await showFiles(client, [file], { channel, thread })
  } catch (error) {
    const { reason } = troubleOf(error)
    log('error', 'slack: the rest of a long post could not be sent', { key, reason })
    const text = fallbackText('The rest of this post is too long for Slack just now, and could not be sent.')
    await client.chat.postMessage({ channel, thread_ts: thread, text }).catch(() => {})
  }
}

async function sendMessages(rest: readonly Message[], { client, channel, thread, key, pauseMs }: Under): Promise<void> {
  for (const [i, message] of rest.entries()) {
    await wait(pauseMs)
    await client.chat.postMessage({
      channel,
      thread_ts: thread,
      text: message.text,
      ...(message.blocks && { blocks: message.blocks }),
      metadata: markOf(`${key} #${i + 2}`),
      unfurl_links: false,
      unfurl_media: false,
    })
  }
}
