import type { Outline } from '../bound.ts'
import type { Told } from './jsonld.ts'

/** Who published it: `og:site_name`, JSON-LD's publisher, the end of the title, or the host's name. */
export function findOutlet(outline: Outline, told: Told | undefined, url: string | undefined): string | undefined {
  const { meta, title } = outline
  const host = url === undefined ? undefined : URL.parse(url)?.hostname.replace(/^(www|m|amp|mobile)\./, '')
  const claimed = meta.get('og:site_name')?.[0] ?? told?.publisher ?? meta.get('application-name')?.[0]
  if (claimed && claimed.trim().length <= 80) return claimed.replace(/\s+/g, ' ').trim()
  const tail = /\s[|–—-]\s([^|–—]{2,40})$/.exec(title)?.[1]
  // The end of a title is the outlet's name only where the address agrees.
  if (
    tail &&
    host?.replace(/[^a-z0-9]/g, '').includes(
      tail
        .toLowerCase()
        .replace(/^the /, '')
        .replace(/[^a-z0-9]/g, ''),
    )
  )
    return tail.trim()
  return host || undefined
}

/** A title without the outlet's name before or behind it. */
export function withoutOutlet(title: string, outlet: string | undefined, host: string | undefined): string {
  const parts = title.split(/\s+[|–—»·•:]\s+|\s+-\s+|\s\|\s?/)
  if (parts.length < 2) return title
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/^the /, '')
      .replace(/[^\p{L}\p{N}]/gu, '')
  const isOutlet = (part: string) => {
    const p = plain(part)
    return (
      p !== '' &&
      ((outlet !== undefined && plain(outlet).includes(p)) ||
        (outlet !== undefined && p.includes(plain(outlet)) && p.length < plain(outlet).length + 12) ||
        (host !== undefined && plain(host).includes(p)))
    )
  }
  let shown = title
  const last = parts.at(-1)!
  if (isOutlet(last)) shown = shown.slice(0, shown.lastIndexOf(last)).replace(/[\s|–—»·•:-]+$/, '')
  if (isOutlet(parts[0]!)) shown = shown.slice(parts[0]!.length).replace(/^[\s|–—»·•:-]+/, '')
  return shown.length >= 8 ? shown : title
}
