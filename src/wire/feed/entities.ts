import { Parser } from 'htmlparser2'

const known = new Map<string, string>()

/** The character of one HTML entity (`&eacute;`), or the text as it is. */
function named(entity: string): string {
  let found = known.get(entity)
  if (found === undefined) {
    let text = ''
    const parser = new Parser({ ontext: (piece) => (text += piece) }, { decodeEntities: true })
    parser.end(entity)
    found = text
    if (known.size < 3_000) known.set(entity, found)
  }
  return found
}

/** Two that HTML 5 gave another sign than the document type of RSS 0.91 and HTML 4, from which feeds have them. */
const ofFeeds: Readonly<Record<string, string>> = { '&lang;': '\u2329', '&rang;': '\u232a' }

/**
 * Undoes references once: numbers, the five of XML, HTML's names, which feeds use whatever their DTD says, and the plain
 * texts that the document itself names (`own`). Windows-1252 numbers are read as browsers do.
 */
export function decodeReferences(text: string, own?: OwnEntities): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#\d{1,8}|#x[0-9a-f]{1,7}|[a-z][a-z0-9]{1,31});/gi,
    (entity) =>
      own?.take(entity.slice(1, -1)) ??
      ofFeeds[entity] ??
      named(entity.startsWith('&#X') ? `&#x${entity.slice(3)}` : entity),
  )
}

/** Entities that a document type names, to be taken a limited number of times. */
export interface OwnEntities {
  take(name: string): string | undefined
}

/** Characters that all of a document's own entities may come to: its texts cannot grow by naming them over and over. */
const mostExpanded = 100_000

/**
 * The plain texts among a document type's entities: no markup and no other entity in them, so that nothing is read from
 * elsewhere and nothing grows out of itself.
 */
export function ownEntities(definitions: Iterable<readonly [string, string]>): OwnEntities | undefined {
  const texts = new Map<string, string>()
  for (const [name, text] of definitions)
    if (texts.size < 100 && text.length <= 500 && !/[<&%]/.test(text) && !texts.has(name)) texts.set(name, text)
  if (texts.size === 0) return undefined
  let left = mostExpanded
  return {
    take(name) {
      const text = texts.get(name)
      if (text === undefined || text.length > left) return undefined
      left -= text.length
      return text
    },
  }
}
