import { parseDate } from '../dates/index.ts'
import { firstPicture, html, innerMarkup, looksLikeHtml } from './constructs.ts'
import { hintedInterval } from './hints.ts'
import { absolute } from './links.ts'
import { enclosuresOf, pictureOf } from './media.ts'
import type { Construct, RichFeed, RichItem } from './neutral.ts'
import { joinPeople, personName } from './people.ts'
import { childrenOf, elements, textIn, textOf, textsIn, type XmlNode } from './tree.ts'

const both = (names: readonly string[]) =>
  names.flatMap((name) => (name.includes(':') ? [name] : [`atom:${name}`, name]))

/** Atom 1.0 (RFC 4287) and the drafts before it (0.3 with `mode`, `issued`, `modified`, `tagline`, `copyright`). */
export function readAtom(root: XmlNode, limit: number): RichFeed {
  const feed = root
  const entries = elements(root).flatMap((one) =>
    isNamed(one, 'entry') ? [one] : isNamed(one, 'entries') ? elements(one).filter((e) => isNamed(e, 'entry')) : [],
  )
  return {
    format: 'atom',
    title: construct(feed, 'title', 'dc:title'),
    link: link(feed, 'alternate'),
    description: construct(feed, 'subtitle', 'tagline', 'description', 'dc:description', 'info'),
    language: (feed.attributes['xml:lang'] ?? textIn(feed, 'dc:language', ...both(['language'])))?.replace('_', '-'),
    published: date(feed, 'published', 'issued', 'created', 'dcterms:issued'),
    updated: date(feed, 'updated', 'modified', 'dcterms:modified', 'dc:date'),
    id: idOf(feed),
    author: people(feed),
    copyright: construct(feed, 'rights', 'copyright', 'dc:rights', 'dcterms:rights'),
    generator: generatorOf(feed),
    image: absolute(textIn(feed, ...both(['logo', 'icon'])), feed.base) ?? pictureOf(feed),
    feedLink: link(feed, 'self'),
    categories: categories(feed),
    interval: hintedInterval(feed),
    items: (isNamed(root, 'entry') ? [root] : entries).slice(0, limit).map(readEntry),
  } as RichFeed
}

function readEntry(node: XmlNode): RichItem {
  const source = elements(node).find((one) => isNamed(one, 'source'))
  const content = construct(node, 'content', 'content:encoded', 'xhtml:body', 'fullitem', 'body')
  const summary = construct(node, 'summary', 'description', 'dc:description', 'itunes:summary', 'media:description')
  return {
    id: idOf(node),
    title: construct(node, 'title', 'dc:title', 'media:title'),
    link: link(node, 'alternate') ?? link(node, 'via') ?? link(node, undefined),
    published: date(node, 'published', 'issued', 'created', 'dcterms:issued', 'dc:date', 'pubdate'),
    updated: date(node, 'updated', 'modified', 'dcterms:modified', 'dc:date'),
    author: people(node) ?? (source && people(source)),
    summary: summary ?? content,
    content,
    categories: categories(node),
    enclosures: enclosuresOf(node),
    image: pictureOf(node) ?? firstPicture(content ?? summary),
  } as RichItem
}

const isNamed = (node: XmlNode, name: string) => node.name === name || node.name === `atom:${name}`

function idOf(node: XmlNode): string | undefined {
  for (const one of childrenOf(node, 'atom:id', 'id', 'guid')) {
    const text = textOf(one)
    if (text !== undefined) return /^[./]|^[^:\s]+\/[^:\s]*$/.test(text) ? (absolute(text, one.base) ?? text) : text
  }
  return undefined
}

/** A text construct (RFC 4287, 3.1 and 4.1.3): text, html, xhtml, a media type, or Atom 0.3's escaped, xml, base64. */
function construct(node: XmlNode, ...names: readonly string[]): Construct | undefined {
  for (const name of both(names)) {
    for (const one of childrenOf(node, name)) {
      const found = typed(one)
      if (found) return found
    }
  }
  return undefined
}

