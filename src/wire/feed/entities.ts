import { Parser } from 'htmlparser2'

const known = new Map<string, string>()

/** The character of one HTML entity (`&eacute;`), or the text as it stands. */
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

/**
 * Undoes references once: numbers, the five of XML, and HTML's names, which feeds use whatever their DTD says. Entities
 * that a document defines itself are never expanded. Windows-1252 numbers are read as browsers do.
 */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#\d{1,8}|#x[0-9a-f]{1,7}|[a-z][a-z0-9]{1,31});/gi, (entity) =>
    named(entity.startsWith('&#X') ? `&#x${entity.slice(3)}` : entity),
  )
}
