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
  // The size of a line is that of its longest piece: a bullet is drawn larger.
  let longest = 0
  for (const piece of pieces) {
    if (piece.text === '') continue
    const { text, x, y, width, size } = piece
    const letters = text.trim().length
    if (line && goesOn(line, piece)) {
      const parted = x - line.right > 0.15 * size && !/\s$/.test(line.text) && !/^\s/.test(text)
      const added = isNoteMark(line, piece) ? '' : `${parted ? ' ' : ''}${text}`
      const right = Math.max(line.right, x + width)
      line = { ...line, text: `${line.text}${added}`, right, size: letters > longest ? size : line.size }
    } else {
      if (line) lines.push(line)
      longest = 0
      line = { text, left: x, right: x + width, y, size, page }
    }
    longest = Math.max(longest, letters)
  }
  if (line) lines.push(line)
  return lines
    .map((each) => ({ ...each, text: each.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '')
}

function goesOn(line: Line, piece: Drawn): boolean {
  const size = Math.max(line.size, piece.size)
  return Math.abs(piece.y - line.y) < 0.5 * size && piece.x > line.right - size
}

/** The raised number of a footnote is no part of the sentence. */
function isNoteMark(line: Line, piece: Drawn): boolean {
  return /^\s*\d{1,3}\s*$/.test(piece.text) && piece.size < 0.9 * line.size && piece.y - line.y > 0.15 * line.size
}
