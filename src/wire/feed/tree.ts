import { Parser } from 'htmlparser2'
import { say } from '../../locales/index.ts'
import { decodeReferences, type OwnEntities, ownEntities } from './entities.ts'
import { isUsualPrefix, prefixOf } from './namespaces.ts'
import { FeedTrouble } from './neutral.ts'

/** An element of a feed. `name` is lower case with the prefix of `namespaces.ts`; `tag` and attribute names as written. */
export interface XmlNode {
  readonly name: string
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlNode | string)[]
  readonly base: string | undefined
  readonly lang: string | undefined
  /** Namespace declarations in force are not kept; this one was here. */
  readonly parent: XmlNode | undefined
}

interface Bounds {
  readonly depth: number
  readonly elements: number
}

/**
 * Reads XML of any quality into a tree: mismatched tags are closed where they can be, stray ampersands stand for
 * themselves, of the entities that the document defines only plain texts are used, nothing outside it is read.
 * Throws `FeedTrouble` where it nests or grows past the bounds, or tries to define entities out of entities.
 */
export function readTree(xml: string, url: string | undefined, bounds: Bounds): XmlNode | undefined {
  const own = definedEntities(xml)
  let root: XmlNode | undefined
  let node: XmlNode | undefined
  let scope = new Map<string, string>()
  const scopes: Map<string, string>[] = []
  let literal = false
  let count = 0
  let depth = 0

  const parser = new Parser(
    {
      onopentag(tag, raw) {
        if (++depth > bounds.depth) throw new FeedTrouble('malformed', say.wire.feedTooDeep)
        if (++count > bounds.elements) throw new FeedTrouble('too-large', say.wire.feedTooMany)
        scopes.push(scope)
        let attributes: Record<string, string> = raw
        for (const key in raw) {
          if (key === 'xmlns' || key.startsWith('xmlns:')) {
            if (scope === scopes.at(-1)) scope = new Map(scope)
            scope.set(key.slice(6), prefixOf(raw[key]!) ?? (key === 'xmlns' ? '' : key.slice(6).toLowerCase()))
          }
          if (raw[key]!.includes('&')) {
            if (attributes === raw) attributes = { ...raw }
            attributes[key] = decodeReferences(raw[key]!, own)
          }
        }
        const child: XmlNode = {
          name: canonical(tag, scope),
          tag,
          attributes,
          children: [],
          base: baseOf(attributes['xml:base'], node?.base ?? url),
          lang: attributes['xml:lang'] ?? node?.lang,
          parent: node,
        }
        if (node) node.children.push(child)
        else root = root === undefined || root.children.length === 0 ? child : root
        node = child
      },
      onclosetag() {
        depth--
        node = node?.parent
        scope = scopes.pop() ?? scope
      },
      oncdatastart() {
        literal = true
      },
      oncdataend() {
        literal = false
      },
      ontext(text) {
        node?.children.push(literal ? text : decodeReferences(text, own))
      },
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: false, lowerCaseAttributeNames: false },
  )
  parser.end(xml)
  return root
}

function canonical(tag: string, scope: ReadonlyMap<string, string>): string {
  const colon = tag.indexOf(':')
  const local = tag.slice(colon + 1).toLowerCase()
  if (colon < 0) {
    const prefix = scope.get('') ?? ''
    return prefix === '' ? local : `${prefix}:${local}`
  }
  const written = tag.slice(0, colon)
  const prefix = scope.get(written) ?? (isUsualPrefix(written.toLowerCase()) ? written.toLowerCase() : written)
  return prefix === '' ? local : `${prefix.toLowerCase()}:${local}`
}

function baseOf(written: string | undefined, outer: string | undefined): string | undefined {
  if (written === undefined || written.trim() === '') return outer
  return URL.parse(written.trim(), outer)?.href ?? outer
}

/**
 * A document type may name HTML's entities (parameter entities, as Netscape's RSS 0.91 did); general entities built out of
 * others, or fetched from elsewhere, are an attack ("billion laughs", XXE), and the feed is refused. Answers the others.
 */
function definedEntities(xml: string): OwnEntities | undefined {
  const start = xml.slice(0, 100_000).search(/<!DOCTYPE/i)
  if (start < 0) return undefined
  const defined: (readonly [string, string])[] = []
  const subset = xml.slice(start, start + 200_000)
  for (const definition of subset.matchAll(
    /<!ENTITY\s+([^\s%"'>]{1,80})\s+(SYSTEM\b|PUBLIC\b|"[^"]{0,2000}|'[^']{0,2000})/g,
  )) {
    const value = definition[2]!
    if (value === 'SYSTEM' || value === 'PUBLIC') throw new FeedTrouble('malformed', say.wire.entitiesElsewhere)
    const inner = value.match(/&[^#;&\s]{1,80};/g)?.filter((name) => !/^&(amp|lt|gt|quot|apos);$/.test(name))
    if (inner && inner.length > 0) throw new FeedTrouble('malformed', say.wire.entitiesOfEntities)
    defined.push([definition[1]!, value.slice(1)])
  }
  return ownEntities(defined)
}

export const elements = (node: XmlNode): XmlNode[] => node.children.filter((child) => typeof child !== 'string')

/** The first child of one of these names, the names tried in order. */
export function child(node: XmlNode, ...names: readonly string[]): XmlNode | undefined {
  for (const name of names)
    for (const one of node.children) if (typeof one !== 'string' && one.name === name) return one
  return undefined
}

export function childrenOf(node: XmlNode, ...names: readonly string[]): XmlNode[] {
  const found: XmlNode[] = []
  for (const one of node.children) if (typeof one !== 'string' && names.includes(one.name)) found.push(one)
  return found
}

/** All text below a node, tags left out, trimmed; undefined where there is none. */
export function textOf(node: XmlNode | undefined): string | undefined {
  if (!node) return undefined
  const text = rawText(node).trim()
  return text === '' ? undefined : text
}

function rawText(node: XmlNode): string {
  let text = ''
  for (const one of node.children) text += typeof one === 'string' ? one : rawText(one)
  return text
}

/** The text of the first of these children that holds any, the names tried in order. */
export function textIn(node: XmlNode, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const one of node.children) {
      if (typeof one === 'string' || one.name !== name) continue
      const text = textOf(one)
      if (text !== undefined) return text
    }
  }
  return undefined
}

/** The texts of all children of one name, in the order of the document. */
export const textsIn = (node: XmlNode, name: string): string[] =>
  childrenOf(node, name).flatMap((one) => textOf(one) ?? [])
