import { say } from '../../locales/index.ts'
import { FetchTrouble } from './trouble.ts'

/** Reads a `data:` address (RFC 2397), as uploads on the local desk come. Throws `FetchTrouble`. */
export function readDataUrl(url: string, limit: number): { readonly bytes: Uint8Array; readonly contentType: string } {
  const comma = url.indexOf(',')
  if (comma < 0 || comma > 300) throw new FetchTrouble('bad-address', say.wire.uploadUnread)
  // Base64 takes four characters for three bytes, percent-encoding up to three for one.
  if (url.length - comma > limit * 3) throw new FetchTrouble('too-large', say.wire.uploadTooLarge)
  const head = url.slice('data:'.length, comma)
  const base64 = /;\s*base64$/i.test(head)
  const contentType = head.replace(/;\s*base64$/i, '') || 'text/plain;charset=US-ASCII'
  const payload = url.slice(comma + 1)
  const bytes = base64 ? Buffer.from(unescapeBytes(payload).toString('latin1'), 'base64') : unescapeBytes(payload)
  if (bytes.length > limit) throw new FetchTrouble('too-large', say.wire.uploadTooLarge)
  return { bytes, contentType }
}

function unescapeBytes(text: string): Buffer {
  if (!text.includes('%')) return Buffer.from(text)
  return Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}
