import type { Problems } from './problems.ts'

const token =
  /^(?:@[UW][A-Z0-9]+|#[CG][A-Z0-9]+|!(?:here|channel|everyone)|!subteam\^S[A-Z0-9]+|!date\^\d+\^[^|^]+(?:\^[^|]+)?|https?:\/\/[^|\s]+|mailto:[^|\s]+)(?:\|[^|]*)?$/

/**
 * Slack's markup rules: `&`, `<` and `>` are control characters; outside of a known `<…>` token they must be written as
 * `&amp;`, `&lt;`, `&gt;` (docs.slack.dev, "Formatting message text").
 */
export function checkMrkdwn(p: Problems, path: string, text: string): void {
  const rest = text.replace(/<([^<>]*)>/g, (whole, inner: string) => {
    if (!token.test(inner)) p.add(path, `“${whole}” is no link, mention or date`)
    const label = inner.includes('|') ? inner.slice(inner.indexOf('|') + 1) : ''
    if (/\n/.test(label)) p.add(path, 'a line break inside a link’s text')
    if (/^!date/.test(inner) && label === '') p.add(path, 'a date without its fallback')
    return ''
  })
  if (/[<>]/.test(rest)) p.add(path, 'an unescaped < or >')
  if (/&(?!(?:amp|lt|gt);)/.test(rest)) p.add(path, 'an unescaped &')
}

/** The live mentions and the links of a piece of mrkdwn, for tests that look for hostile ones. */
export function tokensOf(text: string): { mentions: string[]; links: { url: string; label: string }[] } {
  const mentions: string[] = []
  const links: { url: string; label: string }[] = []
  for (const [, inner = ''] of text.matchAll(/<([^<>]*)>/g)) {
    const [head = '', label = ''] = inner.split('|')
    if (head.startsWith('!date')) continue
    if (/^[@#!]/.test(head)) mentions.push(head)
    else links.push({ url: head, label })
  }
  return { mentions, links }
}
