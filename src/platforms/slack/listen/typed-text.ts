/**
 * Slack's encoding of what people type, turned back: `<@U1|ann>` → `@U1`, `<#C1|desk>` → `#C1`, `<https://x|y>` → the
 * address, `&amp; &lt; &gt;` → `& < >` (docs.slack.dev, "Formatting message text").
 */
export function decodeTyped(text: string): string {
  return decode(text, { link: (url) => url, name: (id) => id })
}

/** The same for a message that is read rather than obeyed: links keep their label before their address, people and channels their names. */
export function decodeMessage(text: string): string {
  return decode(text, {
    link: (url, label) => (label && label !== url && !url.endsWith(`//${label}`) ? `${label} ${url}` : url),
    name: (id, label) => (label ? `${id[0]}${label}` : id),
  })
}

type Show = (what: string, label: string) => string

function decode(text: string, { link, name }: { readonly link: Show; readonly name: Show }): string {
  const plain = text.replace(/<([^<>]{1,4000})>/g, (whole, inner: string) => {
    const bar = inner.indexOf('|')
    const head = bar < 0 ? inner : inner.slice(0, bar)
    const label = bar < 0 ? '' : inner.slice(bar + 1)
    if (head.startsWith('@') || head.startsWith('#')) return name(head, label)
    if (head.startsWith('!date^')) return label
    if (head.startsWith('!subteam^')) return label || `@${head.slice(9)}`
    if (head.startsWith('!')) return `@${head.slice(1)}`
    if (head.startsWith('mailto:')) return label || head.slice(7)
    return /^[a-z][a-z0-9+.-]*:/i.test(head) ? link(head, label) : whole
  })
  return plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/** What comes after (or, when nothing does, before) the mention of the app. */
export function afterMention(text: string, botUser: string): string {
  const mention = new RegExp(`<@${botUser}(?:\\|[^<>]*)?>`)
  const found = mention.exec(text)
  if (!found) return decodeTyped(text).trim()
  // "@Nightdesk, sources" and "@Nightdesk: help", as one speaks to people.
  const after = text.slice(found.index + found[0].length).replace(/^[\s,:;.!?–—-]+/, '')
  return decodeTyped(after || text.slice(0, found.index)).trim()
}
