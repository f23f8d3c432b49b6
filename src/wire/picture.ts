import type { PictureReading } from '../core/wire.ts'
import type { Fetcher } from './fetch/open.ts'
import { FetchTrouble } from './fetch/trouble.ts'

const mostBytes = 4 * 1024 * 1024

/** What a picture begins with (mimesniff.spec.whatwg.org, 6.1): what a server says it is counts for nothing. */
const beginnings: readonly (readonly [mime: string, fits: (bytes: Uint8Array) => boolean])[] = [
  ['image/png', (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/jpeg', (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff])],
  ['image/gif', (bytes) => startsWith(bytes, letters('GIF87a')) || startsWith(bytes, letters('GIF89a'))],
  ['image/webp', (bytes) => startsWith(bytes, letters('RIFF')) && startsWith(bytes.subarray(8), letters('WEBPVP'))],
]

const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

const startsWith = (bytes: Uint8Array, beginning: readonly number[]) =>
  beginning.every((byte, index) => bytes[index] === byte)

/** Opens a picture behind the guard. What is no PNG, JPEG, GIF or WebP, or is large, is none: an SVG could hold a script. */
export async function readPictureAt(fetcher: Fetcher, url: string): Promise<PictureReading> {
  try {
    if (!/^https?:/i.test(url)) return failed('Only http and https addresses are opened.')
    const { status, bytes } = await fetcher.open(url, { accept: 'image/webp, image/png, image/jpeg, image/gif' })
    if (status < 200 || status > 299) return failed(`Its address answered ${status}.`)
    if (bytes.length > mostBytes) return failed('It is larger than 4 MB.')
    const mime = beginnings.find(([, fits]) => fits(bytes))?.[0]
    return mime ? { state: 'read', mime, bytes } : failed('It is no picture that is shown here.')
  } catch (error) {
    if (!(error instanceof FetchTrouble)) throw error
    return failed(error.message)
  }
}

function failed(reason: string): PictureReading {
  return { state: 'failed', reason }
}
