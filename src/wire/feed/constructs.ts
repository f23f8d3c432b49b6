import { plainText } from '../html/plain.ts'
import { escapeText, sanitizeHtml } from '../html/sanitize.ts'
import type { Construct } from './neutral.ts'
import { textOf, type XmlNode } from './tree.ts'

/** The markup inside an element, as HTML source. */
export function innerMarkup(node: XmlNode): string {
  const out: string[] = []
  const visit = (at: XmlNode) => {
    for (const one of at.children) {
      if (typeof one === 'string') {
        out.push(escapeText(one))
        continue
      }
      const name = localTag(one)
      out.push('<', name)
      for (const key in one.attributes)
        out.push(' ', key, '="', one.attributes[key]!.replace(/&/g, '&amp;').replace(/"/g, '&quot;'), '"')
      out.push('>')
      visit(one)
      out.push('</', name, '>')
    }
  }
  visit(node)
  return out.join('')
}

const localTag = (node: XmlNode) => (node.name.startsWith('xhtml:') ? node.name.slice(6) : node.tag)

/** Whether a string that may be either is HTML: a tag that closes, or an entity of HTML. */
export function looksLikeHtml(text: string): boolean {
  return /<\/?[a-z][a-z0-9]*(\s[^<>]{0,2000})?\/?>|<!--|&(?:[a-z]{2,31}\d*|#\d{1,7}|#x[0-9a-f]{1,6});/i.test(text)
}

/** RSS has no types: markup is there escaped, in CDATA, or bare. */
export function untyped(node: XmlNode | undefined): Construct | undefined {
  if (!node) return undefined
  if (node.children.some((one) => typeof one !== 'string')) return html(innerMarkup(node), node.base)
  const text = textOf(node)
  if (text === undefined) return undefined
  return looksLikeHtml(text) ? html(text, node.base) : { value: text, html: false }
}

export function html(markup: string, base: string | undefined): Construct | undefined {
  const value = sanitizeHtml(markup, base).trim()
  return value === '' ? undefined : { value, html: true }
}

/** The address of the first picture in a piece of safe HTML. */
export function firstPicture(construct: Construct | undefined): string | undefined {
  if (!construct?.html) return undefined
  const source = /<img [^>]*?\bsrc="([^"]{1,2000})"/.exec(construct.value)?.[1]?.replaceAll('&amp;', '&')
  return source && /^https?:/i.test(source) ? source : undefined
}

/** A construct as a reader sees it. */
export function plainOf(construct: Construct | undefined): string | undefined {
  if (!construct) return undefined
  const text = construct.html ? plainText(construct.value) : construct.value.replace(/\s+/g, ' ').trim()
  return text === '' ? undefined : text
}
