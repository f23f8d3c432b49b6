import { sizes } from '../limits.ts'
import { clean } from './foreign.ts'

/** A web address as a link may carry it, or nothing: other schemes and overlong addresses are no links. */
export function webAddress(url: string | undefined): string | undefined {
  if (!url || url.length > sizes.url || !URL.canParse(url)) return undefined
  const parsed = new URL(url)
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return undefined
  if (parsed.username || parsed.password) return undefined
  return parsed.href.length <= sizes.url && !/[<>|\s]/.test(parsed.href) ? url.trim() : undefined
}

/** The host that a link leads to, for readers. */
export function hostOf(url: string): string {
  return new URL(url).host
}

/** Longer than this is no label: it stands as text before its link. */
const longestLabel = 300

/**
 * What a link may say: the text, unless it names an address that the link does not lead to. Then the text stands before
 * the link, and the link says its own host.
 */
export function honestLabel(text: string, url: string): { before: string; label: string } {
  if (text.length > longestLabel) return { before: text, label: hostOf(url) }
  const label = clean(text).replace(/\s+/g, ' ').trim()
  if (label === '') return { before: '', label: hostOf(url) }
  if (label === url) return { before: '', label: url }
  const lies = hostsIn(label).some((host) => !sameSite(host, new URL(url).hostname))
  return lies ? { before: label, label: hostOf(url) } : { before: '', label }
}

/** Everything in a text that looks like a host: letters and dots, with any dot that a reader takes for one. */
function hostsIn(text: string): string[] {
  const dotted = text
    .normalize('NFKC')
    .replace(/[。．｡․]/g, '.')
    .toLowerCase()
  return dotted
    .split(/[^\p{L}\p{N}.-]+/u)
    .map((word) => word.replace(/^[.-]+|[.-]+$/g, ''))
    .filter((word) => /\.\p{L}{2,}$/u.test(word))
}

function sameSite(host: string, target: string): boolean {
  const bare = (name: string) => name.replace(/^www\./, '')
  return bare(target) === bare(host) || bare(target).endsWith(`.${bare(host)}`)
}
