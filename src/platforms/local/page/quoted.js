// @ts-check

/** Quotation marks that close what they open; a straight one does both. */
const closing = new Map([
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['"', '"'],
])

/**
 * A text in pieces: what stands in quotation marks, marks and all, and what doesn't. An opened one that nothing closes quotes nothing.
 * @param {string} text
 * @returns {{ text: string, quoted: boolean }[]}
 */
export function quotedPieces(text) {
  const pieces = []
  let from = 0
  let at = 0
  while (at < text.length) {
    const close = closing.get(text.charAt(at))
    const end = close === undefined ? -1 : text.indexOf(close, at + 1)
    if (end < 0) {
      // Nothing closes this mark, nor any like it further on.
      at = nextOpening(text, at + 1, close === undefined ? undefined : text.charAt(at))
      continue
    }
    if (at > from) pieces.push({ text: text.slice(from, at), quoted: false })
    pieces.push({ text: text.slice(at, end + 1), quoted: true })
    from = at = end + 1
  }
  if (from < text.length) pieces.push({ text: text.slice(from), quoted: false })
  return pieces
}

/** @param {string} text @param {number} from @param {string | undefined} but */
function nextOpening(text, from, but) {
  let at = from
  while (at < text.length && (!closing.has(text.charAt(at)) || text.charAt(at) === but)) at += 1
  return at
}
