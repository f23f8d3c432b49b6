import type { DomNode } from './dom.ts'
import {
  captionNames,
  captionPairs,
  consentNames,
  negations,
  strongNames,
  strongPairs,
  unseenNames,
  unseenPairs,
  weakNames,
  weakPairs,
} from './words/names.ts'

/** What an element's names say of it, and the word that says so. */
export interface Naming {
  readonly kind: 'strong' | 'weak' | 'caption' | 'consent' | 'unseen'
  readonly word: string
}

const kinds = [
  ['consent', consentNames],
  ['unseen', unseenNames],
  ['strong', strongNames],
  ['caption', captionNames],
  ['weak', weakNames],
] as const

const pairs = [
  ['unseen', unseenPairs],
  ['strong', strongPairs],
  ['caption', captionPairs],
  ['weak', weakPairs],
] as const

const junkRoles = new Set(
  'navigation complementary banner contentinfo dialog alertdialog menu menubar toolbar search tablist tooltip alert'.split(
    ' ',
  ),
)

const asked = new Map<string, Naming | undefined>()

/** What class, id, role and test names say: undefined where they name nothing that surrounds an article. */
export function namingOf(node: Pick<DomNode, 'getAttribute'>): Naming | undefined {
  const role = node.getAttribute('role')
  if (role && junkRoles.has(role)) return { kind: 'strong', word: role }
  const names =
    `${node.getAttribute('class') ?? ''} ${nameOnly(node.getAttribute('id'))} ${node.getAttribute('data-testid') ?? ''} ${node.getAttribute('data-component') ?? ''}`
      .slice(0, 600)
      .trim()
  if (names === '') return undefined
  if (asked.has(names)) return asked.get(names)
  const found = read(names.replace(builders, ''))
  if (asked.size < 5_000) asked.set(names, found)
  return found
}

/** An id that is a heading's words ("minister-promoted-in-new-cabinet") names no box. */
const nameOnly = (id: string | null) => (id === null || id.split(/[-_]/, 5).length >= 5 ? '' : id)

/** What a page builder calls each of its boxes, a paragraph's as well. */
const builders = /(?<=^|\s)elementor-widget(?:-(?:container|wrap|text-editor|heading|theme-post-content))?(?=\s|$)/g

function read(names: string): Naming | undefined {
  for (const [kind, pattern] of pairs) {
    const word = pattern.exec(names)?.[0]
    if (word) return { kind, word: word.trim() }
  }
  const found = new Map<Naming['kind'], string>()
  for (const name of names.split(/\s+/)) {
    const parts = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_]+/)
    for (const [kind, words] of kinds) {
      if (words.has(name.toLowerCase())) found.set(kind, name)
      const at = parts.findIndex((part, i) => words.has(part) && !(i > 0 && negations.has(parts[i - 1]!)))
      if (at >= 0) found.set(kind, parts[at]!)
    }
  }
  for (const [kind] of kinds) {
    const word = found.get(kind)
    if (word !== undefined) return { kind, word }
  }
  return undefined
}
