import type { webApi } from '@slack/bolt'
import type { Card } from '../../../core/card.ts'
import type { Log } from '../../../core/log.ts'
import { say } from '../../../locales/index.ts'
import { renderPlain } from '../../../locales/plain.ts'
import { clean } from '../../chat/clean.ts'
import type { TheirClock } from '../../chat/their-clock.ts'
import type { Wait } from '../../chat/wait.ts'
import { fallbackText, type Message } from '../card/card.ts'
import type { Access } from '../connect/access.ts'
import { troubleOf } from '../connect/trouble.ts'
import { markOf, recalls } from './recall.ts'
import { showFiles, type UploadBytes, uploadFile } from './upload.ts'

/** More messages than this would flood a thread: then the whole text goes there as one file. */
const mostMessages = 5

export interface Under {
  readonly access: Access
  readonly client: webApi.WebClient
  readonly channel: string
  readonly thread: string
  readonly key: string
  readonly theirs: TheirClock
  readonly wait: Wait
  readonly log: Log
  /** Milliseconds between two messages. */
  readonly pauseMs: number
  /** The longest wait, in milliseconds, before one of them is tried again. */
  readonly patience: number
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
    if (rest.length < mostMessages && (await sendMessages(rest, under))) return
    const bytes = new TextEncoder().encode(clean(renderPlain(card)))
    const file = await uploadFile(client, 'whole-text.txt', bytes, undefined, under.sendBytes)
    await showFiles(client, [file], { channel, thread })
  } catch (error) {
    const { reason } = troubleOf(error)
    log('error', 'slack: the rest of a long post could not be sent', { key, reason })
    const text = fallbackText(say.slack.restTooLong)
    await client.chat.postMessage({ channel, thread_ts: thread, text }).catch(() => {})
  }
}

/** Answers whether all of them were posted. */
async function sendMessages(rest: readonly Message[], under: Under): Promise<boolean> {
  for (const [i, message] of rest.entries()) {
    await under.wait(under.pauseMs)
    if (!(await sendOne(message, `${under.key} #${i + 2}`, under))) return false
  }
  return true
}

/** Tries again after pauses that Slack asks for; after a lost answer, only when the message is not there. */
async function sendOne(message: Message, key: string, under: Under): Promise<boolean> {
  const { client, channel, thread, theirs, wait, log, patience } = under
  for (let attempt = 0; attempt < 4; attempt++) {
    try {
      await client.chat.postMessage({
        channel,
        thread_ts: thread,
        text: message.text,
        ...(message.blocks && { blocks: message.blocks }),
        metadata: markOf(key),
        unfurl_links: false,
        unfurl_media: false,
      })
      return true
    } catch (error) {
      const { kind, retryAfter = 1000, reason } = troubleOf(error)
      log('warn', 'slack: a part of a long post was not taken at once', { key, reason })
      if (kind === 'never' || kind === 'access') return false
      await wait(Math.min(retryAfter, patience))
      if (kind === 'unclear' && (await recalls(client, under, theirs, key))) return true
    }
  }
  return false
}
