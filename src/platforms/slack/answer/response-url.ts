import type { Message } from '../card/card.ts'

/** What an answer is posted as. */
type Answer = Message & { readonly visible: 'asker' | 'channel'; readonly replace?: boolean; readonly thread?: string }

/** Posts to a `response_url`. `taken`, or `expired` (Slack takes five posts in thirty minutes), or `unclear`. */
export type Respond = (url: string, message: Answer) => Promise<'taken' | 'expired' | 'unclear'>

/** The address came from Slack in a verified request; redirects are not followed. `timeout` in milliseconds. */
export function createRespond(timeout: number, fetch: typeof globalThis.fetch): Respond {
  return async (url, message) => {
    const body = {
      response_type: message.visible === 'channel' ? 'in_channel' : 'ephemeral',
      replace_original: message.replace === true,
      text: message.text,
      ...(message.blocks && { blocks: message.blocks }),
      ...(message.thread && { thread_ts: message.thread }),
      unfurl_links: false,
      unfurl_media: false,
    }
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      })
      await response.arrayBuffer()
      if (response.ok) return 'taken'
      return response.status >= 500 || response.status === 429 ? 'unclear' : 'expired'
    } catch {
      return 'unclear'
    }
  }
}
