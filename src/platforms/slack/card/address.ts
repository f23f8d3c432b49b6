import { hostOf, otherHost, webUrl } from '../../chat/address.ts'
import { cleanLine } from '../../chat/clean.ts'
import { sizes } from '../limits.ts'

/** A web address as a link may carry it, or nothing: other schemes and overlong addresses are no links. */
export function webAddress(url: string | undefined): string | undefined {
  if (!url || url.length > sizes.url) return undefined
  const href = webUrl(url)?.href
  return href !== undefined && href.length <= sizes.url && !/[<>|\s]/.test(href) ? url.trim() : undefined
}

/** Longer than this is no label: it comes as text before its link. */
const longestLabel = 300

/**
 * What a link may say: the text, unless it names a host that the link does not lead to. Then the text comes before the
 * link, and the link says its own host.
 */
export function honestLabel(text: string, url: string): { readonly before: string; readonly label: string } {
  if (text.length > longestLabel) return { before: text, label: hostOf(url) }
  const label = cleanLine(text)
  if (label === '') return { before: '', label: hostOf(url) }
  if (label === url) return { before: '', label: url }
  return otherHost(label, url) === 'none' ? { before: '', label } : { before: label, label: hostOf(url) }
}

/** The same for a headline, which may name a host in passing: it stays the link, and shows where it leads. */
export function honestTitle(title: string, url: string): { readonly before: string; readonly label: string } {
  const isPassing = title.length <= longestLabel && otherHost(title, url) === 'in passing'
  return isPassing ? { before: '', label: `${cleanLine(title)} (${hostOf(url)})` } : honestLabel(title, url)
}
