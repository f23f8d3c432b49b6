import { Readability } from '@mozilla/readability'
import { type Block, blocksOf } from './blocks.ts'
import { densest, type Placed, placeBlocks, proseIn, underHeadline } from './boxes.ts'
import { buildDocument } from './build.ts'
import { removeSurroundings } from './clean.ts'
import type { DomNode } from './dom.ts'
import { growArticle } from './grow.ts'
import { dropJunk } from './junk.ts'
import type { LeftOut } from './left-out.ts'
import type { Piece } from './piece.ts'
import { withoutTeasers } from './teasers.ts'

export interface Body {
  readonly blocks: readonly string[]
  readonly headline: string
  /** Headings that are links: many of them make a list of articles. */
  readonly teasers: number
}

/** Under this many characters the careful reading is checked against one that leaves nothing out by its name. */
const slight = 1_500
/** Of a page with more pieces than this Readability is not asked to start again: each time takes as long. */
const mostTwice = 5_000

/**
 * The body of an article as blocks of plain text, or undefined where nothing on the page reads like one. `titles` are what the
 * page says that its headline is.
 */
export function readBody(pieces: readonly Piece[], titles: readonly string[], leftOut: LeftOut): Body | undefined {
  const careful = readOnce(pieces, titles, true, leftOut)
  if (careful && sizeOf(careful) >= slight) return careful
  const plain = readOnce(pieces, titles, false, leftOut)
  return plain && sizeOf(plain) >= 2 * (careful ? sizeOf(careful) : 0) ? plain : careful
}

function readOnce(
  pieces: readonly Piece[],
  titles: readonly string[],
  careful: boolean,
  leftOut: LeftOut,
): Body | undefined {
  const document = buildDocument(pieces)
  removeSurroundings(document.body, careful, leftOut)
  const page = placeBlocks(blocksOf(document.body))
  keepForRetries(document.body, pieces.length <= mostTwice)
  const reader = new Readability(document as never, {
    // Below it Readability starts again with looser rules, up to four times.
    charThreshold: 200,
    keepClasses: true,
    serializer: (node: unknown) => node as never,
  })
  const read = reader.parse()
  const headline = read?.title ?? ''
  const found = read?.content ? blocksOf(read.content as never) : []
  const kept = dropJunk(chooseText(page, found, titles), headline, leftOut)
  const blocks = kept.map((block) => block.text)
  const teasers = kept.filter((block) => block.heading > 0 && block.linked > 0.8).length
  return blocks.length === 0 ? undefined : { blocks, headline, teasers }
}

/**
 * The reader's answer, grown by what is built like it; what stands under the headline where the answer is from elsewhere on
 * the page; the densest box where the answer is a small part of it.
 */
function chooseText(page: readonly Placed[], found: readonly Block[], titles: readonly string[]): readonly Block[] {
  const own = new Set<Block>(withoutTeasers(page))
  const all = growArticle(page, found)
  const rest = all?.filter((block) => own.has(block))
  const grown = rest && proseIn(rest) >= 250 ? rest : all
  const size = proseIn(grown ?? found)
  const under = underHeadline(page, titles, Math.max(250, 0.35 * size))
  if (under && grown) {
    const there = new Set<Block>(under)
    if (proseIn(grown.filter((block) => there.has(block))) < 0.2 * size) return densest(under)
  }
  const dense = densest(page.filter((block) => own.has(block)))
  return proseIn(dense) > 4 * size ? dense : (grown ?? found)
}

/**
 * Readability writes the body out as HTML, and has it parsed to start again. A copy costs less, and doesn't make a node of
 * each `&amp;`; without one there is nothing left to start with, and it answers what it found first.
 */
function keepForRetries(body: DomNode, worthIt: boolean): void {
  const copy = worthIt ? body.cloneNode(true) : undefined
  Object.defineProperty(body, 'innerHTML', {
    get: () => '',
    set: () => body.replaceChildren(...(copy?.cloneNode(true).childNodes ?? [])),
  })
}

const sizeOf = (body: Body) => body.blocks.reduce((sum, block) => sum + block.length, 0)
