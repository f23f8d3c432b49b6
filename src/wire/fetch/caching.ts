import { parseDate } from '../dates/index.ts'

export type Header = (name: string) => string | undefined

const day = 24 * 60 * 60 * 1000

/** The headers of a conditional request (RFC 9110, 13.1), by what the last answer gave. */
export function conditional({
  etag,
  lastModified,
}: {
  readonly etag?: string
  readonly lastModified?: string
}): Readonly<Record<string, string>> {
  return { ...(etag && { 'if-none-match': etag }), ...(lastModified && { 'if-modified-since': lastModified }) }
}

/** `Retry-After` (RFC 9110, 10.2.3): seconds or an HTTP date. Milliseconds from now, at most a week; absent when it says nothing useful. */
export function retryAfter(header: Header, now: number): number | undefined {
  const value = header('retry-after')?.trim()
  if (!value) return undefined
  if (/^\d+(\.\d+)?$/.test(value)) return Math.min(Number(value) * 1000, 7 * day)
  const at = parseDate(value)
  if (at === undefined) return undefined
  return Math.min(Math.max(0, at - now), 7 * day)
}

/** How long the answer stays fresh (RFC 9111, 4.2.1): max-age less Age, else Expires less Date. Milliseconds, at most a day. */
export function freshFor(header: Header, now: number): number | undefined {
  const control = (header('cache-control') ?? '').toLowerCase()
  if (/\bno-(cache|store)\b/.test(control)) return undefined
  const maxAge = /\bmax-age\s*=\s*"?(\d+)/.exec(control)
  let fresh: number | undefined
  if (maxAge) fresh = (Number(maxAge[1]) - (Number(header('age')) || 0)) * 1000
  else {
    const expires = parseDate(header('expires') ?? '')
    if (expires !== undefined) fresh = expires - (parseDate(header('date') ?? '') ?? now)
  }
  return fresh !== undefined && fresh > 0 ? Math.min(fresh, day) : undefined
}
