/**
 * A filter from when words next to each other meant any of them, written so that it means the same now that they are all needed.
 * A released migration rests on this: what it makes of a filter must never change.
 */
export function spellOut(filter: string): string {
  const parts = filter.match(/-?"[^"]*"|[^\s,]+/g) ?? []
  const quoted = (part: string) => {
    const out = part.startsWith('-') ? '-' : ''
    const word = part.slice(out.length)
    if (word.startsWith('"') && word.endsWith('"') && word.length > 1) return part
    const bare = word.replaceAll('"', ' ').trim()
    return /^(?:or|and)$/i.test(bare) || /[():|]/.test(bare) || bare !== word ? `${out}"${bare}"` : part
  }
  const out = parts.filter((part) => part.startsWith('-')).map(quoted)
  const wanted = parts.filter((part) => !part.startsWith('-')).map(quoted)
  return [wanted.length > 1 ? `(${wanted.join(' or ')})` : wanted[0], ...out].filter(Boolean).join(' ')
}
