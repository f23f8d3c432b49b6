import { cleanLine } from './clean.ts'

/** An address that may be linked: http(s), and not hiding its host behind a user name ("https://bank.example@evil.example"). */
export function webUrl(address: string | undefined): URL | undefined {
  if (!address || !URL.canParse(address)) return undefined
  const parsed = new URL(address)
  const isWeb = parsed.protocol === 'http:' || parsed.protocol === 'https:'
  return isWeb && !parsed.username && !parsed.password && parsed.hostname ? parsed : undefined
}

/** The host as it is shown: without "www.". */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}

/**
 * Whether the text of a link names another host than the one it leads to: not at all; in passing, as a headline names a
 * firm ("Booking.com fined"); or as an address, so that a reader would take it for the goal.
 */
export type OtherHost = 'none' | 'in passing' | 'as an address'

/** Reads the first thousand characters: a longer text is no label. */
export function otherHost(text: string, url: string): OtherHost {
  const plain = withPlainLetters(text)
  const others = namesOf(plain).filter(({ name }) => !leadsThere(name, url))
  const schemes =
    plain.includes('://') && !plain.includes(`://${hostOf(url)}`) && !plain.includes(`://www.${hostOf(url)}`)
  if (schemes || others.some(({ isAddress }) => isAddress)) return 'as an address'
  if (others.length === 0) return 'none'
  const words = plain.split(/\s+/).filter((word) => !others.some(({ name }) => word.includes(name)))
  return words.some((word) => /\p{L}{2}/u.test(word)) ? 'in passing' : 'as an address'
}

/** Full-width and other compatible letters look like the plain ones; ideographic stops look like dots. */
function withPlainLetters(text: string): string {
  return cleanLine(text.slice(0, 2000))
    .slice(0, 1000)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[。．｡․]/g, '.')
}

/** What looks like the name of a host: letters and dots with a top level, or whatever comes after a scheme. */
function namesOf(plain: string): { readonly name: string; readonly isAddress: boolean }[] {
  return [...plain.matchAll(/[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu)].flatMap(({ 0: name, index }) => {
    const before = plain.slice(0, index)
    const afterScheme = before.endsWith('://')
    if (!afterScheme && !/\.\p{L}[\p{L}\p{N}-]+$/u.test(name)) return []
    const after = plain.slice(index + name.length)
    const isAddress = afterScheme || name.startsWith('www.') || /[@/]$/.test(before) || /^(?:\/|:\d)/.test(after)
    return [{ name, isAddress }]
  })
}

function leadsThere(name: string, url: string): boolean {
  const host = hostOf(url)
  const named = URL.canParse(`http://${name}`) ? hostOf(`http://${name}`) : name
  return named === host || host.endsWith(`.${named}`)
}
