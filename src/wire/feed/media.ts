import { absolute } from './links.ts'
import type { Enclosure } from './neutral.ts'
import { childrenOf, elements, textOf, type XmlNode } from './tree.ts'

/** `enclosure` of RSS, `link rel=enclosure` of Atom and what media RSS adds, each address once. */
export function enclosuresOf(item: XmlNode): Enclosure[] {
  const out: Enclosure[] = []
  const add = (node: XmlNode, url: string | undefined, length: string | undefined) => {
    const at = absolute(url, node.base)
    if (at === undefined || out.some((one) => one.url === at)) return
    const type = node.attributes.type
    out.push({ url: at, ...(type ? { type } : {}), ...(length ? { length } : {}) })
  }
  for (const node of childrenOf(item, 'enclosure'))
    add(node, node.attributes.url ?? node.attributes.href, node.attributes.length)
  for (const node of childrenOf(item, 'link', 'atom:link'))
    if (node.attributes.rel?.toLowerCase() === 'enclosure') add(node, node.attributes.href, node.attributes.length)
  for (const node of mediaNodes(item, 'media:content')) {
    const { medium, type } = node.attributes
    if (medium !== 'image' && !type?.startsWith('image/')) add(node, node.attributes.url, node.attributes.filesize)
  }
  return out
}

/** The picture of an item or feed: its own, iTunes's, or what media RSS offers. */
export function pictureOf(node: XmlNode): string | undefined {
  for (const one of childrenOf(node, 'itunes:image')) {
    const at = absolute(one.attributes.href ?? one.attributes.url ?? textOf(one), one.base)
    if (at) return at
  }
  for (const one of childrenOf(node, 'itunes:link'))
    if (one.attributes.rel === 'image') return absolute(one.attributes.href, one.base)
  for (const one of mediaNodes(node, 'media:content')) {
    const { medium, type } = one.attributes
    if (medium === 'image' || type?.startsWith('image/')) return absolute(one.attributes.url, one.base)
  }
  for (const one of mediaNodes(node, 'media:thumbnail')) {
    const at = absolute(one.attributes.url ?? textOf(one), one.base)
    if (at) return at
  }
  for (const one of childrenOf(node, 'enclosure'))
    if (one.attributes.type?.startsWith('image/')) return absolute(one.attributes.url, one.base)
  return undefined
}

function mediaNodes(node: XmlNode, name: string): XmlNode[] {
  const out: XmlNode[] = []
  const visit = (at: XmlNode) => {
    for (const one of elements(at)) {
      if (one.name === name) out.push(one)
      if (one.name === 'media:group' || one.name === 'media:content') visit(one)
    }
  }
  visit(node)
  return out
}
