import { parseDate } from '../dates/index.ts'
import { firstPicture, html, innerMarkup, untyped } from './constructs.ts'
import { hintedInterval } from './hints.ts'
import { absolute, firstLink } from './links.ts'
import { enclosuresOf, pictureOf } from './media.ts'
import type { Construct, RichFeed, RichItem } from './neutral.ts'
import { joinPeople, personName } from './people.ts'
import { child, childrenOf, elements, textIn, textOf, textsIn, type XmlNode } from './tree.ts'

/** RSS 0.9x, 2.0 and RDF (1.0), with Dublin Core, content, iTunes, media and Atom elements in them. */
export function readRss(root: XmlNode, format: 'rss' | 'rdf', limit: number): RichFeed {
  const channel = child(root, 'channel') ?? (root.name === 'channel' ? root : undefined) ?? root
  const items = findItems(root, limit).map(readItem)
  const image = child(channel, 'image')
  const description = construct(
    channel,
    'description',
    'dc:description',
    'itunes:summary',
    'itunes:subtitle',
    'tagline',
    'subtitle',
    'atom:subtitle',
  )
  return {
    format,
    title: construct(channel, 'title', 'dc:title', 'media:title'),
    link: linkOf(channel),
    description,
    language:
      textIn(channel, 'language', 'dc:language')?.replace('_', '-') ?? channel.lang?.replace('_', '-') ?? root.lang,
    published: date(channel, 'pubdate', 'dcterms:issued', 'dcterms:created'),
    updated: date(channel, 'lastbuilddate', 'dc:date', 'dcterms:modified', 'atom:updated', 'pubdate'),
    id: textIn(channel, 'guid', 'atom:id', 'dc:identifier') ?? channel.attributes['rdf:about'],
    author: authorOf(channel),
    copyright: construct(channel, 'copyright', 'dc:rights', 'dcterms:rights', 'media:copyright', 'atom:rights'),
    generator: textIn(channel, 'generator') ?? generatorAgent(channel),
    image: firstLink([
      image && absolute(textIn(image, 'url'), image.base),
      pictureOf(channel),
      image && absolute(image.attributes['rdf:resource'], image.base),
      firstPicture(description),
    ]),
    feedLink: childrenOf(channel, 'atom:link')
      .filter((link) => link.attributes.rel === 'self')
      .map((link) => absolute(link.attributes.href, link.base))[0],
    categories: categoriesOf(channel),
    interval: hintedInterval(channel),
    items,
  } as RichFeed
}

/** Items wherever they are: in the channel, beside it (RDF), and inside each other where a tag was left open. */
function findItems(root: XmlNode, limit: number): XmlNode[] {
  const found: XmlNode[] = []
  const visit = (node: XmlNode, level: number) => {
    for (const one of elements(node)) {
      if (found.length >= limit) return
      if (one.name === 'item' || one.name === 'entry') found.push(one)
      if (
        level < 6 &&
        (one.name === 'item' ||
          one.name === 'channel' ||
          one.name === 'items' ||
          one.name === 'rss' ||
          one.name === 'entry')
      )
        visit(one, level + 1)
    }
  }
  visit(root, 0)
  return found
}

function readItem(node: XmlNode): RichItem {
  const guid = child(node, 'guid')
  const guidText = textOf(guid)
  const isAddress =
    guidText !== undefined &&
    guid?.attributes.ispermalink?.toLowerCase() !== 'false' &&
    guid?.attributes.isPermaLink?.toLowerCase() !== 'false'
  const content = firstConstruct(
    node,
    'content:encoded',
    'xhtml:body',
    'body',
    'fullitem',
    'atom:content',
    'content:items',
    'content',
  )
  const description = construct(
    node,
    'description',
    'dc:description',
    'itunes:summary',
    'atom:summary',
    'summary',
    'media:description',
    'itunes:subtitle',
  )
  return {
    id: guidText ?? textIn(node, 'atom:id', 'id', 'dc:identifier') ?? node.attributes['rdf:about'],
    title: construct(node, 'title', 'dc:title', 'media:title', 'itunes:title'),
    link: firstLink([
      linkOf(node),
      isAddress && /^https?:/i.test(guidText) ? absolute(guidText, guid?.base) : undefined,
    ]),
    published: date(
      node,
      'pubdate',
      'dc:date',
      'dcterms:issued',
      'dcterms:created',
      'atom:published',
      'dcterms:available',
      'published',
    ),
    updated: date(node, 'atom:updated', 'dcterms:modified', 'lastbuilddate', 'updated', 'modified', 'dc:date'),
    author: authorOf(node),
    summary: description ?? content,
    content,
    categories: categoriesOf(node),
    enclosures: enclosuresOf(node),
    image: pictureOf(node) ?? imageChild(node) ?? firstPicture(content ?? description),
  } as RichItem
}