function typed(node: XmlNode): Construct | undefined {
  const type = (node.attributes.type ?? '').trim().toLowerCase()
  const mode = (node.attributes.mode ?? '').toLowerCase()
  const bare = node.children.some((one) => typeof one !== 'string')
  if (bare) return html(unwrap(innerMarkup(node), type), node.base)
  let text = textOf(node)
  if (text === undefined) return undefined
  const wrapped =
    mode === 'base64' ||
    (node.attributes.type !== undefined &&
      /^(?!text\/|html|xhtml|text$)[a-z]+\/(?!.*(\+|\/)xml)/.test(type) &&
      isBase64(text))
  if (wrapped) text = Buffer.from(text, 'base64').toString('utf8').trim()
  if (type === 'text' || type === 'text/plain')
    return looksLikeHtml(text) && mode === 'escaped' ? html(text, node.base) : { value: text, html: false }
  if (type === 'html' || type === 'xhtml' || type.endsWith('html') || type.endsWith('+xml'))
    return html(text, node.base)
  return looksLikeHtml(text) ? html(text, node.base) : { value: text, html: false }
}

/** The div that must be around XHTML is no part of the content (RFC 4287, 3.1.1.3). */
function unwrap(markup: string, type: string): string {
  if (type !== 'xhtml') return markup
  const trimmed = markup.trim()
  const open = /^<div(?:\s[^<>]{0,500})?>/i.exec(trimmed)
  if (!open || !trimmed.endsWith('</div>')) return markup
  const inner = trimmed.slice(open[0].length, -6)
  return inner.lastIndexOf('<div') > inner.lastIndexOf('</div>') ? markup : inner
}

/** The program that made the feed, with its version and address, as far as they are there. */
function generatorOf(feed: XmlNode): string | undefined {
  const node = childrenOf(feed, 'atom:generator', 'generator')[0]
  if (!node) return undefined
  const { version, uri, url } = node.attributes
  return [textOf(node), version && `v${version}`, uri ?? url].filter(Boolean).join(' ') || undefined
}

const isBase64 = (text: string) => text.length > 3 && /^[A-Za-z0-9+/\s]+={0,2}$/.test(text)

function link(node: XmlNode, rel: string | undefined): string | undefined {
  const found = childrenOf(node, 'atom:link', 'link').filter((one) => {
    const written =
      one.attributes.rel?.toLowerCase().replace('http://www.iana.org/assignments/relation/', '') ?? 'alternate'
    return rel === undefined
      ? !['enclosure', 'self', 'replies', 'edit', 'next', 'previous', 'hub'].includes(written)
      : written === rel
  })
  const best =
    found.find((one) => one.attributes.href && /html/.test(one.attributes.type ?? 'html')) ??
    found.find((one) => one.attributes.href)
  return best ? absolute(best.attributes.href, best.base) : absolute(found.map(textOf).find(Boolean), node.base)
}

function date(node: XmlNode, ...names: readonly string[]): number | undefined {
  for (const name of both(names)) {
    // Where one occurs twice, the later overwrites the earlier, as in the readers that publishers test with.
    const at = textsIn(node, name)
      .map(parseDate)
      .findLast((one) => one !== undefined)
    if (at !== undefined) return at
  }
  return undefined
}

function people(node: XmlNode): string | undefined {
  for (const names of [['author'], ['dc:creator', 'itunes:author'], ['managingeditor']]) {
    const found = childrenOf(node, ...both(names)).map(
      (one) => textIn(one, ...both(['name'])) ?? textIn(one, ...both(['email'])) ?? personName(textOf(one)),
    )
    const joined = joinPeople(found)
    if (joined) return joined
  }
  return undefined
}

function categories(node: XmlNode): string[] {
  const out = new Set<string>()
  for (const one of elements(node)) {
    if (isNamed(one, 'category')) {
      const text = one.attributes.label ?? one.attributes.term ?? textOf(one)
      if (text) out.add(text)
    } else if (one.name === 'dc:subject' || one.name === 'media:category') {
      const text = textOf(one)
      if (text) out.add(text)
    } else if (one.name === 'itunes:category' && one.attributes.text) out.add(one.attributes.text)
    if (out.size >= 100) break
  }
  return [...out]
}
