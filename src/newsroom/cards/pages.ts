import type { Card, CardPart, Inline, Rich } from '../../core/card.ts'
import { say } from '../../locales/index.ts'

/** Articles that belong together: a story with a line at its head, or those that stand alone. */
export interface Group<T> {
  readonly head?: Inline[]
  readonly entries: readonly { readonly of: T; readonly text: Rich }[]
}

/** A part of what is told together, as one message: what it shows, and of which articles. */
export interface Page<T> {
  readonly parts: readonly CardPart[]
  readonly of: readonly T[]
}

/**
 * What one message holds of a list, addresses included, so that no platform has to cut it: Discord takes 6,000 characters in all embeds of
 * one (https://docs.discord.com/developers/resources/message#embed-object-embed-limits), with what escaping adds.
 */
const charactersAtMost = 4000
const entriesAtMost = 40

/** Parts groups into pages, in order. A story that is parted is named on each of its pages. */
export function pagesOf<T>(groups: readonly Group<T>[]): Page<T>[] {
  const pages: Page<T>[] = []
  let parts: CardPart[] = []
  let of: T[] = []
  let used = 0
  const close = () => {
    if (of.length) pages.push({ parts, of })
    parts = []
    of = []
    used = 0
  }
  for (const { head, entries } of groups) {
    let items: Rich[] = []
    let continued = false
    const end = () => {
      if (items.length === 0) return
      if (head) parts.push({ type: 'text', text: continued ? [...head, say.lists.continued] : head })
      parts.push({ type: 'list', items })
      items = []
      continued = true
    }
    for (const { of: one, text } of entries) {
      const size = sizeOf(text) + (items.length === 0 && head ? sizeOf(head) : 0)
      if (of.length > 0 && (used + size > charactersAtMost || of.length >= entriesAtMost)) {
        end()
        close()
      }
      items.push(text)
      of.push(one)
      used += size
    }
    end()
  }
  close()
  return pages
}

/** The cards of the pages: the first has the title and what is said before all, each tells which it is where there are several. */
export function pageCards<T>(
  pages: readonly Page<T>[],
  { title, opening }: { readonly title: string; readonly opening: readonly CardPart[] },
): Card[] {
  return pages.map(({ parts }, i) => {
    if (i > 0) return { tone: 'news', title: say.lists.page(i + 1, pages.length, title), parts }
    const many: CardPart[] = pages.length > 1 ? [{ type: 'context', text: say.lists.firstPage(pages.length) }] : []
    return { tone: 'news', title, parts: [...opening, ...parts, ...many] }
  })
}

function sizeOf(rich: Rich): number {
  if (typeof rich === 'string') return rich.length
  return rich.reduce((sum, inline) => {
    if (typeof inline === 'string') return sum + inline.length
    if (inline.type === 'time') return sum + 20
    if (inline.type === 'member' || inline.type === 'role' || inline.type === 'channel')
      return sum + inline.id.length + inline.name.length
    return sum + inline.text.length + (inline.type === 'link' ? inline.url.length + 4 : 0)
  }, 4)
}
