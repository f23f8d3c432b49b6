/** A piece of text as it is drawn; points from the lower left corner of the page. */
export interface Drawn {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A line of a page. `left` and `right` are its ends, `y` is its baseline, in points; `page` counts from 0. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly page: number
}

/** Puts pieces together to lines, in the order in which they are drawn: columns are drawn one after the other. */
export function linesOf(pieces: readonly Drawn[], page: number): Line[] {
  const lines: Line[] = []
  let line: Line | undefined
  for (const piece of pieces) {
    if (piece.text === '') continue
    const goesOn =
      line !== undefined &&
      Math.abs(piece.y - line.y) < 0.5 * Math.max(line.size, piece.size) &&
      piece.x > line.right - Math.max(line.size, piece.size)
    if (line && goesOn) {
      // The raised number of a footnote is no part of the sentence.
      if (/^\s*\d{1,3}\s*$/.test(piece.text) && piece.size < 0.8 * line.size && piece.y > line.y) continue
      const parted = piece.x - line.right > 0.15 * piece.size && !/\s$/.test(line.text) && !/^\s/.test(piece.text)
      line = {
        ...line,
        text: `${line.text}${parted ? ' ' : ''}${piece.text}`,
        right: Math.max(line.right, piece.x + piece.width),
        size: line.text.trim() === '' ? piece.size : line.size,
      }
    } else {
      if (line) lines.push(line)
      const { text, x, y, width, size } = piece
      line = { text, left: x, right: x + width, y, size, page }
    }
  }
  if (line) lines.push(line)
  return lines
    .map((each) => ({ ...each, text: each.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '')
}
