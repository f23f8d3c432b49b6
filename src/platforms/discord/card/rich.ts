import type { Inline, Rich } from '../../../core/card.ts'
import { hostOf, otherHost } from '../../chat/address.ts'
import { safeAddress } from './address.ts'
import { clip, head, points } from './clip.ts'
import { codeText, escapeLine, escapeText } from './escape.ts'

const timeStyle = { date: 'D', datetime: 'F', time: 't', relative: 'R' } as const

/** Ids of Discord: 17 to 20 digits. */
export function isSnowflake(id: string): boolean {
  return /^\d{17,20}$/.test(id)
}

/** Text with structure as Discord markdown. */
export function richMarkdown(rich: Rich): string {
  return inlines(rich).reduce<string>((text, inline) => join(text, inlineMarkdown(inline)), '')
}

export function inlines(rich: Rich): readonly Inline[] {
  return typeof rich === 'string' ? [rich] : rich
}

/** Two runs of asterisks that meet would mean something else. */
function join(before: string, next: string): string {
  return before.endsWith('*') && next.startsWith('*') ? `${before}\u200b${next}` : before + next
}

function inlineMarkdown(inline: Inline): string {
  if (typeof inline === 'string') return escapeText(inline)
  switch (inline.type) {
    case 'strong':
      return around('**', inline.text)
    case 'implied':
      return around('*', inline.text)
    case 'code':
      return codeText(inline.text)
    case 'exact':
      return escapeText(inline.text)
    case 'link':
      return link(inline.text, inline.url)
    case 'time':
      return `<t:${Math.floor(inline.at / 1000)}:${timeStyle[inline.style]}>`
    case 'member':
      return isSnowflake(inline.id) ? `<@${inline.id}>` : escapeLine(clip(`@${inline.name}`, 100))
    case 'role':
      return isSnowflake(inline.id) ? `<@&${inline.id}>` : escapeLine(clip(`@${inline.name}`, 100))
    case 'channel':
      return isSnowflake(inline.id) ? `<#${inline.id}>` : escapeLine(clip(`#${inline.name}`, 100))
  }
}

/** Marks must touch the letters: "** a**" would not be bold. */
function around(mark: string, text: string): string {
  const inner = text.trim()
  if (!inner) return escapeText(text)
  const start = text.indexOf(inner)
  return `${escapeText(text.slice(0, start))}${mark}${escapeText(inner)}${mark}${escapeText(text.slice(start + inner.length))}`
}

/** A link whose text can't lie: where it names another host, the true one is written behind it and is the link. */
export function link(text: string, url: string): string {
  const address = safeAddress(url)
  if (!address) return escapeLine(text)
  const shown = escapeLine(clip(text, 500)).trim()
  if (otherHost(text, address) !== 'none') return `${shown} ([${escapeLine(hostOf(address))}](${address}))`
  if (!shown || /:\/\//.test(text)) return `<${address}>`
  return `[${shown}](${address})`
}

/** As much of the text as fits into `budget` code points of markdown, cut between words or graphemes. */
export function fitRich(rich: Rich, budget: number): { readonly markdown: string; readonly cut: boolean } {
  let markdown = ''
  for (const inline of inlines(rich)) {
    const next = join(markdown, inlineMarkdown(inline))
    if (points(next) <= budget) {
      markdown = next
      continue
    }
    const rest = shorten(inline, budget - points(markdown) - 2)
    return { markdown: `${join(markdown, rest)}…`, cut: true }
  }
  return { markdown, cut: false }
}

/** The longest beginning of a run of text whose markdown fits; links, times and mentions are whole or not there. */
function shorten(inline: Inline, budget: number): string {
  if (typeof inline !== 'string' && (!('text' in inline) || inline.type === 'link')) return ''
  const text = typeof inline === 'string' ? inline : inline.text
  let low = 0
  let high = Math.max(0, Math.min(points(text.slice(0, budget * 2 + 2)), budget))
  const at = (count: number) => {
    const part = head(text, count).trimEnd()
    return inlineMarkdown(typeof inline === 'string' ? part : ({ ...inline, text: part } as Inline))
  }
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (points(at(middle)) <= budget) low = middle
    else high = middle - 1
  }
  const kept = head(text, low)
  const space = kept.lastIndexOf(' ')
  return at(space > kept.length - 40 && space > 0 ? points(kept.slice(0, space)) : low)
}
