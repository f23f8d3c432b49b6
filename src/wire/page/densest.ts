import type { Opening, Piece } from './piece.ts'

/** Running text that counts: shorter paragraphs stand in tables, menus and remarks as well. */
const shortest = 80
/** Points of a paragraph: one, and more the longer it is. */
const longest = 3
const perPoint = 120
/** So many points are an article's; more are no more of one, or ten thousand remarks would outweigh it. */
const enough = 24
/** The first part that has this share of the most points: an article stands before what is said to it. */
const share = 0.4

interface Part {
  readonly begin: number
  readonly name: string
  end: number
  points: number
  /** Of its own running text, links apart. */
  own: number
  linked: number
}

/**
 * Of a page that has more elements than a page needs, the part that holds its running text: the first whose paragraphs come to as much as an
 * article's; undefined where none has, or it has more than so many elements itself. Linear in the pieces.
 */
export function densestPart(pieces: readonly Piece[], elements: number): readonly Piece[] | undefined {
  const parts = partsOf(pieces)
  const most = parts.reduce((best, { points }) => Math.max(best, Math.min(points, enough)), 0)
  if (most === 0) return undefined
  const found = parts
    .filter(({ points }) => Math.min(points, enough) >= share * most)
    .sort((one, other) => one.begin - other.begin)
  const [first, ...others] = found
  // The nearer one that has as many points is the text's own.
  const nearest = others.reduce(
    (one, other) => (other.end <= one.end && other.points >= one.points ? other : one),
    first!,
  )
  const kept = pieces.slice(nearest.begin, nearest.end + 1)
  return kept.filter((piece) => piece !== null && typeof piece === 'object').length > elements ? undefined : kept
}

/** Every element that holds paragraphs, by its children and, half, by theirs. */
function partsOf(pieces: readonly Piece[]): Part[] {
  const open: Part[] = []
  const holding: Part[] = []
  let links = 0
  for (const [i, piece] of pieces.entries()) {
    if (typeof piece === 'string') {
      const last = open.at(-1)
      if (!last) continue
      const size = piece.trim().length
      // Words in an inline element are its paragraph's.
      const paragraph = open.findLast(({ name }) => name === 'p') ?? last
      if (links > 0) paragraph.linked += size
      else paragraph.own += size
    } else if (piece === null) close(i)
    else {
      if (isLink(piece)) links++
      open.push({ begin: i, name: piece.name, end: pieces.length - 1, points: 0, own: 0, linked: 0 })
    }
  }
  while (open.length > 0) close(pieces.length - 1)
  return holding

  function close(at: number): void {
    const part = open.pop()
    if (!part) return
    part.end = at
    if (part.name === 'a') links--
    if (part.points > 0) holding.push(part)
    if (part.own < shortest || part.linked > part.own) return
    const points = Math.min(longest, 1 + part.own / perPoint)
    const parent = open.at(-1)
    const above = open.at(-2)
    if (parent) parent.points += points
    if (above) above.points += points / 2
  }
}

const isLink = ({ name }: Opening) => name === 'a'
