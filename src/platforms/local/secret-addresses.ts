import type { Env, Hono } from 'hono'
import { UserError } from '../../core/errors.ts'
import { say } from '../../locales/index.ts'

/** What is read by an address that is a secret: whoever has it is let in. */
export interface SecretAddresses {
  readonly calendar?: (name: string) => Promise<{ readonly body: string; readonly etag: string } | undefined>
  readonly story?: (
    name: string,
    format: 'rss' | 'ics' | 'json',
  ) => Promise<{ readonly body: string; readonly etag: string; readonly mime: string } | undefined>
}

export function addSecretAddresses<E extends Env>(app: Hono<E>, parts: SecretAddresses): void {
  app.get('/calendar/:name{[\\w-]{22}\\.[\\w-]{43}\\.ics}', async (c) => {
    const found = await parts.calendar?.(c.req.param('name').slice(0, -'.ics'.length))
    if (!found) throw new UserError('unknown-calendar', say.local.noCalendar)
    const headers = { etag: found.etag, 'cache-control': 'private, no-cache' }
    if (isKnown(c.req.header('if-none-match'), found.etag)) return c.body(null, 304, headers)
    return c.body(found.body, 200, { ...headers, 'content-type': 'text/calendar; charset=utf-8' })
  })

  app.get('/stories/:name{[\\w-]{22}\\.[\\w-]{43}\\.(?:rss|ics|json)}', async (c) => {
    const [, name = '', format = ''] = /^(.+)\.(\w+)$/.exec(c.req.param('name')) ?? []
    const found = await parts.story?.(name, format as 'rss' | 'ics' | 'json')
    if (!found) throw new UserError('unknown-story', say.local.noStory)
    const headers = { etag: found.etag, 'cache-control': 'private, no-cache' }
    if (isKnown(c.req.header('if-none-match'), found.etag)) return c.body(null, 304, headers)
    return c.body(found.body, 200, { ...headers, 'content-type': found.mime })
  })
}

/** If-None-Match, by the weak comparison (RFC 9110, 13.1.2). */
function isKnown(sent: string | undefined, etag: string): boolean {
  return sent?.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag) ?? false
}
