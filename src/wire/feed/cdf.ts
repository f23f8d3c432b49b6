import { parseDate } from '../dates/index.ts'
import { untyped } from './constructs.ts'
import { absolute } from './links.ts'
import type { RichFeed, RichItem } from './neutral.ts'
import { child, childrenOf, textOf, type XmlNode } from './tree.ts'

/** The Channel Definition Format (W3C note of 1997), which some old publishers still serve. */
export function readCdf(root: XmlNode, limit: number): RichFeed {
  const attribute = (node: XmlNode, name: string) =>
    Object.entries(node.attributes).find(([key]) => key.toLowerCase() === name)?.[1]
  const link = (node: XmlNode) => {
    const anchor = child(node, 'a')
    return absolute(attribute(node, 'href') ?? (anchor && (attribute(anchor, 'href') ?? textOf(anchor))), node.base)
  }
  const shared = (node: XmlNode) => ({
    title: untyped(child(node, 'title')),
    link: link(node),
    updated: parseDate(attribute(node, 'lastmod') ?? ''),
  })
  return {
    format: 'cdf',
    ...shared(root),
    description: untyped(child(root, 'abstract')),
    categories: [],
    items: childrenOf(root, 'item')
      .slice(0, limit)
      .map(
        (item) =>
          ({
            ...shared(item),
            id: link(item),
            summary: untyped(child(item, 'abstract')),
            categories: [],
            enclosures: [],
          }) as RichItem,
      ),
  } as RichFeed
}
