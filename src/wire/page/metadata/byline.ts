import { plainText } from '../../html/plain.ts'
import type { Outline } from '../bound.ts'
import type { Told } from './jsonld.ts'

const names = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'byline',
  'citation_author',
  'cxenseparse:author',
  'article.author',
  'twitter:creator',
]

/** Who wrote it: JSON-LD, then metadata, microdata, `rel=author`, an element called byline. Names only, joined with a comma. */
export function findByline(outline: Outline, told: Told | undefined, outlet: string | undefined): string | undefined {
  const { marks, meta } = outline
  const candidates: readonly (readonly string[])[] = [
    told?.authors ?? [],
    ...names.map((name) => meta.get(name) ?? []),
    marks.filter((m) => /(^|\s)author(\s|$)/.test(m.itemprop)).map((m) => m.text || m.value),
    marks.filter((m) => /\bauthor\b/.test(m.rel)).map((m) => m.text),
    marks
      .filter((m) => /byline|author/i.test(m.className) && !/^(label|input|form|section)$/.test(m.name))
      .map((m) => m.text),
  ]
  for (const candidate of candidates) {
    const people = [
      ...new Set(
        candidate
          .slice(0, 10)
          .map(cleanName)
          .filter((name) => name !== undefined),
      ),
    ]
    if (people.length === 0) continue
    // An outlet that signs its own page says nothing by it, unless nobody else does.
    const persons = people.filter((name) => name.toLowerCase() !== outlet?.toLowerCase())
    if (persons.length > 0) return persons.slice(0, 6).join(', ')
  }
  return undefined
}

/** "By Ann Lee, Staff Writer | 5 May" to "Ann Lee, Staff Writer"; undefined for what is no name. */
function cleanName(written: string): string | undefined {
  const text = plainText(written.slice(0, 400))
    .replace(/\s+/g, ' ')
    .replace(/^(?:written |posted |reported |story |words )?(?:by|von|par|por|di|door|av|autor|author)\b\s*:?\s*/i, '')
    .split(/\s*(?:\||•|·|\bpublished\b|\bupdated\b|\bposted\b| on (?=\w+ \d)| - (?=\d))/i)[0]!
    .replace(/[\s,;–-]+$/, '')
    .trim()
  if (text.length < 3 || text.length > 120 || /https?:|www\.|^@|[{}<>]|^\d/.test(text)) return undefined
  if (/^(admin|editor|staff|author|unknown|guest|user|null|undefined|none)$/i.test(text)) return undefined
  return /\p{L}{2}/u.test(text) && text.split(' ').length <= 16 ? text : undefined
}
