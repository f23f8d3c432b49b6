import type { Context } from 'hono'
import type { Asset } from './assets.ts'

const weekOfSeconds = 604_800

/** A file of the page, packed where the browser takes that. */
export function sendAsset(c: Context, { body, mime, packed, lasts }: Asset): Response {
  const headers = {
    'content-type': mime,
    'cache-control': lasts ? `max-age=${weekOfSeconds}` : 'no-cache',
    ...(packed && { vary: 'accept-encoding' }),
  }
  if (!packed || !/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(body, 200, headers)
  return c.body(packed, 200, { ...headers, 'content-encoding': 'gzip' })
}
