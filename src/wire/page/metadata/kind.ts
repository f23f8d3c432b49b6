import type { PageKind } from '../../../core/article.ts'
import { plainText } from '../../html/plain.ts'
import type { Outline } from '../bound.ts'
import type { Told } from './jsonld.ts'

/** Names of a page's `meta` that hold the section of an article (Open Graph, Parse.ly, Sailthru, and plain). */
const sectionNames = ['article:section', 'section', 'parsely-section', 'og:article:section', 'article.section', 'genre']
/** A section's name is no longer, and a page is filed under no more of them. */
const longest = 60
const most = 8

/** What a page says of its own kind: schema.org types of its article, and the sections that it is filed under. */
export function findKind(outline: Outline, told: Told | undefined): PageKind | undefined {
  const types = [...new Set(told?.types ?? [])].slice(0, most)
  const named = [...(told?.sections ?? []), ...sectionNames.flatMap((name) => outline.meta.get(name) ?? [])]
  const ogType = outline.meta.get('og:type')?.[0]
  if (ogType && !/^(?:website|article|object)$/i.test(ogType.trim())) named.push(ogType)
  const sections = [...new Set(named.map((name) => plainText(name.slice(0, 500)).replace(/\s+/g, ' ').trim()))]
    .filter((name) => name !== '' && name.length <= longest)
    .slice(0, most)
  return types.length + sections.length > 0 ? { types, sections } : undefined
}
