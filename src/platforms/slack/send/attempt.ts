import type { webApi } from '@slack/bolt'
import type { Card } from '../../../core/card.ts'
import type { Log } from '../../../core/log.ts'
import type { Wait } from '../../chat/wait.ts'
import { type Message, renderCard } from '../card/card.ts'
import { dressed } from '../card/dressed.ts'
import { troubleOf } from '../connect/trouble.ts'
import { markOf } from './recall.ts'
import type { UploadedCard } from './upload.ts'

/** Answers of Slack that mean: these blocks can't be shown. The text always can. */
const unrenderable = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'])

export function cannotRender(error: unknown): boolean {
  return unrenderable.has(troubleOf(error).code)
}

export interface Attempt {
  readonly ts: string
  /** What was longer than one message. */
  readonly rest: readonly Message[]
  /** Whether the pictures are in the message. */
  readonly pictures: boolean
}

/**
 * Posts the first message of a card. Slack completes uploads in its own time and refuses blocks with a picture until
 * then: it is asked again after each pause, then the message goes without the picture that an outlet has, without pictures of its own, and at
 * last as text alone. A refusal
 * of blocks is certain, so that none of this can double a message. Any other trouble is thrown.
 */
export async function attemptPost(
  client: webApi.WebClient,
  to: { readonly channel: string; readonly thread?: string },
  card: Card,
  uploaded: UploadedCard,
  key: string,
  { pauses, log, wait }: { readonly pauses: readonly number[]; readonly log: Log; readonly wait: Wait },
): Promise<Attempt> {
  const send = async (message: Message) => {
    const answer = await client.chat.postMessage({
      channel: to.channel,
      text: message.text,
      ...(message.blocks && { blocks: message.blocks }),
      ...(to.thread && { thread_ts: to.thread }),
      metadata: markOf(key),
      unfurl_links: false,
      unfurl_media: false,
    })
    return answer.ts!
  }
  const hasPictures = [...uploaded.parts.keys()].some(({ type }) => type === 'picture')
  const [first, ...rest] = renderCard(card, uploaded.parts)
  const best = dressed(first, card)
  for (const pause of hasPictures ? [0, ...pauses] : [0]) {
    await wait(pause)
    try {
      return { ts: await send(best), rest, pictures: true }
    } catch (error) {
      if (!cannotRender(error)) throw error
    }
  }
  if (best !== first) {
    try {
      log('warn', 'slack: the picture or the icon of a post could not be had; it goes without', { key })
      return { ts: await send(first), rest, pictures: true }
    } catch (error) {
      if (!cannotRender(error)) throw error
    }
  }
  const onlyFiles = new Map([...uploaded.parts].filter(([{ type }]) => type === 'file'))
  const [plain, ...more] = renderCard(card, onlyFiles)
  if (hasPictures) {
    try {
      log('warn', 'slack: the pictures of a post are not ready; they go to its thread', { key })
      return { ts: await send(plain), rest: more, pictures: false }
    } catch (error) {
      if (!cannotRender(error)) throw error
    }
  }
  log('error', 'slack: the blocks of a post were refused; it goes as text', { key })
  return { ts: await send({ text: plain.text }), rest: more, pictures: false }
}
