import type { Opening, Piece } from './piece.ts'

/**
 * What a tree is built of at most, some three times the largest of the news pages that were looked at. Readability goes
 * over each element again for each that holds it: the sums over the depth are what its time goes with.
 */
const most = { openings: 3_500, depths: 60_000, characters: 400_000, characterDepths: 4_000_000 }
/** No article has as many: a menu, an archive, an attack is looked for, and left out first. */
const plenty = 2_000
/** So many links in a row, with next to nothing in between, are no sentence. */
const run = 40
const between = 20

/** Left out when they hold links only. Inline elements are judged by what holds them. */
const boxes = new Set(
  'div p ul ol li dl dt dd table tbody thead tr td th section nav menu header footer aside h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
)
const standsAlone = new Set(['br', 'hr', 'img'])

/** As much of a page as is worth a tree, in the order of the page: without its lists of links where it has too many elements. */
export function fitPieces(pieces: readonly Piece[]): Piece[] {
  let openings = 0
  for (const piece of pieces) if (isOpening(piece)) openings++
  return cut(openings > plenty ? withoutLinks(pieces) : pieces)
}

const isOpening = (piece: Piece): piece is Opening => piece !== null && typeof piece === 'object'

interface Extent {
  end: number
  characters: number
  linked: number
}

/** Where each element ends, and how much of its text is links; by the index of its opening. */
function measure(pieces: readonly Piece[]): ReadonlyMap<number, Extent> {
  const extents = new Map<number, Extent>()
  const open: number[] = []
  let characters = 0
  let linked = 0
  let links = 0
  for (const [i, piece] of pieces.entries()) {
    if (typeof piece === 'string') {
      const size = piece.trim().length
      characters += size
      if (links > 0) linked += size
    } else if (piece !== null) {
      if (piece.name === 'a') links++
      // What was before it is taken off at its end.
      extents.set(i, { end: pieces.length, characters: -characters, linked: -linked })
      open.push(i)
    } else end(open.pop(), i)
  }
  while (open.length > 0) end(open.pop(), pieces.length - 1)
  return extents

  function end(opened: number | undefined, at: number): void {
    if (opened === undefined) return
    const extent = extents.get(opened)!
    extent.end = at
    extent.characters += characters
    extent.linked += linked
    if ((pieces[opened] as Opening).name === 'a') links--
  }
}

function withoutLinks(pieces: readonly Piece[]): Piece[] {
  const extents = measure(pieces)
  const kept: Piece[] = []
  let i = 0
  while (i < pieces.length) {
    const piece = pieces[i]!
    if (!isOpening(piece)) {
      kept.push(piece)
      i++
      continue
    }
    const { end, characters, linked } = extents.get(i)!
    const empty = characters === 0 && !standsAlone.has(piece.name)
    const onlyLinks = boxes.has(piece.name) && linked > 0.8 * characters && characters - linked < 100
    const past = empty || onlyLinks ? end : piece.name === 'a' ? endOfRun(pieces, extents, i) : undefined
    if (past === undefined) {
      kept.push(piece)
      i++
    } else i = past + 1
  }
  return kept
}

/** The last piece of the run of links that begins here, or undefined where there are too few to be one: no longer a look, then. */
function endOfRun(pieces: readonly Piece[], extents: ReadonlyMap<number, Extent>, begin: number): number | undefined {
  let links = 0
  let last = begin
  for (let i = begin; i < pieces.length; i++) {
    const piece = pieces[i]!
    if (typeof piece === 'string') {
      if (piece.trim().length >= between) break
    } else if (isOpening(piece) && piece.name === 'a') {
      links++
      last = i = extents.get(i)!.end
    } else if (!(isOpening(piece) && piece.name === 'br') && !(piece === null && isBreakEnd(pieces[i - 1]))) break
  }
  return links >= run ? last : undefined
}

const isBreakEnd = (piece: Piece | undefined) => piece !== undefined && isOpening(piece) && piece.name === 'br'

/** The beginning of a page, as far as the bounds go: past them elements are unwrapped, and then text is left out. */
function cut(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = []
  const open: boolean[] = []
  let depth = 0
  let openings = 0
  let depths = 0
  let characters = 0
  let characterDepths = 0
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      const room = Math.min(most.characters - characters, (most.characterDepths - characterDepths) / (depth + 1))
      const text = piece.slice(0, Math.max(0, Math.floor(room)))
      characters += text.length
      characterDepths += text.length * (depth + 1)
      if (text === '') continue
      const last = kept.length - 1
      if (typeof kept[last] === 'string') kept[last] += text
      else kept.push(text)
    } else if (piece === null) {
      if (!open.pop()) continue
      depth--
      kept.push(null)
    } else {
      const fits = openings < most.openings && depths + depth < most.depths
      open.push(fits)
      if (!fits) continue
      openings++
      depths += ++depth
      kept.push(piece)
    }
  }
  return kept
}