function imageChild(node: XmlNode): string | undefined {
  const image = child(node, 'image')
  return image && absolute(textIn(image, 'url', 'link') ?? textOf(image), image.base)
}

function construct(node: XmlNode, ...names: readonly string[]): Construct | undefined {
  for (const name of names) {
    for (const one of childrenOf(node, name)) {
      const found = untyped(one)
      if (found) return found
    }
  }
  return names.some((name) => child(node, name)) ? { value: '', html: false } : undefined
}

function firstConstruct(node: XmlNode, ...names: readonly string[]): Construct | undefined {
  for (const name of names) {
    for (const one of childrenOf(node, name)) {
      const bare = one.children.some((c) => typeof c !== 'string')
      const found = html(bare ? innerMarkup(one) : (textOf(one) ?? ''), one.base)
      if (found) return found
    }
  }
  return undefined
}

function linkOf(node: XmlNode): string | undefined {
  // Of several the last one counts, as it does for dates.
  const rss = childrenOf(node, 'link')
    .map((one) => absolute(textOf(one) ?? (one.attributes.rel ? undefined : one.attributes.href), one.base))
    .toReversed()
  const atom = childrenOf(node, 'link', 'atom:link')
    .filter((one) => one.attributes.href && (one.attributes.rel ?? 'alternate') === 'alternate')
    .map((one) => absolute(one.attributes.href, one.base))
  return firstLink([...rss, ...atom].filter((one) => one !== undefined))
}

function date(node: XmlNode, ...names: readonly string[]): number | undefined {
  for (const name of names) {
    // Where one occurs twice, the later overwrites the earlier, as in the readers that publishers test with.
    const at = textsIn(node, name)
      .map(parseDate)
      .findLast((one) => one !== undefined)
    if (at !== undefined) return at
  }
  return undefined
}

/** The most telling first; those of one line are taken together. */
const authorNames = [
  ['author', 'managingeditor'],
  ['dc:creator', 'dc:author'],
  ['itunes:author'],
  ['atom:author'],
  ['itunes:owner'],
  ['webmaster', 'dc:publisher', 'dc:contributor', 'media:credit'],
]

function authorOf(node: XmlNode): string | undefined {
  for (const names of authorNames) {
    const people = childrenOf(node, ...names).map((one) => {
      const name = textIn(one, 'name', 'atom:name', 'itunes:name')
      return name ?? textIn(one, 'email', 'atom:email', 'itunes:email') ?? personName(textOf(one))
    })
    const joined = joinPeople(people)
    if (joined) return joined
  }
  return undefined
}

function categoriesOf(node: XmlNode): string[] {
  const out: string[] = []
  const visit = (at: XmlNode) => {
    for (const one of elements(at)) {
      if (one.name === 'category' || one.name === 'dc:subject' || one.name === 'media:category')
        push(textOf(one) ?? one.attributes.term ?? one.attributes.label)
      else if (one.name === 'itunes:category') {
        push(one.attributes.text)
        visit(one)
      } else if (one.name === 'itunes:keywords' || one.name === 'media:keywords')
        for (const word of (textOf(one) ?? '').split(',')) push(word.trim())
      else if (one.name === 'atom:category') push(one.attributes.label ?? one.attributes.term)
    }
  }
  const push = (text: string | undefined) => {
    if (text && !out.includes(text) && out.length < 100) out.push(text)
  }
  visit(node)
  return out
}

function generatorAgent(channel: XmlNode): string | undefined {
  const agent = child(channel, 'admin:generatoragent')
  return agent && (agent.attributes['rdf:resource'] ?? textOf(agent))
}
