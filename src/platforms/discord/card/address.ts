import { cleanLine } from './clean.ts'

/**
 * An http(s) address that may be linked, with everything encoded that could end a link in markdown; nothing when it is
 * none, is too long, or hides its host behind a user name ("https://bank.example@evil.example").
 */
export function safeAddress(url: string, limit = 2000): string | undefined {
  if (!URL.canParse(url)) return undefined
  const parsed = new URL(url)
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return undefined
  if (parsed.username || parsed.password || !parsed.hostname) return undefined
  const href = parsed.href.replace(/[()<>[\]|`\\"'{}^]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return href.length <= limit ? href : undefined
}

/** The host as it is shown: without "www.". */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}

/** True when the text of a link names an address on another host than the one it leads to. */
export function lies(text: string, url: string): boolean {
  const host = hostOf(url)
  // Full-width and other compatible letters look like the plain ones; ideographic stops look like dots.
  const plain = cleanLine(text)
    .slice(0, 1000)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[。．｡․]/g, '.')
  for (const [name] of plain.matchAll(/[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu)) {
    if (!/\.\p{L}[\p{L}\p{N}-]+$/u.test(name) && !plain.includes(`://${name}`)) continue
    const named = URL.canParse(`http://${name}`) ? hostOf(`http://${name}`) : name
    if (named !== host && !host.endsWith(`.${named}`)) return true
  }
  return plain.includes('://') && !plain.includes(`://${host}`) && !plain.includes(`://www.${host}`)
}
